using ConsoleDigest.Output;
using VideoDigester;

namespace ConsoleDigest.Commands.Queue;

/// <summary>Digests that a call wants of a job which was queued already: those of the earlier call count, and nobody would write them.</summary>
internal static class DroppedDigests
{
    /// <summary>What to say of them, or null where there are none.</summary>
    /// <param name="wanted">What the call asked for.</param>
    /// <param name="job">The job that was there.</param>
    public static string? Note(JobRequest wanted, Job job)
    {
        IReadOnlyList<DigestOrder> there = JobScreen.Orders(job.Request);
        List<DigestOrder> dropped = [.. JobScreen.Orders(wanted).Except(there)];
        if (dropped.Count == 0)
            return null;
        var counts = there.Count > 0 ? OrderWords.Of(there) : "none";
        var types = string.Join(',', dropped.Select(order => order.Type.Name));
        var provider = dropped[0].Provider is { } name ? $" --provider {name}" : "";
        return $"{job.Target} is queued already, by an earlier call whose digests count ({counts}). Not written: {OrderWords.Of(dropped)}. Once a video is there, 'queue add <id> --digest {types}{provider}' queues {(dropped.Count == 1 ? "it" : "them")}.";
    }
}
