using LinqToDB;
using VideoDigester.Storage.Rows;

namespace VideoDigester.Storage.Search;

/// <summary>The conditions of a search, in the database's terms.</summary>
internal static class SearchQueries
{
    /// <summary>The passages of transcripts that match and fulfil a filter.</summary>
    public static IQueryable<TranscriptPassageRow> TranscriptPassages(this LibraryConnection connection, SearchDialect dialect, string match, SearchFilter filter) =>
        dialect.TranscriptPassages(connection, match).Fulfilling(connection, dialect, filter);

    /// <summary>The passages of transcripts that fulfil a filter.</summary>
    public static IQueryable<TranscriptPassageRow> Fulfilling(
        this IQueryable<TranscriptPassageRow> passages, LibraryConnection connection, SearchDialect dialect, SearchFilter filter)
    {
        if (!filter.ConcernsVideos && !filter.ConcernsTranscripts)
            return passages;
        var transcripts = Transcripts(connection, filter);
        if (!filter.ConcernsVideos)
            return
                from passage in passages
                from transcript in transcripts.InnerJoin(transcript => transcript.Id == passage.TranscriptId)
                select passage;
        return
            from passage in passages
            from transcript in transcripts.InnerJoin(transcript => transcript.Id == passage.TranscriptId)
            from video in Videos(connection, dialect, filter).InnerJoin(video => video.Id == transcript.VideoId)
            select passage;
    }

    /// <summary>The passages of other texts that match and fulfil a filter.</summary>
    public static IQueryable<TextPassageRow> TextPassages(this LibraryConnection connection, SearchDialect dialect, string match, SearchFilter filter)
    {
        var passages = dialect.TextPassages(connection, match);
        var digest = StoredName<SearchHitKind>.Of(SearchHitKind.Digest);
        if (!filter.Scope.HasFlag(SearchScope.Digests))
            passages = passages.Where(passage => passage.Kind != digest);
        if (!filter.Scope.HasFlag(SearchScope.Videos))
            passages = passages.Where(passage => passage.Kind == digest);
        var title = StoredName<SearchHitKind>.Of(SearchHitKind.Title);
        if (filter.IsTitlesOnly)
            passages = passages.Where(passage => passage.Kind == title);
        foreach (var condition in filter.Languages)
            passages = InLanguage(connection, passages, condition);
        if (!filter.ConcernsVideos)
            return passages;
        return
            from passage in passages
            from video in Videos(connection, dialect, filter).InnerJoin(video => video.Id == passage.VideoId)
            select passage;
    }

    /// <summary>The videos that fulfil a filter.</summary>
    public static IQueryable<VideoRow> Videos(LibraryConnection connection, SearchDialect dialect, SearchFilter filter)
    {
        var videos = new VideoConditions(dialect.SchemaPrefix, filter.Videos).Matching(connection);
        if (filter.VideoId is { } id)
        {
            var (site, key) = (StoredText.Clean(id.Site), StorableMetadata.Key(id.Key));
            videos = videos.Where(video => video.Site == site && video.ExternalId == key);
        }

        if (filter.VideoKeys is { } keys)
            videos = videos.Where(video => keys.Contains(video.Id));
        foreach (var (ids, isExcluded) in filter.Channels)
            videos = isExcluded
                ? videos.Where(video => video.ChannelId == null || !ids.Contains(video.ChannelId.Value))
                : videos.Where(video => video.ChannelId != null && ids.Contains(video.ChannelId.Value));
        foreach (var (folded, isExcluded) in filter.Tags)
            videos = videos.Where(video => (
                from link in connection.VideoTags
                join tag in connection.Tags on link.TagId equals tag.Id
                where link.VideoId == video.Id && folded.Contains(tag.Folded)
                select link).Any() != isExcluded);
        var title = StoredName<SearchHitKind>.Of(SearchHitKind.Title);
        foreach (var (words, isExcluded) in filter.Titles)
        {
            var titled = dialect.TextPassages(connection, dialect.Render(words)).Where(passage => passage.Kind == title).Select(passage => passage.VideoId);
            videos = isExcluded ? videos.Where(video => !titled.Contains(video.Id)) : videos.Where(video => titled.Contains(video.Id));
        }

        return videos;
    }

    private static IQueryable<TranscriptRow> Transcripts(LibraryConnection connection, SearchFilter filter)
    {
        IQueryable<TranscriptRow> transcripts = connection.Transcripts;
        if (filter.Source is { } kind)
        {
            var source = StoredName<TranscriptSourceKind>.Of(kind);
            transcripts = transcripts.Where(transcript => transcript.Source == source);
        }

        foreach (var (tags, isExcluded) in filter.Languages)
            transcripts = transcripts.Where(transcript => tags.Any(tag => Sql.Lower(transcript.Language) == tag || Sql.Like(Sql.Lower(transcript.Language), tag + "-%")) != isExcluded);
        return transcripts;
    }

    // A digest has a language of its own; a title and a description have that of their video.
    private static IQueryable<TextPassageRow> InLanguage(LibraryConnection connection, IQueryable<TextPassageRow> passages, LanguageCondition condition)
    {
        var (tags, isExcluded) = condition;
        return
            from passage in passages
            from video in connection.Videos.InnerJoin(video => video.Id == passage.VideoId)
            from digest in connection.Digests.LeftJoin(digest => digest.Id == passage.DigestId)
            where tags.Any(tag =>
                Sql.Lower(digest.Language ?? video.Language ?? "") == tag || Sql.Like(Sql.Lower(digest.Language ?? video.Language ?? ""), tag + "-%")) != isExcluded
            select passage;
    }
}
