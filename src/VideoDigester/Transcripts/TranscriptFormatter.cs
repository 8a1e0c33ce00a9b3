using System.Globalization;
using VideoDigester.Transcripts;

namespace VideoDigester;

/// <summary>Writes transcripts as text, WebVTT, SubRip or JSON. Safe for concurrent use.</summary>
/// <remarks>
/// WebVTT and SubRip that are read again give the same times and texts; WebVTT the same speakers too, SubRip has no place for them. Text is written in its
/// normal form: lines trimmed, without blank ones. Times are whole milliseconds; a time before zero is written as zero.
/// </remarks>
public static class TranscriptFormatter
{
    /// <summary>Writes a transcript.</summary>
    /// <param name="transcript">The transcript.</param>
    /// <param name="format">How to write it.</param>
    /// <param name="writer">Where to; it is neither flushed nor closed. Line ends are <c>\n</c>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The format is none of the enumeration.</exception>
    public static void Write(Transcript transcript, TranscriptFormat format, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(transcript);
        ArgumentNullException.ThrowIfNull(writer);
        switch (format)
        {
            case TranscriptFormat.Text:
                foreach (var segment in transcript.Segments)
                    if (SegmentText.Normalize(segment.Text) is { } text)
                        WriteLine(writer, text);
                break;
            case TranscriptFormat.Vtt:
                VttWriter.Write(transcript, writer);
                break;
            case TranscriptFormat.Srt:
                SrtWriter.Write(transcript, writer);
                break;
            case TranscriptFormat.Json:
                JsonTranscriptWriter.Write(transcript, writer);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(format), format, "No such transcript format.");
        }
    }

    /// <summary>Writes a transcript into a string.</summary>
    /// <param name="transcript">The transcript.</param>
    /// <param name="format">How to write it.</param>
    /// <returns>The whole file.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The format is none of the enumeration.</exception>
    public static string Format(Transcript transcript, TranscriptFormat format)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        Write(transcript, format, writer);
        return writer.ToString();
    }

    private static void WriteLine(TextWriter writer, string text)
    {
        writer.Write(text);
        writer.Write('\n');
    }
}
