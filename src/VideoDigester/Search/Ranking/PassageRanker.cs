using VideoDigester.Storage.Search;

namespace VideoDigester.Search.Ranking;

/// <summary>Finds the passages that match, or the most promising of them where they are too many, and ranks them. Safe for concurrent use.</summary>
/// <param name="statistics">How often words are there.</param>
/// <param name="mostCandidates">How many passages are ranked at most, of transcripts and of other texts each.</param>
internal sealed class PassageRanker(SearchStatistics statistics, int mostCandidates = PassageRanker.MostCandidates)
{
    /// <summary>How many passages are ranked at most unless a measurement wants all.</summary>
    public const int MostCandidates = 8_192;

    /// <summary>How many of the best are ranked, about, where more match than can be: a hundred pages. A quarter of what can be ranked, for a bar may let more pass.</summary>
    public const int BestCandidates = MostCandidates / 4;

    // Of a word that is in more of the passages it is estimated how many: then a share more or less makes no difference to its weight.
    private const double CommonShare = 0.025;
    private const int LeastHolders = 1_000;

    // So many are ranked at least where few pass the bar.
    private const int EnoughCandidates = 256;

    // The sample is a few hundredths off: a query that it says to find so many times what can be ranked does find more.
    private const double SurelyMore = 1.1;

    /// <summary>Ranks the passages that match.</summary>
    /// <param name="reader">The database.</param>
    /// <param name="library">What is known of it.</param>
    /// <param name="query">What is looked for.</param>
    /// <param name="times">How often each part of it is asked for; null for once each.</param>
    /// <param name="filter">Where it is looked for.</param>
    /// <param name="cancellationToken">Cancels the ranking.</param>
    public async Task<PassageRanking> RankAsync(
        SearchReader reader, LibraryState library, SearchExpression query, IReadOnlyDictionary<SearchExpression, int>? times, SearchFilter filter, CancellationToken cancellationToken)
    {
        var sample = await statistics.SampleAsync(reader, library).ConfigureAwait(false);
        var parts = new QueryParts(query);
        var frequencies = await CountAsync(reader, parts, sample).ConfigureAwait(false);
        var scored = ScoredQuery.Weigh(parts, times, frequencies, Math.Max(sample.Total, frequencies.Max(part => part.Passages)));
        var (passages, isComplete, borders) = filter.Scope.HasFlag(SearchScope.Transcripts)
            ? await FindAsync(reader, query, scored, filter, sample).ConfigureAwait(false)
            : ([], true, BorderMatches.None);
        if (filter.IncludesTexts)
        {
            var texts = await reader.FindTextPassagesAsync(query, filter, mostCandidates).ConfigureAwait(false);
            isComplete &= texts.Count < mostCandidates;
            passages.AddRange(texts);
        }

        cancellationToken.ThrowIfCancellationRequested();
        return new PassageRanking(Score(passages, scored), isComplete, borders) { Query = scored };
    }

    private static async Task<PartFrequency[]> CountAsync(SearchReader reader, QueryParts query, PassageSample sample)
    {
        var frequencies = new PartFrequency[query.Parts.Count];
        for (var i = 0; i < frequencies.Length; i++)
            frequencies[i] = await CountAsync(reader, query, query.Parts[i], sample).ConfigureAwait(false);
        return frequencies;
    }

    // Titles are few and change no weight.
    private static async Task<PartFrequency> CountAsync(SearchReader reader, QueryParts query, SearchExpression part, PassageSample sample)
    {
        var share = sample.ShareOf(part);

        // What a single part is worth makes no difference to the order; nobody need know how rare it is.
        if (query.Parts.Count == 1 && share is null or < CommonShare)
            return new PartFrequency(1);
        if (sample.CommonFrequencyOf(part) is { } known)
            return new PartFrequency(known);
        var most = (int)Math.Max(LeastHolders, CommonShare * sample.Total);
        var holders = query.IsOptional(part) ? await reader.FindHoldersAsync(part, most + 1).ConfigureAwait(false) : null;
        var count = holders?.Count ?? await reader.CountHoldersAsync(part, most + 1).ConfigureAwait(false);
        if (count > most)
        {
            var passages = Math.Max(count, share * sample.Total ?? 0);
            if (part is SearchExpression.Word common)
                sample.RememberCommon(common, passages);
            return new PartFrequency(passages);
        }

        // A rare word that shares its hash with a common one would seem to be there as often as that.
        var isBlurred = share > CommonShare && share * sample.Total > 2 * count;
        return new PartFrequency(count, holders, isBlurred ? await OftenAsync(reader, (SearchExpression.Word)part, most).ConfigureAwait(false) : null);
    }

