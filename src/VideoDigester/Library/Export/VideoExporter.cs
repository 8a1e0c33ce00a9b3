using System.Runtime.CompilerServices;
using VideoDigester.Storage;

namespace VideoDigester.Library.Export;

/// <summary>Gathers what the library holds of a video and writes it in one of the formats.</summary>
internal sealed class VideoExporter(TranscriptStore transcripts, DigestStore digests)
{
    public async Task WriteAsync(Video video, ExportFormat format, Stream destination, CancellationToken cancellationToken)
    {
        var written = await digests.ListAsync(video.Id, cancellationToken).ConfigureAwait(false);
        if (format == ExportFormat.Json)
        {
            await JsonExport.WriteAsync(video, TranscriptsOf(video, cancellationToken), written, destination, cancellationToken).ConfigureAwait(false);
            return;
        }

        var best = await transcripts.FindAsync(video.Id, null, cancellationToken).ConfigureAwait(false);
        await MarkdownExport.WriteAsync(video, best, written, destination, cancellationToken).ConfigureAwait(false);
    }

    // One at a time: a video may have captions in a hundred languages.
    private async IAsyncEnumerable<Transcript> TranscriptsOf(Video video, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var info in video.Transcripts)
            if (await transcripts.FindAsync(info, cancellationToken).ConfigureAwait(false) is { } transcript)
                yield return transcript;
    }
}
