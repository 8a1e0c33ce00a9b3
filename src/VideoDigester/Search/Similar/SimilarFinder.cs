using VideoDigester.Search.Queries;
using VideoDigester.Search.Ranking;
using VideoDigester.Search.Vectors;
using VideoDigester.Storage;
using VideoDigester.Storage.Search;
using VideoDigester.Text;

namespace VideoDigester.Search.Similar;

/// <summary>
/// The story of similar videos, top to bottom: the terms that tell the video from others are one query, whose best passages count for their videos; where there are vectors, the passages that mean what some of the video's
/// mean make another ranking; both are fused, and the passages that correspond are shown. Safe for concurrent use.
/// </summary>
internal sealed class SimilarFinder(LibraryDatabase database, IPassageAnalyser analyser, SearchStatistics statistics, PassageRanker ranker, Meaning meaning)
{
    /// <summary>How many passages of a video are compared by meaning: each costs a look at all vectors.</summary>
    public const int MostCompared = 8;

    /// <summary>How many passages are looked for that are like one of them.</summary>
    public const int MostLike = 100;

    private readonly TranscriptReader _transcripts = new(database.Dialect);

    /// <summary>Finds them, the most similar first.</summary>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.VideoNotFound"/>, or <see cref="ErrorCode.InvalidRequest"/>.</exception>
    public async Task<IReadOnlyList<SimilarVideo>> FindAsync(VideoId id, SimilarQuery query, CancellationToken cancellationToken)
    {
        if (query.Limit is < 1 or > SimilarQuery.MaxLimit)
            throw new VideoDigesterException(ErrorCode.InvalidRequest, $"Limit is {query.Limit}; it is 1 to {SimilarQuery.MaxLimit}.");
        var texts = await database.ReadAsync(connection => new SimilarTextReader(connection, _transcripts, cancellationToken).FindAsync(id), cancellationToken).ConfigureAwait(false)
            ?? throw new VideoDigesterException(ErrorCode.VideoNotFound, $"The library holds no video '{id}'.");
        var (spoken, again, written) = TermsOf(texts);
        if (spoken.Count + written.Count == 0)
            return [];
        var filter = FilterOf(texts, query);
        var like = await LikeAsync(texts, filter, cancellationToken).ConfigureAwait(false);
        return await database.ReadAsync(
            async connection =>
            {
                var reader = new SearchReader(connection, database.Dialect.Search, cancellationToken);
                var library = await reader.StateAsync().ConfigureAwait(false);
                var sample = await statistics.SampleAsync(reader, library).ConfigureAwait(false);
                var chosen = await DistinctiveTerms.ChooseAsync(reader, texts.Video.Key, sample, spoken, again, written).ConfigureAwait(false);
                var ranking = SimpleExpression.Any(chosen) is { } words
                    ? await ranker.RankAsync(reader, library, words, times: null, filter, cancellationToken).ConfigureAwait(false)
                    : null;
                var hits = new HitReader(connection, database.Dialect, cancellationToken);
                var videos = await new SimilarRanking(hits, texts).RankAsync(ranking, like, query.Limit).ConfigureAwait(false);
                return await new SimilarComposer(hits, texts, ranking, chosen).ComposeAsync(videos).ConfigureAwait(false);
            },
            cancellationToken).ConfigureAwait(false);
    }

    private static SearchFilter FilterOf(SimilarTexts texts, SimilarQuery query) => new()
    {
        Videos = new VideoQuery(),
        Scope = SearchScope.Transcripts | SearchScope.Videos,
        Languages = query.SameLanguage && PrimaryLanguage.Of(texts.Language) is { } language ? [new LanguageCondition([language.ToLowerInvariant()], IsExcluded: false)] : [],
        Channels = query.OtherChannels && texts.ChannelKey is { } channel ? [new ChannelCondition([channel], IsExcluded: true)] : [],
    };

    // Descriptions are alike in many videos of a channel: they count only where nothing was said.
    private (List<IReadOnlyList<string>> Spoken, List<IReadOnlyList<string>> Again, List<IReadOnlyList<string>> Written) TermsOf(SimilarTexts texts)
    {
        var (video, transcript) = (texts.Video, texts.Transcript);
        return (
            transcript is null ? [] : [.. analyser.OfTranscript(texts.Segments, transcript.Language).Select(passage => passage.Terms.Words)],
            [.. texts.Others.SelectMany(other => analyser.OfTranscript(other.Segments, other.Language)).Select(passage => passage.Terms.Words)],
            [.. analyser.OfVideo(video.Title, transcript is null ? texts.Description : null, video.Language).Select(passage => passage.Terms.Words)]);
    }

    // Before the transaction: the vectors are read by connections of their own.
    private async Task<IReadOnlyList<LikePassage>> LikeAsync(SimilarTexts texts, SearchFilter filter, CancellationToken cancellationToken)
    {
        if (meaning.Search is not { } search || texts.Passages.Count == 0)
            return [];
        var allowed = filter.ConcernsVideos || filter.ConcernsTranscripts
            ? await database.ReadAsync(connection => new SearchReader(connection, database.Dialect.Search, cancellationToken).TranscriptsAsync(filter), cancellationToken).ConfigureAwait(false)
            : null;
        var count = Math.Min(MostCompared, texts.Passages.Count);
        List<long> spread = [.. Enumerable.Range(0, count).Select(at => texts.Passages[(int)((2L * at + 1) * texts.Passages.Count / (2 * count))].Id)];
        var found = await search.FindLikeAsync(
            spread, MostLike, place => !texts.Transcripts.Contains(place.TranscriptId) && allowed?.Contains(place.TranscriptId) is not false, cancellationToken).ConfigureAwait(false);
        return [.. found.OrderBy(entry => entry.Key).SelectMany(entry => entry.Value.Select(similar => new LikePassage(entry.Key, similar.PassageId, similar.Place.TranscriptId, similar.Similarity)))];
    }
}