    private static async Task<IReadOnlyList<IReadOnlySet<long>>> OftenAsync(SearchReader reader, SearchExpression.Word word, int most)
    {
        var often = new List<IReadOnlySet<long>>();
        for (var level = 0; level < TermMarks.Levels.Count; level++)
            often.Add(await reader.FindHoldersAsync(new SearchExpression.Word([.. word.Terms.Select(term => TermMarks.Often(term, level))]), most).ConfigureAwait(false));
        return often;
    }

    private async Task<(List<PassageCandidate> Passages, bool IsComplete, BorderMatches Borders)> FindAsync(
        SearchReader reader, SearchExpression query, ScoredQuery scored, SearchFilter filter, PassageSample sample)
    {
        var (passages, isComplete) = await FindWithinAsync(reader, query, scored, filter, sample).ConfigureAwait(false);
        var borders = await BorderPhrases.FindAsync(reader, query, filter).ConfigureAwait(false);
        if (borders.Concerned.Count > 0)
        {
            passages.RemoveAll(passage => borders.Concerned.Contains(passage.Id));
            passages.AddRange(borders.Holding);
        }

        return (passages, isComplete, borders);
    }

    private async Task<(List<PassageCandidate> Passages, bool IsComplete)> FindWithinAsync(
        SearchReader reader, SearchExpression query, ScoredQuery scored, SearchFilter filter, PassageSample sample)
    {
        var surely = SurelyMore * mostCandidates;
        var gate = scored.AtMost(query) < surely ? null : new CandidateGate(query, scored, sample);
        if (gate is null || gate.Estimate < surely || filter.ConcernsVideos || filter.ConcernsTranscripts)
        {
            var found = await reader.FindTranscriptPassagesAsync(query, filter, mostCandidates + 1).ConfigureAwait(false);
            if (found.Count <= mostCandidates)
                return (found, true);
        }

        gate ??= new CandidateGate(query, scored, sample);

        // Where few pass the bar, those that just reach it fill the pages. A filter takes most of both away, nobody knows how much: the bar is lowered until enough is left.
        var enough = Math.Min(mostCandidates, EnoughCandidates);
        var best = new List<PassageCandidate>();
        var known = new HashSet<long>();
        for (var most = Math.Min(mostCandidates / 4, BestCandidates); best.Count < enough && most < 4 * sample.Total; most *= 4)
        {
            var (wanted, reaching) = gate.Narrow(most);
            if (wanted is not null)
                await FillAsync(reader, wanted, filter, mostCandidates, best, known).ConfigureAwait(false);
            if (reaching is not null && best.Count < enough)
                await FillAsync(reader, reaching, filter, enough + best.Count, best, known).ConfigureAwait(false);
        }

        if (best.Count < enough)
            await FillAsync(reader, query, filter, enough + best.Count, best, known).ConfigureAwait(false);
        return (best, false);
    }

    // The first that come, of those that are not there yet.
    private async Task FillAsync(SearchReader reader, SearchExpression query, SearchFilter filter, int most, List<PassageCandidate> best, HashSet<long> known)
    {
        foreach (var passage in await reader.FindTranscriptPassagesAsync(query, filter, most).ConfigureAwait(false))
            if (best.Count < mostCandidates && known.Add(passage.Id))
                best.Add(passage);
    }

    private static RankedPassage[] Score(List<PassageCandidate> passages, ScoredQuery scored)
    {
        var ranked = new RankedPassage[passages.Count];
        var keys = new double[passages.Count];
        var times = new int[scored.TermCount];
        for (var i = 0; i < ranked.Length; i++)
        {
            var passage = passages[i];
            scored.Read(passage.Signature, times);
            var score = scored.Score(passage, times);
            ranked[i] = new RankedPassage(passage, score);
            keys[i] = -ranked[i].Score;
        }

        // By numbers first, which is several times as fast; then those of one score among each other.
        Array.Sort(keys, ranked);
        for (int from = 0, to; from < keys.Length; from = to)
        {
            for (to = from + 1; to < keys.Length && keys[to] == keys[from];)
                to++;
            if (to - from > 1)
                Array.Sort(ranked, from, to - from);
        }

        return ranked;
    }
}
