using LinqToDB;
using VideoDigester.Storage.Rows;

namespace VideoDigester.Storage.People;

/// <summary>The conditions of lists of digests. All must hold; null means any.</summary>
internal sealed record DigestConditions
{
    public string? Site { get; init; }

    public string? Channel { get; init; }

    public VideoId? VideoId { get; init; }

    public DigestType? Type { get; init; }

    public string? Language { get; init; }

    public static DigestConditions Of(SavedDigestQuery query) => new()
    {
        Site = query.Site,
        Channel = query.Channel,
        VideoId = query.VideoId,
        Type = query.Type,
        Language = query.Language,
    };

    public static DigestConditions Of(UnreadQuery query) => new()
    {
        Site = query.Site,
        Channel = query.Channel,
        VideoId = query.VideoId,
        Type = query.Type,
        Language = query.Language,
    };

    /// <summary>Those of some digests that fulfil the conditions.</summary>
    public IQueryable<DigestRow> Matching(LibraryConnection connection, IQueryable<DigestRow> digests)
    {
        if (VideoId is { } id)
        {
            var named = connection.VideosNamed(id);
            digests = digests.Where(digest => named.Any(video => video.Id == digest.VideoId));
        }

        if (StoredText.Clean(Site)?.ToLowerInvariant() is { } site)
            digests = digests.Where(digest => connection.Videos.Any(video => video.Id == digest.VideoId && video.Site == site));
        if (StoredText.Clean(Channel) is { } wanted)
            digests = digests.Where(digest => (
                from video in connection.Videos
                join channel in connection.Channels on video.ChannelId equals channel.Id
                where video.Id == digest.VideoId && (channel.ExternalId == wanted || channel.Handle == wanted || channel.Name == wanted)
                select video).Any());
        if (Type is { Name: var name })
        {
            var type = StoredText.Clean(name);
            digests = digests.Where(digest => digest.DigestType == type);
        }

        // Language tags are ASCII, so that lower() does the same on both engines.
        if (StoredText.Clean(Language)?.ToLowerInvariant() is { } language)
        {
            var prefix = language + "-";
            digests = digests.Where(digest => Sql.Lower(digest.Language) == language || Sql.Left(Sql.Lower(digest.Language), prefix.Length) == prefix);
        }

        return digests;
    }
}
