using System.Text.Json;
using VideoDigester.Text;

namespace VideoDigester.Digests.Writers.Llm.Answers;

/// <summary>
/// Reads what a model answered. Lenient in form (a code fence, words around the object, a number as text), strict in what an item must have. An answer is hostile: its size,
/// depth and number of items are bounded.
/// </summary>
internal static class AnswerReader
{
    /// <summary>The longest answer that is read, in characters.</summary>
    public const int LongestAnswer = 2_000_000;

    private const int LongestText = 2_000;
    private const int LongestTitle = 200;
    private const int MostPassages = 64;
    private const string Missing = "";

    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 24 };

    /// <summary>Reads a digest, or items that were mended.</summary>
    /// <param name="text">The answer.</param>
    /// <param name="form">What was asked for.</param>
    /// <param name="mostItems">How many items are read; the rest are counted.</param>
    /// <exception cref="UnreadableAnswerException">The answer is no such object.</exception>
    public static ModelAnswer ReadDigest(string text, DigestForm form, int mostItems)
    {
        using var document = Parse(text);
        var root = document.RootElement;
        var (items, surplus) = (new List<ModelItem>(), 0);
        foreach (var element in ItemsIn(root).EnumerateArray())
            foreach (var item in ItemsOf(element, form))
                if (items.Count < mostItems)
                    items.Add(item);
                else
                    surplus++;
        return new ModelAnswer(PlainText.Of(TextOf(root, "overview", LongestText)), items, surplus);
    }

    /// <summary>Reads the statements of an answer to a question, or those that were mended.</summary>
    /// <param name="text">The answer.</param>
    /// <param name="kind">What they are.</param>
    /// <param name="most">How many are read.</param>
    /// <returns>The statements; none where the model says that the passages hold no answer.</returns>
    /// <exception cref="UnreadableAnswerException">The answer is no such object.</exception>
    public static IReadOnlyList<ModelItem> ReadStatements(string text, string kind, int most)
    {
        using var document = Parse(text);
        return [.. ItemsIn(document.RootElement).EnumerateArray().Take(most).Select(element => ItemOf(element, kind, hasTitle: false))];
    }

    /// <summary>Reads a choice.</summary>
    /// <param name="text">The answer.</param>
    /// <param name="count">How many there are to choose from.</param>
    /// <returns>The overview, which may be empty, and the numbers that exist, from 1, each once.</returns>
    /// <exception cref="UnreadableAnswerException">The answer is no such object, or chooses nothing.</exception>
    public static (string Overview, IReadOnlySet<int> Keep) ReadChoice(string text, int count)
    {
        using var document = Parse(text);
        var keep = NumbersOf(document.RootElement, "keep", int.MaxValue).Where(number => number >= 1 && number <= count).ToHashSet();
        return keep.Count > 0
            ? (PlainText.Of(TextOf(document.RootElement, "overview", LongestText)), keep)
            : throw new UnreadableAnswerException("\"keep\" names none of the numbers.");
    }

    /// <summary>Reads one item that stands alone, as it comes in a stream; null where it is none.</summary>
    public static ModelItem? ReadItem(string json, DigestForm form)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Lenient);
            return document.RootElement.ValueKind == JsonValueKind.Object && TryGet(document.RootElement, "quote", out _)
                ? ItemOf(document.RootElement, TryGet(document.RootElement, "title", out _) || form.PointKind is null ? form.Kind : form.PointKind, form.HasTitles)
                : null;
        }
        catch (Exception flaw) when (flaw is JsonException or ArgumentException)
        {
            return null;
        }
    }

    private static JsonDocument Parse(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
            throw new UnreadableAnswerException("It was empty.");
        if (text.Length > LongestAnswer)
            throw new UnreadableAnswerException("It was far too long.");

        // A fence of code or a sentence around the object does no harm.
        var (from, to) = (text.IndexOf('{', StringComparison.Ordinal), text.LastIndexOf('}'));
        if (from < 0 || to < from)
            throw new UnreadableAnswerException("It holds no JSON object.");
        try
        {
            return JsonDocument.Parse(text.AsMemory(from, to - from + 1), Lenient);
        }
        catch (Exception flaw) when (flaw is JsonException or ArgumentException)
        {
            // An argument is half of a surrogate pair in the text itself.
            throw new UnreadableAnswerException("It is no valid JSON.");
        }
    }

    private static JsonElement ItemsIn(JsonElement root) => TryGet(root, "items", out var array) && array.ValueKind == JsonValueKind.Array
        ? array
        : throw new UnreadableAnswerException("It has no array \"items\".");

    private static IEnumerable<ModelItem> ItemsOf(JsonElement element, DigestForm form)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            yield return ItemOf(default, form.Kind, form.HasTitles);
            yield break;
        }

        yield return ItemOf(element, form.Kind, form.HasTitles);
        if (form.PointKind is { } kind && TryGet(element, "points", out var points) && points.ValueKind == JsonValueKind.Array)
            foreach (var point in points.EnumerateArray())
                yield return ItemOf(point, kind, hasTitle: false);
    }

    private static ModelItem ItemOf(JsonElement element, string kind, bool hasTitle) => new()
    {
        Kind = kind,
        Title = hasTitle && PlainText.Of(TextOf(element, "title", LongestTitle)) is { Length: > 0 } title ? title : null,
        Text = PlainText.Of(TextOf(element, "text", LongestText)),
        Passages = NumbersOf(element, "passages", MostPassages),
        Quote = TextOf(element, "quote", LongestText),
        Fields = TryGet(element, "fields", out var fields) && fields.ValueKind == JsonValueKind.Object ? ItemFields.Of(fields) : null,
        Number = NumbersOf(element, "number", 1) is [var number] ? number : 0,
    };

    private static bool TryGet(JsonElement element, string name, out JsonElement value)
    {
        value = default;
        try
        {
            return element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out value);
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair in an escape, here in one of the names: the object cannot be searched.
            return false;
        }
    }

    private static string TextOf(JsonElement element, string name, int longest)
    {
        if (!TryGet(element, name, out var value) || value.ValueKind != JsonValueKind.String)
            return Missing;
        try
        {
            var text = value.GetString()!;
            return TextLength.Cut(text, longest);
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair in an escape: no text.
            return Missing;
        }
    }

    private static List<int> NumbersOf(JsonElement element, string name, int most)
    {
        var numbers = new List<int>();
        if (!TryGet(element, name, out var value))
            return numbers;
        if (value.ValueKind != JsonValueKind.Array)
            AddNumber(value, numbers);
        else
            foreach (var number in value.EnumerateArray())
                if (numbers.Count < most)
                    AddNumber(number, numbers);
        return numbers;
    }

    private static void AddNumber(JsonElement value, List<int> numbers)
    {
        if (value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number) && number == Math.Truncate(number) && Math.Abs(number) < int.MaxValue)
            numbers.Add((int)number);
        else if (value.ValueKind == JsonValueKind.String && int.TryParse(TextOfString(value).Trim('[', ']', ' '), System.Globalization.CultureInfo.InvariantCulture, out var written))
            numbers.Add(written);
    }

    private static string TextOfString(JsonElement value)
    {
        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return Missing;
        }
    }
}
