using VideoDigester.Storage.Jobs;

namespace VideoDigester.Storage;

/// <summary>What a store needs to know of the attempt it is part of: it writes the log's row in the transaction of its effect.</summary>
/// <param name="Target">The address or file that is worked on.</param>
/// <param name="StartedAt">When the attempt began.</param>
internal sealed record Attempt(string Target, DateTimeOffset StartedAt)
{
    /// <summary>What the attempt's own calls used; null where it made none, or nobody counted.</summary>
    public DigestUsage? Usage { get; init; }

    /// <summary>The kind of digest that is wanted, or null where the attempt is at something else.</summary>
    public DigestType? Type { get; init; }

    /// <summary>Who writes the digest, or null.</summary>
    public string? Provider { get; init; }

    /// <summary>The model, or null.</summary>
    public string? Model { get; init; }

    /// <summary>The host's name of the user that it is for, or null.</summary>
    public string? UserId { get; init; }

    /// <summary>The worker's hold on the job that it is part of, or null. Where that is lost, nothing of the attempt is kept.</summary>
    public JobLease? Lease { get; init; }
}
