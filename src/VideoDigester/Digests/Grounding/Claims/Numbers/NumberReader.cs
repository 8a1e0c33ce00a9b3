using System.Globalization;
using VideoDigester.Text;

namespace VideoDigester.Digests.Grounding.Claims.Numbers;

/// <summary>Finds the numbers of a text: in digits, in words, and in the numerals of Chinese and Japanese.</summary>
internal static class NumberReader
{
    private static readonly Dictionary<string, int> Spans = new(StringComparer.Ordinal)
    {
        ["decades"] = 10,
        ["centuries"] = 100,
        ["dozen"] = 12,
        ["dozens"] = 12,
        ["jahrzehnte"] = 10,
        ["jahrzehnten"] = 10,
        ["jahrhunderte"] = 100,
        ["jahrhunderten"] = 100,
        ["decennies"] = 10,
        ["siecles"] = 100,
        ["decadas"] = 10,
        ["siglos"] = 100,
        ["decenni"] = 10,
        ["secoli"] = 100,
        ["seculos"] = 100,
    };

    /// <summary>The numbers in their order.</summary>
    public static List<NumberMention> Read(string text, IReadOnlyList<ClaimWord> words, string? language)
    {
        var list = NumberWords.Of(language);
        var parts = DigitReader.Read(text).Concat(WordsOf(words, list)).OrderBy(part => part.From).ToList();
        var mentions = new List<NumberMention>();
        for (var i = 0; i < parts.Count;)
        {
            var end = i + 1;
            while (end < parts.Count && Continues(text, parts[end - 1], parts[end], list))
                end++;
            mentions.AddRange(MentionsOf(text, parts[i..end], list));
            i = end;
        }

        mentions.AddRange(HanNumbers.Read(text, language));
        return mentions.ConvertAll(mention => InYears(mention, words));
    }

    // "Three decades" are thirty years too.
    private static NumberMention InYears(NumberMention mention, IReadOnlyList<ClaimWord> words) =>
        WordBehind(words, mention.To) is { } word && word.From - mention.To <= 1
        && Spans.TryGetValue(word.Folded, out var years) && double.TryParse(mention.Readings[0], CultureInfo.InvariantCulture, out var count)
            ? mention with { Readings = [.. mention.Readings, KeyOf(count * years)] }
            : mention;

    // By halves: a text may have very many numbers and words.
    private static ClaimWord? WordBehind(IReadOnlyList<ClaimWord> words, int at)
    {
        var (low, high) = (0, words.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (words[middle].From > at)
                high = middle;
            else
                low = middle + 1;
        }

        return low < words.Count ? words[low] : null;
    }

    /// <summary>A number as it is compared.</summary>
    public static string KeyOf(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private static IEnumerable<NumberPart> WordsOf(IReadOnlyList<ClaimWord> words, NumberWords list)
    {
        foreach (var word in words)
            if (list.PartsOf(word.Folded) is { Count: > 0 } parts)
                foreach (var part in parts)
                    yield return new NumberPart([part], null, word.From, word.To, IsWord: true, IsOrdinal: false);
            else if (list.OrdinalOf(word.Folded) is { } ordinal)
                yield return new NumberPart([ordinal], null, word.From, word.To, IsWord: true, IsOrdinal: true);
    }

    // Digits stand alone but before a word for thousands; words go on behind a space, a hyphen or "and".
    private static bool Continues(string text, NumberPart before, NumberPart next, NumberWords list)
    {
        if (!next.IsWord || before.IsOrdinal)
            return false;
        if (before.From == next.From)
            return true;
        if (!before.IsWord)
            return next is { IsOrdinal: false, Value: >= 1000 or 100 } && IsGap(text[before.To..next.From]);
        var between = text[before.To..next.From].Trim(' ', '-', '‐', '\u00a0');
        return between.Length == 0 || IsOh(between) || (list.IsJoiner(FoldedWords.Fold(between)) && before.Value >= 20) || list.IsDecimal(FoldedWords.Fold(between));
    }

    // "Nineteen oh two".
    private static bool IsOh(string between) => between is "oh" or "o" or "O" or "Oh";

    private static bool IsGap(string between) => between is " " or "-" or "\u00a0" or "";

    private static IEnumerable<NumberMention> MentionsOf(string text, List<NumberPart> parts, NumberWords list)
    {
        var (from, to) = (parts[0].From, parts[^1].To);
        if (!parts[0].IsWord)
        {
            var scale = parts.Skip(1).Aggregate(1.0, (product, part) => product * part.Value);
            string[] readings = [.. parts[0].Values.Select(value => KeyOf(value * scale)), .. parts[0].Marked is { } marked ? [marked] : Array.Empty<string>()];
            string[] pieces = parts[0].Marked is { } time && time.Contains(':', StringComparison.Ordinal) ? [.. DigitReader.PartsOf(time).Select(KeyOf)] : [];
            yield return new NumberMention(readings, pieces, from, to, parts[0].Value * scale is not (0 or 1), IsWord: false);
            yield break;
        }

        if (DecimalOf(text, parts, list) is { } value)
        {
            yield return new NumberMention([KeyOf(value)], [], from, to, IsClaim: true, IsWord: true);
            yield break;
        }

        double[] worth = [.. parts.Select(part => part.Value)];
        var numbers = NumberValue.Of(worth);
        if (NumberValue.YearOf(numbers) is { } year)
        {
            yield return new NumberMention([KeyOf(year), .. PricesOf(numbers)], [.. numbers.Select(KeyOf)], from, to, IsClaim: true, IsWord: true);
            yield break;
        }

        if (numbers is [>= 10 and <= 21 and var century, > 0 and < 10 and var unit] && IsOh(text[parts[^2].To..parts[^1].From].Trim()))
        {
            yield return new NumberMention([KeyOf((century * 100) + unit)], [], from, to, IsClaim: true, IsWord: true);
            yield break;
        }

        if (numbers is [< 100, >= 10 and < 100])
            yield return new NumberMention([.. PricesOf(numbers)], [], from, to, IsClaim: false, IsWord: true);

        var isAmbiguous = parts.Count == 1 && (list.IsAmbiguous(FoldedWords.Fold(text[from..to])) || (parts[0].IsOrdinal && parts[0].Value <= 3));
        foreach (var number in numbers)
            yield return new NumberMention([KeyOf(number)], [], from, to, number > 1 && !isAmbiguous, IsWord: true);

        // Where they are not one number, any of them may be meant by itself.
        if (numbers.Count > 1)
            foreach (var part in worth.Distinct())
                yield return new NumberMention([KeyOf(part)], [], from, to, IsClaim: false, IsWord: true);
    }

    // "Twelve fifty" and "ten thirty".
    private static string[] PricesOf(List<double> numbers) => [KeyOf(numbers[0] + (numbers[1] / 100)), $"{KeyOf(numbers[0])}:{KeyOf(numbers[1])}"];

    // "Three point one four".
    private static double? DecimalOf(string text, List<NumberPart> parts, NumberWords list)
    {
        for (var i = 1; i < parts.Count; i++)
        {
            if (parts[i].From < parts[i - 1].To || !list.IsDecimal(FoldedWords.Fold(text[parts[i - 1].To..parts[i].From])))
                continue;
            var whole = NumberValue.Of([.. parts.Take(i).Select(part => part.Value)]);
            var digits = string.Concat(parts.Skip(i).Select(part => KeyOf(part.Value)));
            return whole.Count == 1 && double.TryParse($"{KeyOf(whole[0])}.{digits}", NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null;
        }

        return null;
    }
}
