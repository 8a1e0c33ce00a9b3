using VideoDigester;

namespace ConsoleDigest.Commands.Work;

/// <summary>A site that refused, and what waits for it.</summary>
/// <param name="Site">The site or provider, as jobs have it.</param>
/// <param name="Code">How it refused.</param>
/// <param name="Until">When it is asked again at the earliest.</param>
/// <param name="Queued">How many jobs are queued behind those that it refused.</param>
/// <param name="Refused">The jobs that it refused, which are scheduled.</param>
internal sealed record RefusedSite(string Site, ErrorCode Code, DateTimeOffset Until, long Queued, IReadOnlySet<JobId> Refused)
{
    public long Count => Queued + Refused.Count;
}
