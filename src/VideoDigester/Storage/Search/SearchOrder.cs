using LinqToDB;
using LinqToDB.Async;
using VideoDigester.Storage.Rows;

namespace VideoDigester.Storage.Search;

/// <summary>Finds in the order of publication, and counts: what needs all matches and not the best. Not safe for concurrent use.</summary>
internal sealed class SearchOrder(LibraryConnection connection, SearchDialect dialect, CancellationToken cancellationToken)
{
    /// <summary>The next matches in passages of transcripts.</summary>
    public Task<List<DatedMatch>> TranscriptPassagesAsync(SearchExpression expression, SearchFilter filter, BorderMatches borders, bool newestFirst, DatedMatch? after, int count)
    {
        var matches =
            from passage in Spoken(expression, filter, borders)
            from transcript in connection.Transcripts.InnerJoin(transcript => transcript.Id == passage.TranscriptId)
            from video in connection.Videos.InnerJoin(video => video.Id == transcript.VideoId)
            select new DatedMatch { Id = passage.Id, OwnerId = passage.TranscriptId, Kind = StoredName<SearchHitKind>.Of(SearchHitKind.Passage), PublishedAt = video.PublishedAt };
        return PageAsync(matches, newestFirst, after, count);
    }

    /// <summary>The next matches in passages of other texts.</summary>
    public Task<List<DatedMatch>> TextPassagesAsync(SearchExpression expression, SearchFilter filter, bool newestFirst, DatedMatch? after, int count)
    {
        var matches =
            from passage in connection.TextPassages(dialect, dialect.Render(expression), filter)
            from video in connection.Videos.InnerJoin(video => video.Id == passage.VideoId)
            select new DatedMatch { Id = passage.Id, OwnerId = passage.VideoId, Kind = passage.Kind, PublishedAt = video.PublishedAt };
        return PageAsync(matches, newestFirst, after, count);
    }

    /// <summary>The next videos in which something matches.</summary>
    public Task<List<DatedMatch>> VideosAsync(SearchExpression expression, SearchFilter filter, BorderMatches borders, bool newestFirst, DatedMatch? after, int count) =>
        PageAsync(
            Videos(expression, filter, borders).Select(video => new DatedMatch { Id = video.Id, OwnerId = video.Id, Kind = "", PublishedAt = video.PublishedAt }),
            newestFirst, after, count);

    /// <summary>How many passages match.</summary>
    public async Task<long> CountAsync(SearchExpression expression, SearchFilter filter, BorderMatches borders)
    {
        var count = 0L;
        if (filter.Scope.HasFlag(SearchScope.Transcripts))
            count += await Spoken(expression, filter, borders).LongCountAsync(cancellationToken).ConfigureAwait(false);
        if (filter.IncludesTexts)
            count += await connection.TextPassages(dialect, dialect.Render(expression), filter).LongCountAsync(cancellationToken).ConfigureAwait(false);
        return count;
    }

    /// <summary>How many videos match.</summary>
    public Task<long> CountVideosAsync(SearchExpression expression, SearchFilter filter, BorderMatches borders) => Videos(expression, filter, borders).LongCountAsync(cancellationToken);

    // What the database says of passages at whose borders a phrase is cut is put right.
    private IQueryable<TranscriptPassageRow> Spoken(SearchExpression expression, SearchFilter filter, BorderMatches borders)
    {
        var passages = connection.TranscriptPassages(dialect, dialect.Render(expression), filter);
        if (borders.Concerned.Count == 0)
            return passages;
        var (concerned, holding) = (borders.Concerned.ToArray(), borders.Holding.Select(passage => passage.Id).ToArray());
        return passages.Where(passage => !concerned.Contains(passage.Id))
            .Concat(connection.TranscriptPassages.Where(passage => holding.Contains(passage.Id)));
    }

    private IQueryable<VideoRow> Videos(SearchExpression expression, SearchFilter filter, BorderMatches borders)
    {
        var match = dialect.Render(expression);
        var spoken =
            from passage in Spoken(expression, filter, borders)
            from transcript in connection.Transcripts.InnerJoin(transcript => transcript.Id == passage.TranscriptId)
            select transcript.VideoId;
        var written = connection.TextPassages(dialect, match, filter).Select(passage => passage.VideoId);
        var inTranscripts = filter.Scope.HasFlag(SearchScope.Transcripts);
        return (inTranscripts, filter.IncludesTexts) switch
        {
            (true, true) => connection.Videos.Where(video => spoken.Contains(video.Id) || written.Contains(video.Id)),
            (true, false) => connection.Videos.Where(video => spoken.Contains(video.Id)),
            (false, true) => connection.Videos.Where(video => written.Contains(video.Id)),
            _ => connection.Videos.Where(_ => false),
        };
    }

    private Task<List<DatedMatch>> PageAsync(IQueryable<DatedMatch> matches, bool newestFirst, DatedMatch? after, int count)
    {
        if (after is { PublishedAt: { } last })
            matches = newestFirst
                ? matches.Where(match => match.PublishedAt == null || match.PublishedAt < last || (match.PublishedAt == last && match.Id > after.Id))
                : matches.Where(match => match.PublishedAt == null || match.PublishedAt > last || (match.PublishedAt == last && match.Id > after.Id));
        else if (after is not null)
            matches = matches.Where(match => match.PublishedAt == null && match.Id > after.Id);
        var dated = matches.OrderBy(match => match.PublishedAt == null ? 1 : 0);
        return (newestFirst ? dated.ThenByDescending(match => match.PublishedAt) : dated.ThenBy(match => match.PublishedAt))
            .ThenBy(match => match.Id).Take(count).ToListAsync(cancellationToken);
    }
}
