using System.Buffers;

namespace VideoDigester.Text.Analysis.Stemming;

/// <summary>
/// English: Martin Porter's "The English (Porter2) stemming algorithm", 2002, whole and with its exceptions, as the Snowball project has amended it since. Its step 0, which cuts the
/// apostrophe and what follows, is done where words are read.
/// </summary>
internal sealed class EnglishStemmer : Stemmer
{
    private const string Vowels = "aeiouy";
    private const string VowelsAndWxy = "aeiouywxY";
    private const int LeastStemmed = 3;

    private static readonly SearchValues<char> AnyVowel = SearchValues.Create(Vowels);
    private static readonly string[] FirstRegions = ["gener", "commun", "arsen", "past", "univers", "later", "emerg", "organ", "inter"];
    private static readonly string[] KeptWithIng = ["inn", "out", "cann", "herr", "earr", "even"];
    private static readonly string[] KeptWithEed = ["proc", "exc", "succ"];

    private static readonly Dictionary<string, string> Exceptions = new(StringComparer.Ordinal)
    {
        ["skis"] = "ski",
        ["skies"] = "sky",
        ["idly"] = "idl",
        ["gently"] = "gentl",
        ["ugly"] = "ugli",
        ["early"] = "earli",
        ["only"] = "onli",
        ["singly"] = "singl",
        ["sky"] = "sky",
        ["news"] = "news",
        ["howe"] = "howe",
        ["atlas"] = "atlas",
        ["cosmos"] = "cosmos",
        ["bias"] = "bias",
        ["andes"] = "andes",
    };

    private static readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> ExceptionOf = Exceptions.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly EndingTable Second = new(
        ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("abli", "able"), ("entli", "ent"), ("izer", "ize"), ("ization", "ize"), ("ational", "ate"), ("ation", "ate"),
        ("ator", "ate"), ("alism", "al"), ("aliti", "al"), ("alli", "al"), ("fulness", "ful"), ("ousli", "ous"), ("ousness", "ous"), ("iveness", "ive"), ("iviti", "ive"),
        ("biliti", "ble"), ("bli", "ble"), ("ogist", "og"), ("ogi", "og"), ("fulli", "ful"), ("lessli", "less"), ("li", ""));

    private static readonly EndingTable Third = new(
        ("tional", "tion"), ("ational", "ate"), ("alize", "al"), ("icate", "ic"), ("iciti", "ic"), ("ical", "ic"), ("ful", ""), ("ness", ""), ("ative", ""));

    private static readonly EndingTable Fourth = new(
        ("al", ""), ("ance", ""), ("ence", ""), ("er", ""), ("ic", ""), ("able", ""), ("ible", ""), ("ant", ""), ("ement", ""), ("ment", ""), ("ent", ""), ("ism", ""), ("ate", ""),
        ("iti", ""), ("ous", ""), ("ive", ""), ("ize", ""), ("ion", ""));

    /// <inheritdoc/>
    public override IReadOnlyList<string> Endings { get; } =
        ["s", "es", "ies", "ied", "ed", "edly", "ing", "ingly", "ly", "ally", "ness", "fulness", "fully", "ation", "ational", "ator", "izer", "ize", "ization", "alize", "al", "alism", "ality",
         "ous", "ously", "ousness", "ive", "iveness", "ivity", "able", "ably", "ability", "ible", "ibly", "ogist", "ogy", "lessly", "icate", "icity", "ical", "ative", "ance", "ence", "ency",
         "er", "ic", "ant", "ement", "ment", "ent", "ism", "ate", "ity", "ion", "y", "e"];

    /// <inheritdoc/>
    public override int Stem(Span<char> word, int length)
    {
        if (ExceptionOf.TryGetValue(word[..length], out var known))
        {
            known.CopyTo(word);
            return known.Length;
        }

        if (length < LeastStemmed)
            return length;
        MarkConsonants(word[..length]);
        var (r1, r2) = RegionsOf(word[..length]);
        length = CutPlural(word, length);
        length = CutVerbal(word, length, r1);
        length = TurnY(word, length);
        length = Second.Apply(word, length, r1, ReplacesSecond);
        length = Third.Apply(word, length, r1, (stem, ending) => ending != "ative" || stem.Length >= r2);
        length = Fourth.Apply(word, length, r2, static (stem, ending) => ending != "ion" || stem.EndsWith('s') || stem.EndsWith('t'));
        length = CutLast(word, length, r1, r2);
        foreach (ref var letter in word[..length])
            letter = letter == 'Y' ? 'y' : letter;
        return length;
    }

