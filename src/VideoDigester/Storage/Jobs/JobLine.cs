using System.Text.Json.Serialization;

namespace VideoDigester.Storage.Jobs;

/// <summary>A new job as it goes into the database, with the others of its call in one parameter.</summary>
internal sealed record JobLine
{
    [JsonPropertyName("ordinal")]
    public required int Ordinal { get; init; }

    [JsonPropertyName("place")]
    public required int Place { get; init; }

    [JsonPropertyName("public_id")]
    public required string PublicId { get; init; }

    [JsonPropertyName("kind")]
    public required string Kind { get; init; }

    [JsonPropertyName("target")]
    public required string Target { get; init; }

    [JsonPropertyName("unique_key")]
    public required string UniqueKey { get; init; }

    [JsonPropertyName("request")]
    public required string Request { get; init; }

    [JsonPropertyName("site")]
    public required string Site { get; init; }

    [JsonPropertyName("priority")]
    public required int Priority { get; init; }

    [JsonPropertyName("flow")]
    public required string Flow { get; init; }

    [JsonPropertyName("not_before")]
    public required long? NotBefore { get; init; }

    [JsonPropertyName("user_id")]
    public required long? UserId { get; init; }

    [JsonPropertyName("subscription_id")]
    public required long? SubscriptionId { get; init; }

    /// <summary>Makes the line of a job.</summary>
    /// <param name="wanted">The job.</param>
    /// <param name="place">Its place in the order in which rows are locked.</param>
    /// <param name="userId">The key of its user's row, or null.</param>
    /// <param name="subscriptionId">The key of its subscription's row, or null.</param>
    public static JobLine Of(WantedJob wanted, int place, long? userId, long? subscriptionId)
    {
        var job = wanted.Job;
        return new JobLine
        {
            Ordinal = wanted.Ordinal,
            Place = place,
            PublicId = job.Id.ToString(),
            Kind = StoredName<JobKind>.Of(job.Kind),
            Target = StoredText.Clean(job.Target),
            UniqueKey = WantedJob.KeyOf(job),
            Request = StoredText.Clean(job.Request),
            Site = StorableMetadata.Key(job.Site),
            Priority = (int)job.Priority,
            Flow = StorableMetadata.Key(job.Flow),
            NotBefore = job.NotBefore?.ToUnixTimeMilliseconds(),
            UserId = userId,
            SubscriptionId = subscriptionId,
        };
    }
}
