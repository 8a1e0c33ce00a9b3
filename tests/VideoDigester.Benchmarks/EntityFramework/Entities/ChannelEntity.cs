namespace VideoDigester.Benchmarks.EntityFramework.Entities;

/// <summary>A row of channels.</summary>
internal sealed class ChannelEntity
{
    public long Id { get; set; }

    public required string Site { get; set; }

    public required string ExternalId { get; set; }

    public string? Name { get; set; }

    public string? Handle { get; set; }

    public string? Url { get; set; }

    public string? Description { get; set; }

    public string? ThumbnailUrl { get; set; }

    public long? FollowerCount { get; set; }

    public bool? IsVerified { get; set; }

    public DateTime MetadataFetchedAt { get; set; }

    public DateTime AddedAt { get; set; }

    public DateTime UpdatedAt { get; set; }
}
