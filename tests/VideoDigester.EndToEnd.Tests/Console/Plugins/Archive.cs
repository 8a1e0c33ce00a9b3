namespace Plugins;

/// <summary>Somebody's transcripts.</summary>
public sealed class Archive
{
    public Dictionary<string, IReadOnlyList<ArchiveLine>> Talks { get; } = [];

    public Task<IReadOnlyList<ArchiveLine>?> FindAsync(string key, CancellationToken cancellationToken) =>
        Task.FromResult(cancellationToken.IsCancellationRequested ? null : Talks.GetValueOrDefault(key));
}
