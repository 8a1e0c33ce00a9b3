using VideoDigester;

namespace Plugin;

/// <summary>What was written down at the desk, for videos whose site has no captions.</summary>
public sealed class DeskTranscripts : ITranscriptSource
{
    private static readonly string[] Lines =
    [
        "Good evening and welcome to the reading room.",
        "A library of glass plates was found under the stairs last winter.",
        "Each plate had to be cleaned with distilled water and dried flat.",
        "How many of them can still be printed, nobody knows yet.",
        "We will show the first twenty of them in the spring.",
    ];

    public string Name => "desk";

    public Task<SourcedTranscript?> TryGetAsync(TranscriptRequest request, CancellationToken cancellationToken) =>
        Task.FromResult<SourcedTranscript?>(new SourcedTranscript
        {
            Language = "en",
            Source = TranscriptSourceKind.Uploaded,
            Segments = [.. Lines.Select((line, position) => new TranscriptSegment(TimeSpan.FromSeconds(position * 6), TimeSpan.FromSeconds((position * 6) + 6), line))],
        });
}
