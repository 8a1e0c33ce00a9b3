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
        json.WriteString("source", SourceName(transcript.Info.Source));
        json.WriteStartArray("segments");
        foreach (var segment in transcript.Segments)
        {
            if (SegmentText.Normalize(segment.Text) is not { } text)
                continue;
            json.WriteStartObject();
            json.WriteNumber("start", Seconds(segment.Start));
            json.WriteNumber("end", Seconds(segment.End));
            json.WriteString("text", text);
            if (SegmentText.NormalizeName(segment.Speaker) is { } speaker)
                json.WriteString("speaker", speaker);
            json.WriteEndObject();
            if (json.BytesPending + buffer.WrittenCount >= Block)
                Flush(json, buffer, writer);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        Flush(json, buffer, writer);
        writer.Write('\n');
    }

    private static void Flush(Utf8JsonWriter json, ArrayBufferWriter<byte> buffer, TextWriter writer)
    {
        json.Flush();
        writer.Write(Encoding.UTF8.GetString(buffer.WrittenSpan));
        buffer.ResetWrittenCount();
    }

    private static string SourceName(TranscriptSourceKind source) => source switch
    {
        TranscriptSourceKind.Uploaded => "uploaded",
        TranscriptSourceKind.Imported => "imported",
        TranscriptSourceKind.Speech => "speech",
        TranscriptSourceKind.Automatic => "automatic",
        TranscriptSourceKind.Translated => "translated",
        _ => throw new ArgumentOutOfRangeException(nameof(source), source, "No such source."),
    };

    private static decimal Seconds(TimeSpan time) => Math.Max(0, time.Ticks / TimeSpan.TicksPerMillisecond) / 1000m;
}
