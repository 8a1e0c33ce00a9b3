using System.Text.Json.Serialization;

namespace VideoDigester.Storage.Jobs;

/// <summary>A lease that is to go on, as it goes to the database with the others of its call in one parameter.</summary>
internal sealed record LeaseLine
{
    [JsonPropertyName("id")]
    public required long Id { get; init; }

    [JsonPropertyName("public_id")]
    public required string PublicId { get; init; }

    [JsonPropertyName("fence")]
    public required long Fence { get; init; }

    [JsonPropertyName("done")]
    public required long? Done { get; init; }

    [JsonPropertyName("total")]
    public required long? Total { get; init; }

    public static LeaseLine Of(LeaseRenewal renewal) => new()
    {
        Id = renewal.Lease.Key,
        PublicId = renewal.Lease.Id.ToString(),
        Fence = renewal.Lease.Fence,
        Done = renewal.Progress?.Done,
        Total = renewal.Progress?.Total,
    };
}
