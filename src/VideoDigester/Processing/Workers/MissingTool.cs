namespace VideoDigester.Processing.Workers;

/// <summary>
/// Keeps a worker without yt-dlp from taking what needs it: the jobs are there for other workers. After a while it takes one of them, and the others again where that one did not miss the program. Safe for concurrent use.
/// </summary>
internal sealed class MissingTool(TimeProvider time)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    /// <summary>A program that is not there is missed at once.</summary>
    private static readonly TimeSpan Trial = TimeSpan.FromSeconds(5);

    private static readonly JobKind[] WithoutTool = [JobKind.Digest, JobKind.Reindex];

    private readonly Lock _lock = new();
    private long? _noticed;
    private long? _tried;

    public void Noticed()
    {
        lock (_lock)
            (_noticed, _tried) = (time.GetTimestamp(), null);
    }

    /// <summary>The kinds to take now: empty for all, null for none.</summary>
    public IReadOnlyList<JobKind>? Narrow(IEnumerable<JobKind> kinds)
    {
        List<JobKind> wanted = [.. kinds];
        if (MayTakeAll())
            return wanted;
        List<JobKind> able = [.. (wanted.Count == 0 ? WithoutTool : wanted.Intersect(WithoutTool))];
        return able.Count > 0 ? able : null;
    }

    private bool MayTakeAll()
    {
        lock (_lock)
        {
            if (_noticed is not { } noticed)
                return true;
            if (time.GetElapsedTime(noticed) < Pause)
                return false;
            if (_tried is not { } tried)
            {
                _tried = time.GetTimestamp();
                return true;
            }

            if (time.GetElapsedTime(tried) < Trial)
                return false;
            _noticed = null;
            return true;
        }
    }
}
