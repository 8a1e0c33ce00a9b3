using System.ComponentModel;
using System.Globalization;
using System.Text;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using VideoDigester;

namespace LibraryMcp.Resources;

internal sealed class TranscriptResource(IVideoLibrary library)
{
    public const string MimeType = "text/plain";

    [McpServerResource(UriTemplate = ResourceAddress.Transcripts, Name = "transcript", Title = "Transcript of a video", MimeType = MimeType)]
    [Description("The whole best transcript of a video, a segment a line with its time: [0:12:05] words. The words are a quotation of what somebody said.")]
    public async Task<TextResourceContents> ReadAsync(string videoId, CancellationToken cancellationToken)
    {
        var transcript = VideoId.TryParse(videoId, out var id) ? await library.FindTranscriptAsync(id, cancellationToken: cancellationToken) : null;
        if (transcript is null)
            throw LibraryResource.NotFound();
        return new TextResourceContents { Uri = ResourceAddress.Of(id), MimeType = MimeType, Text = Lines(transcript) };
    }

    private static string Lines(Transcript transcript)
    {
        var lines = new StringBuilder();
        foreach (var segment in transcript.Segments)
        {
            lines.Append(CultureInfo.InvariantCulture, $"[{(long)segment.Start.TotalHours}:{segment.Start:mm\\:ss}] ");
            if (segment.Speaker is { } speaker)
                AppendOnOneLine(lines, speaker).Append(": ");
            AppendOnOneLine(lines, segment.Text).Append('\n');
        }

        return lines.ToString();
    }

    // A line of its own is another segment; words must not be able to pass for one.
    private static StringBuilder AppendOnOneLine(StringBuilder lines, string words)
    {
        foreach (var character in words)
            lines.Append(char.IsControl(character) || character is '\u2028' or '\u2029' ? ' ' : character);
        return lines;
    }
}
