using VideoDigester;

namespace Plugins;

public sealed class ArchiveTranscripts(Archive archive) : ITranscriptSource
{
    public string Name => "company-archive";

    public async Task<SourcedTranscript?> TryGetAsync(TranscriptRequest request, CancellationToken cancellationToken)
    {
        var lines = await archive.FindAsync(request.Video.Id.Key, cancellationToken);
        return lines is null ? null : new SourcedTranscript
        {
            Language = "en",
            Source = TranscriptSourceKind.Uploaded,
            Segments = [.. lines.Select(line => new TranscriptSegment(line.Start, line.End, line.Text, line.Speaker))],
        };
    }
}
