using System.Text.Json;

namespace VideoDigester.Transcripts;

/// <summary>Reads YouTube's json3: <c>{"events":[{"tStartMs":…,"dDurationMs":…,"segs":[{"utf8":…}]}]}</c>.</summary>
/// <remarks>Truncated is a document that ends before its last brace. Events without text or time are passed over, values of a wrong type as well.</remarks>
internal static class Json3Reader
{
    public static CaptionDocument Read(ReadOnlySpan<byte> body)
    {
        body = body.TrimEnd(" \t\r\n\0"u8);

        // Not as a final block: then the reader says "more is needed" where a document is cut off, instead of throwing as for a malformed one.
        var reader = new Utf8JsonReader(body, isFinalBlock: false, new JsonReaderState(new JsonReaderOptions { AllowTrailingCommas = true }));
        using var sheet = new CueSheet(body.Length / 4);
        var events = new Json3Events(sheet);
        try
        {
            if (!reader.Read())
                throw CaptionFailure.Truncated("the middle of a JSON document");
            if (reader.TokenType != JsonTokenType.StartObject || !events.ReadDocument(ref reader))
                throw CaptionFailure.NotCaptions("The file is a JSON document without caption events.");
            if (reader.BytesConsumed < body.Length)
                throw CaptionFailure.NotCaptions("Something follows the JSON document.");
        }
        catch (JsonException e)
        {
            throw CaptionFailure.NotCaptions("The file is not well-formed JSON.", e);
        }

        return new CaptionDocument(CaptionFormat.Json3, null, events.IsAutomatic, SegmentList.Of(sheet));
    }
}
