using LinqToDB;
using VideoDigester.Storage.Rows;

namespace VideoDigester.Storage.People;

/// <summary>A position with the names of what it is in.</summary>
internal sealed class ListedPosition
{
    public required ReadingPositionRow Row { get; init; }

    public required string Site { get; init; }

    public required string ExternalId { get; init; }

    public required Guid? DigestId { get; init; }

    public static IQueryable<ListedPosition> Of(LibraryConnection connection, IQueryable<ReadingPositionRow> positions) =>
        from row in positions
        from video in connection.Videos.InnerJoin(video => video.Id == row.VideoId)
        from digest in connection.Digests.LeftJoin(digest => digest.Id == row.DigestId)
        select new ListedPosition { Row = row, Site = video.Site, ExternalId = video.ExternalId, DigestId = (Guid?)digest.PublicId };

    public ReadingPosition Read() => new()
    {
        VideoId = new VideoId(Site, ExternalId),
        DigestId = DigestId is { } id ? new DigestId(id) : null,

        // An item goes with its digest.
        Item = DigestId is null ? null : Row.Item,
        Offset = Duration.Of(Row.OffsetMs),
        UpdatedAt = Row.UpdatedAt.Value,
    };
}
