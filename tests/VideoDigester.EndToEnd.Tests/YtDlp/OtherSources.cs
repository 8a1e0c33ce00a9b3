namespace VideoDigester.EndToEnd.Tests.YtDlp;

/// <summary>Sources of transcripts as applications write them.</summary>
internal static class OtherSources
{
    public sealed class Nothing : ITranscriptSource
    {
        public string Name => "nothing";

        public Task<SourcedTranscript?> TryGetAsync(TranscriptRequest request, CancellationToken cancellationToken) => Task.FromResult<SourcedTranscript?>(null);
    }

    public sealed class Broken : ITranscriptSource
    {
        public string Name => "broken";

        public Task<SourcedTranscript?> TryGetAsync(TranscriptRequest request, CancellationToken cancellationToken) => throw new InvalidOperationException("out of order");
    }

    /// <summary>Delivers words out of order, with times no clock shows.</summary>
    public sealed class Archive : ITranscriptSource
    {
        public string Name => "archive";

        public Task<SourcedTranscript?> TryGetAsync(TranscriptRequest request, CancellationToken cancellationToken) => Task.FromResult<SourcedTranscript?>(new SourcedTranscript
        {
            Language = "de",
            Source = TranscriptSourceKind.Speech,
            Segments =
            [
                new(TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(1), " second "),
                new(TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(4), "  "),
                new(TimeSpan.FromSeconds(-1), TimeSpan.FromTicks(10_000_001), "first"),
            ],
        });
    }

    public sealed class Deaf : ITranscriptSource
    {
        public static TaskCompletionSource Asked { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public string Name => throw new InvalidOperationException("no name either");

        public async Task<SourcedTranscript?> TryGetAsync(TranscriptRequest request, CancellationToken cancellationToken)
        {
            Asked.TrySetResult();
            await Task.Delay(Timeout.Infinite, CancellationToken.None);
            return null;
        }
    }

    public sealed class NeverAsked : ITranscriptSource
    {
        public string Name => "never asked";

        public Task<SourcedTranscript?> TryGetAsync(TranscriptRequest request, CancellationToken cancellationToken) => throw new InvalidOperationException("asked although another one had answered");
    }
}
