using VideoDigester.Search.Hits;
using VideoDigester.Search.Queries;
using VideoDigester.Search.Ranking;
using VideoDigester.Storage;
using VideoDigester.Storage.Search;
using VideoDigester.Text;

namespace VideoDigester.Search;

/// <summary>Finds the passages of transcripts that have most to do with a question, with their words. Safe for concurrent use.</summary>
internal sealed class PassageFinder(LibraryDatabase database, PassageRanker ranker)
{
    /// <summary>Finds passages.</summary>
    /// <param name="question">The question, in any form.</param>
    /// <param name="video">The only video to look in, or null for all.</param>
    /// <param name="most">How many are wanted at most.</param>
    /// <param name="cancellationToken">Cancels the search.</param>
    /// <returns>The passages, best first; none where nothing matches.</returns>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.InvalidRequest"/>: the question holds no word.</exception>
    public Task<IReadOnlyList<SpokenPassage>> FindAsync(string question, VideoId? video, int most, CancellationToken cancellationToken) => database.ReadAsync(
        async connection =>
        {
            var reader = new SearchReader(connection, database.Dialect.Search, cancellationToken);
            var library = await reader.StateAsync().ConfigureAwait(false);
            var words = QuestionWords.Read(question, library.Languages)
                ?? throw new VideoDigesterException(ErrorCode.InvalidRequest, "The question holds nothing that can be searched for, only punctuation.");
            var filter = new SearchFilter { Videos = new VideoQuery(), VideoId = video, Scope = SearchScope.Transcripts };
            var ranking = await ranker.RankAsync(reader, library, words, times: null, filter, cancellationToken).ConfigureAwait(false);
            return await ReadAsync(new HitReader(connection, database.Dialect, cancellationToken), [.. ranking.Passages.Take(most)]).ConfigureAwait(false);
        },
        cancellationToken);

    private static async Task<IReadOnlyList<SpokenPassage>> ReadAsync(HitReader reader, IReadOnlyList<RankedPassage> ranked)
    {
        var passages = await reader.PassagesAsync([.. ranked.Select(passage => passage.Passage.Id)]).ConfigureAwait(false);
        var found = new List<SpokenPassage>(ranked.Count);
        foreach (var (candidate, _) in ranked)
            if (passages.TryGetValue(candidate.Id, out var passage) && SegmentsOf(PassageSurroundings.Cut(passage)) is { Count: > 0 } segments)
                found.Add(new SpokenPassage
                {
                    VideoId = passage.Video.Id,
                    VideoTitle = passage.Video.Title,
                    VideoUrl = passage.Video.Url,
                    TranscriptKey = passage.Transcript.Key,
                    Language = passage.Transcript.Language,
                    Segments = segments,
                });
        return found;
    }

    // A long segment may be several passages: of it only the part that is this one.
    private static List<TranscriptSegment> SegmentsOf(FoundPassage passage)
    {
        var spoken = SpokenText.Join(passage.Segments);
        var from = spoken.StartOf(passage.FirstSegment) + passage.FromOffset;
        var to = from + passage.Length;
        var segments = new List<TranscriptSegment>();
        for (var i = passage.FirstSegment; i <= passage.LastSegment; i++)
        {
            var (start, end) = (Math.Max(from, spoken.StartOf(i)), Math.Min(to, spoken.EndOf(i)));
            if (end > start)
                segments.Add(passage.Segments[i] with { Text = spoken.Text[start..end] });
        }

        return segments;
    }
}