    private static bool IsVowel(char letter) => Vowels.Contains(letter);

    // A y in front or after a vowel sounds as a consonant: written large until the end.
    private static void MarkConsonants(Span<char> word)
    {
        for (var at = 0; at < word.Length; at++)
            if (word[at] == 'y' && (at == 0 || IsVowel(word[at - 1])))
                word[at] = 'Y';
    }

    private static (int R1, int R2) RegionsOf(ReadOnlySpan<char> word)
    {
        var r1 = -1;
        foreach (var front in FirstRegions)
            if (word.StartsWith(front, StringComparison.Ordinal))
                r1 = front.Length;
        r1 = r1 < 0 ? Regions.After(word, 0, Vowels) : r1;
        return (r1, Regions.After(word, r1, Vowels));
    }

    // Step 1a.
    private static int CutPlural(Span<char> word, int length)
    {
        ReadOnlySpan<char> all = word[..length];
        if (all.EndsWith("sses"))
            return length - 2;
        if (all.EndsWith("ied") || all.EndsWith("ies"))
            return length > 4 ? length - 2 : length - 1;
        if (!all.EndsWith('s') || all.EndsWith("us") || all.EndsWith("ss"))
            return length;
        return all[..^2].ContainsAny(AnyVowel) ? length - 1 : length;
    }

    // Step 1b.
    private static int CutVerbal(Span<char> word, int length, int r1)
    {
        ReadOnlySpan<char> all = word[..length];
        foreach (var eed in (ReadOnlySpan<string>)["eedly", "eed"])
            if (all.EndsWith(eed))
            {
                var before = length - eed.Length;
                return before < r1 || KeptWithEed.AsSpan().Contains(all[..before].ToString()) ? length : before + 2;
            }

        if (all.EndsWith("ing"))
        {
            if (length == 5 && all[1] == 'y' && !IsVowel(all[0]))
            {
                "ie".CopyTo(word[1..]);
                return 3;
            }

            foreach (var kept in KeptWithIng)
                if (all[..^3].SequenceEqual(kept))
                    return length;
        }

        foreach (var ending in (ReadOnlySpan<string>)["ingly", "edly", "ing", "ed"])
            if (all.EndsWith(ending))
                return all[..^ending.Length].ContainsAny(AnyVowel) ? Mend(word, length - ending.Length, r1) : length;
        return length;
    }

    // What a verb has when its ending is gone: hoping, hop(e); hopping, hop.
    private static int Mend(Span<char> word, int length, int r1)
    {
        ReadOnlySpan<char> stem = word[..length];
        if (stem.EndsWith("at") || stem.EndsWith("bl") || stem.EndsWith("iz") || (length == r1 && IsShort(stem) && !IsDoubled(stem)))
        {
            word[length] = 'e';
            return length + 1;
        }

        return IsDoubled(stem) && !(length == 3 && stem[0] is 'a' or 'e' or 'o') ? length - 1 : length;
    }

    private static bool IsDoubled(ReadOnlySpan<char> stem) =>
        stem.Length > 1 && stem[^1] == stem[^2] && stem[^1] is 'b' or 'd' or 'f' or 'g' or 'm' or 'n' or 'p' or 'r' or 't';

    private static bool IsShort(ReadOnlySpan<char> stem) => stem.EndsWith("past")
        || (stem.Length > 2 && !VowelsAndWxy.Contains(stem[^1]) && IsVowel(stem[^2]) && !IsVowel(stem[^3]))
        || (stem.Length == 2 && !IsVowel(stem[1]) && IsVowel(stem[0]));

    // Step 1c.
    private static int TurnY(Span<char> word, int length)
    {
        if (length > 2 && word[length - 1] is 'y' or 'Y' && !IsVowel(word[length - 2]))
            word[length - 1] = 'i';
        return length;
    }

    private static bool ReplacesSecond(ReadOnlySpan<char> stem, string ending) => ending switch
    {
        "ogi" => stem.EndsWith('l'),
        "li" => stem.Length > 0 && "cdeghkmnrt".Contains(stem[^1]),
        _ => true,
    };

    // Step 5.
    private static int CutLast(Span<char> word, int length, int r1, int r2)
    {
        var cut = word[length - 1] switch
        {
            'e' => length - 1 >= r2 || (length - 1 >= r1 && !IsShort(word[..(length - 1)])),
            'l' => length - 1 >= r2 && word[length - 2] == 'l',
            _ => false,
        };
        return cut ? length - 1 : length;
    }
}
