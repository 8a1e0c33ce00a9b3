using LinqToDB;
using VideoDigester.Storage.Rows;

namespace VideoDigester.Storage.People;

/// <summary>A digest as lists show it; of the row only what they show is read.</summary>
internal sealed class ListedDigest
{
    public required DigestRow Row { get; init; }

    public required string Site { get; init; }

    public required string ExternalId { get; init; }

    public string? VideoTitle { get; init; }

    public string? ChannelName { get; init; }

    public required string Provider { get; init; }

    public required string Model { get; init; }

    /// <summary>What lists show of all digests.</summary>
    public static IQueryable<ListedDigest> Of(LibraryConnection connection, IQueryable<DigestRow> digests) =>
        from digest in digests
        from video in connection.Videos.InnerJoin(video => video.Id == digest.VideoId)
        from llm in connection.Llms.InnerJoin(llm => llm.Id == digest.LlmId)
        from channel in connection.Channels.LeftJoin(channel => channel.Id == video.ChannelId)
        select new ListedDigest
        {
            // Named one by one: a writer's options may be long and no list shows them.
            Row = new DigestRow
            {
                Id = digest.Id,
                PublicId = digest.PublicId,
                DigestType = digest.DigestType,
                Language = digest.Language,
                WriterVersion = "",
                Options = "",
                Identity = "",
                Title = digest.Title,
                Overview = digest.Overview,
                WordCount = digest.WordCount,
                GeneratedAt = digest.GeneratedAt,
                StaleAt = digest.StaleAt,
                SupersededAt = digest.SupersededAt,
            },
            Site = video.Site,
            ExternalId = video.ExternalId,
            VideoTitle = video.Title,
            ChannelName = channel.Name,
            Provider = llm.Provider,
            Model = llm.Model,
        };

    public DigestSummary ToSummary() => new()
    {
        Id = new DigestId(Row.PublicId),
        VideoId = new VideoId(Site, ExternalId),
        VideoTitle = VideoTitle,
        ChannelName = ChannelName,
        Type = new DigestType(Row.DigestType),
        Language = Row.Language,
        Provider = Provider,
        Model = Model,
        Title = Row.Title,
        Overview = Row.Overview,
        WordCount = Row.WordCount,
        GeneratedAt = Row.GeneratedAt.Value,
        StaleAt = Row.StaleAt?.Value,
        SupersededAt = Row.SupersededAt?.Value,
    };
}
