using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace VideoDigester.Transcripts;

/// <summary>Writes <c>{"videoId","language","source","segments":[{"start","end","text","speaker"?}]}</c>; times in seconds.</summary>
internal static class JsonTranscriptWriter
{
    private const int Block = 16 * 1024;

    // The output is a file, not a part of a page: letters of every script stay readable.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(Transcript transcript, TextWriter writer)
    {
        var buffer = new ArrayBufferWriter<byte>(2 * Block);
        using var json = new Utf8JsonWriter(buffer, Options);
        json.WriteStartObject();
        json.WriteString("videoId", transcript.Info.VideoId.ToString());
        json.WriteString("language", transcript.Info.Language);
        json.WriteString("source", JsonNamingPolicy.SnakeCaseLower.ConvertName(transcript.Info.Source.ToString()));
        json.WriteStartArray("segments");
        foreach (var segment in transcript.Segments)
        {
            WriteSegment(json, segment);
            if (json.BytesPending + buffer.WrittenCount >= Block)
                Flush(json, buffer, writer);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        Flush(json, buffer, writer);
        writer.Write('\n');
    }

    /// <summary>Writes a segment as an object, or nothing where its text is blank.</summary>
    public static void WriteSegment(Utf8JsonWriter json, TranscriptSegment segment)
    {
        if (SegmentText.Normalize(segment.Text) is not { } text)
            return;
        json.WriteStartObject();
        json.WriteNumber("start", Seconds(segment.Start));
        json.WriteNumber("end", Seconds(segment.End));
        json.WriteString("text", text);
        if (SegmentText.NormalizeName(segment.Speaker) is { } speaker)
            json.WriteString("speaker", speaker);
        json.WriteEndObject();
    }

    private static void Flush(Utf8JsonWriter json, ArrayBufferWriter<byte> buffer, TextWriter writer)
    {
        json.Flush();
        writer.Write(Encoding.UTF8.GetString(buffer.WrittenSpan));
        buffer.ResetWrittenCount();
    }

    private static decimal Seconds(TimeSpan time) => Math.Max(0, time.Ticks / TimeSpan.TicksPerMillisecond) / 1000m;
}
