using VideoDigester.Storage;

namespace VideoDigester.Library.Export;

/// <summary>Gathers what the library holds of a video and writes it in one of the formats.</summary>
internal sealed class VideoExporter(TranscriptStore transcripts, DigestStore digests)
{
    public async Task WriteAsync(Video video, ExportFormat format, Stream destination, CancellationToken cancellationToken)
    {
        var written = await digests.ListAsync(video.Id, cancellationToken).ConfigureAwait(false);
        var transcript = await transcripts.FindAsync(video.Id, null, cancellationToken).ConfigureAwait(false);
        if (format == ExportFormat.Json)
        {
            await JsonExport.WriteAsync(video, transcript, written, destination, cancellationToken).ConfigureAwait(false);
            return;
        }

        var markdown = MarkdownExport.Write(video, transcript, written);
        await destination.WriteAsync(System.Text.Encoding.UTF8.GetBytes(markdown), cancellationToken).ConfigureAwait(false);
    }
}
