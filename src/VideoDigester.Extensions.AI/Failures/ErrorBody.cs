using System.Text.Json;
using System.Text.Json.Nodes;

namespace VideoDigester.Extensions.AI.Failures;

/// <summary>
/// The body of an error: <c>{"error":{"message","type","code"}}</c> of OpenAI and Anthropic, <c>{"error":"text"}</c> of Ollama, an object of such members without
/// the envelope, or text.
/// </summary>
/// <param name="Words">The words by which the provider names the error: its code and type.</param>
/// <param name="Text">What it says to people, or null.</param>
internal sealed record ErrorBody(IReadOnlyList<string> Words, string? Text)
{
    private const int LongestWord = 64;

    public static ErrorBody Empty { get; } = new([], null);

    /// <summary>Reads a body; what is no JSON object says nothing.</summary>
    public static ErrorBody Parse(string? body)
    {
        if (string.IsNullOrWhiteSpace(body))
            return Empty;
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.ValueKind == JsonValueKind.Object ? Read(document.RootElement) : Empty;
        }
        catch (JsonException)
        {
            // A page of some proxy: nothing in it is the provider's word.
            return Empty;
        }
    }

    /// <summary>An error of a code and a text as such a body.</summary>
    public static string Write(string? code, string? text) => new JsonObject { ["code"] = code, ["message"] = text }.ToJsonString();

    private static ErrorBody Read(JsonElement root)
    {
        if (!root.TryGetProperty("error", out var error))
            error = root;
        if (error.ValueKind == JsonValueKind.String)
            return new ErrorBody([], error.GetString());
        if (error.ValueKind != JsonValueKind.Object)
            return Empty;
        var words = new List<string>();
        AddWords(words, error);

        // Azure has the reason that its filter gave one level down.
        if (error.TryGetProperty("innererror", out var inner) && inner.ValueKind == JsonValueKind.Object)
            AddWords(words, inner);
        return new ErrorBody(words, error.TryGetProperty("message", out var text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null);
    }

    private static void AddWords(List<string> words, JsonElement error)
    {
        foreach (var name in (ReadOnlySpan<string>)["code", "type"])
            if (error.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { } word && IsWord(word) && !words.Contains(word))
                words.Add(word);
    }

    // Words are shown to people, so nothing but a name passes as one.
    private static bool IsWord(string word) =>
        word.Length is > 0 and <= LongestWord && word.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '.');
}
