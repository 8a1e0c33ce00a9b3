namespace VideoDigester.Processing.Workers;

/// <summary>
/// Keeps a worker without yt-dlp from taking what needs it: the jobs are there for other workers, and for this one again after a while. Safe for concurrent use.
/// </summary>
internal sealed class MissingTool(TimeProvider time)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);
    private static readonly JobKind[] WithoutTool = [JobKind.Digest, JobKind.Reindex];

    private long _noticed;
    private int _isNoticed;

    public void Noticed()
    {
        Volatile.Write(ref _noticed, time.GetTimestamp());
        Volatile.Write(ref _isNoticed, 1);
    }

    /// <summary>The kinds to take now; empty for all.</summary>
    public IReadOnlyList<JobKind> Narrow(IEnumerable<JobKind> kinds)
    {
        List<JobKind> wanted = [.. kinds];
        if (Volatile.Read(ref _isNoticed) == 0 || time.GetElapsedTime(Volatile.Read(ref _noticed)) > Pause)
            return wanted;

        // A worker that takes nothing but what it cannot do goes on asking: it will hear of the tool by it.
        List<JobKind> able = [.. (wanted.Count == 0 ? WithoutTool : wanted.Intersect(WithoutTool))];
        return able.Count > 0 ? able : wanted;
    }
}
