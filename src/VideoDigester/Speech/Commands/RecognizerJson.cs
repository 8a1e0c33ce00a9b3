using System.Buffers;
using System.Text;
using System.Text.Json;
using VideoDigester.Transcripts;
using VideoDigester.YtDlp.Json;
using JsonText = VideoDigester.Transcripts.JsonText;

namespace VideoDigester.Speech.Commands;

/// <summary>
/// Reads the JSON of recognisers: whisper.cpp's (<c>transcription</c>, each with <c>offsets.from</c> and <c>.to</c> in milliseconds; the language in <c>result.language</c>) and that of openai-whisper
/// and its like (<c>segments</c>, each with <c>start</c> and <c>end</c> in seconds, <c>speaker</c> where there is one; the language in <c>language</c>). A list of such segments alone is read too.
/// </summary>
internal static class RecognizerJson
{
    private const double LatestSeconds = Cue.Latest / 1000.0;

    /// <returns>The words, or null where there are none.</returns>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.NotCaptions"/>, <see cref="ErrorCode.UnsupportedCaptions"/>.</exception>
    public static SpeechTranscript? Read(ReadOnlySpan<byte> bytes)
    {
        using var document = Parse(bytes);
        var root = document.RootElement;
        var items = root.ValueKind == JsonValueKind.Array ? root : ListOf(root, "transcription") ?? ListOf(root, "segments")
            ?? throw CaptionFailure.NotCaptions("The recogniser's JSON has neither 'transcription' nor 'segments'.");
        var segments = items.EnumerateArray().Select(SegmentOf).OfType<TranscriptSegment>().ToList();
        return segments.Count == 0 ? null : new SpeechTranscript { Language = LanguageOf(root), Segments = segments };
    }

    private static JsonDocument Parse(ReadOnlySpan<byte> bytes)
    {
        // whisper.cpp cuts texts between the bytes of a character, and Python writes NaN for a probability that is none.
        var text = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF'));
        try
        {
            new JsonRepair().Apply(text, done: 0, isFinal: true);
            return JsonDocument.Parse(text);
        }
        catch (JsonException exception)
        {
            throw CaptionFailure.NotCaptions("What the recogniser wrote is not well-formed JSON.", exception);
        }
    }

    private static JsonElement? ListOf(JsonElement root, string name) =>
        root.ValueKind == JsonValueKind.Object && root.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? list : null;

    private static TranscriptSegment? SegmentOf(JsonElement item)
    {
        if (item.ValueKind != JsonValueKind.Object || TextOf(item, "text") is not { } text || SegmentText.Normalize(text) is not { } words)
            return null;
        var (start, end) = item.TryGetProperty("offsets", out var offsets) && offsets.ValueKind == JsonValueKind.Object
            ? (SecondsOf(offsets, "from") / 1000, SecondsOf(offsets, "to") / 1000)
            : (SecondsOf(item, "start"), SecondsOf(item, "end"));
        if (start is not { } from || end is not { } to)
            throw CaptionFailure.WithoutTimes();
        return new TranscriptSegment(TimeOf(from), TimeOf(to), words, TextOf(item, "speaker"));
    }

    private static double? SecondsOf(JsonElement item, string name) =>
        item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number) && Math.Abs(number) <= LatestSeconds ? number : null;

    private static TimeSpan TimeOf(double seconds) => TimeSpan.FromMilliseconds(Math.Round(seconds * 1000));

    private static string? LanguageOf(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
            return null;
        var named = TextOf(root, "language") ?? (root.TryGetProperty("result", out var result) && result.ValueKind == JsonValueKind.Object ? TextOf(result, "language") : null);
        return LanguageTag.Normalize(named);
    }

    // The framework throws at escapes that are half of a character.
    private static string? TextOf(JsonElement item, string name)
    {
        if (!item.TryGetProperty(name, out var value) || value.ValueKind != JsonValueKind.String)
            return null;
        var raw = Encoding.UTF8.GetBytes(value.GetRawText());
        var text = new ArrayBufferWriter<byte>(Math.Max(1, raw.Length));
        JsonText.Append(raw.AsSpan(1, raw.Length - 2), raw.Contains((byte)'\\'), text);
        return Encoding.UTF8.GetString(text.WrittenSpan);
    }
}
