using VideoDigester.Storage.Rows;

namespace VideoDigester.Storage.Removal;

/// <summary>A tombstone with the name of its user.</summary>
internal sealed class RemovedVideoRow
{
    public required TombstoneRow Tombstone { get; init; }

    public string? RemovedBy { get; init; }

    public RemovedVideo ToVideo() => new()
    {
        Id = new VideoId(Tombstone.Site, Tombstone.ExternalId),
        Title = Tombstone.Title,
        Url = Tombstone.Url,
        RemovedAt = Tombstone.RemovedAt.Value,
        RemovedBy = RemovedBy,
    };
}
