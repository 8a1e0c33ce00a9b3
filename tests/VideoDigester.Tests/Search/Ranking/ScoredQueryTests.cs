using VideoDigester.Search.Ranking;
using VideoDigester.Storage.Search;

namespace VideoDigester.Tests.Search.Ranking;

public sealed class ScoredQueryTests
{
    private static readonly SearchExpression River = new SearchExpression.Word(["river"]);
    private static readonly SearchExpression Delta = new SearchExpression.Word(["delta", "deltas"]);

    [Fact]
    public void Words_are_worth_what_the_formula_says()
    {
        // 1000 passages, river in 9 of them, delta in 99: ln(1 + 991.5 / 9.5) and ln(1 + 901.5 / 99.5).
        var scored = Weigh(new SearchExpression.All([River, Delta]), null, 9, 99);

        Assert.Equal([4.6575, 2.3086], scored.Parts.Select(part => Math.Round(part.Weight, 4)));

        // At the usual length the norm is 1.2: once there counts 2.2 / 2.2 of the weight, three times 3 * 2.2 / 4.2.
        Assert.Equal(4.657463 + (2.308597 * 6.6 / 4.2), ScoreOf(scored, 430, "river", "delta", "delta", "deltas"), 4);

        // Half as long: 1.2 * (0.25 + 0.75 / 2) = 0.75.
        Assert.Equal(4.657463 * 2.2 / 1.75, ScoreOf(scored, 215, "river"), 4);
        Assert.Equal(0, ScoreOf(scored, 430, "sea"));
    }

    [Fact]
    public void A_word_that_is_asked_for_twice_is_worth_twice_as_much()
    {
        var query = new SearchExpression.All([River, Delta]);
        var (once, twice) = (Weigh(query, null, 9, 9), Weigh(query, new Dictionary<SearchExpression, int> { [River] = 2 }, 9, 9));

        Assert.Equal(2 * once.Parts[0].Weight, twice.Parts[0].Weight, 12);
        Assert.Equal(once.Parts[1].Weight, twice.Parts[1].Weight, 12);
    }

    [Fact]
    public void A_word_in_all_passages_is_still_worth_something()
    {
        var scored = ScoredQuery.Weigh(new QueryParts(River), null, [new PartFrequency(1000)], 1000);
        Assert.True(scored.Parts[0].Weight > 0);
        Assert.True(ScoredQuery.Weigh(new QueryParts(River), null, [new PartFrequency(2000)], 1000).Parts[0].Weight > 0);
    }

    [Fact]
    public void More_of_a_word_is_worth_more_but_never_more_than_twice_and_a_bit()
    {
        var scored = ScoredQuery.Weigh(new QueryParts(River), null, [new PartFrequency(9)], 1000);
        var scores = Enumerable.Range(1, 16).Select(count => ScoreOf(scored, 430, [.. Enumerable.Repeat("river", count)])).ToList();

        Assert.Equal(scores.Order(), scores);
        Assert.Equal(16, scores.Distinct().Count());
        Assert.True(scores[^1] < 2.2 * scored.Parts[0].Weight);
    }

    [Fact]
    public void Unwanted_words_are_worth_nothing_and_no_part_counts_twice()
    {
        var query = new SearchExpression.Without(new SearchExpression.Any([River, new SearchExpression.All([new SearchExpression.Word(["river"]), Delta])]), new SearchExpression.Word(["sea"]));
        Assert.Equal([River, Delta], new QueryParts(query).Parts);
    }

    [Fact]
    public void As_many_passages_can_match_as_the_rarest_of_all_and_the_sum_of_any()
    {
        var (all, any) = (new SearchExpression.All([River, Delta]), new SearchExpression.Any([River, Delta]));
        Assert.Equal(9, Weigh(all, null, 9, 99).AtMost(all));
        Assert.Equal(108, Weigh(any, null, 9, 99).AtMost(any));
    }

    private static ScoredQuery Weigh(SearchExpression query, IReadOnlyDictionary<SearchExpression, int>? times, params double[] passages) =>
        ScoredQuery.Weigh(new QueryParts(query), times, [.. passages.Select(count => new PartFrequency(count))], 1000);

    private static double ScoreOf(ScoredQuery scored, int length, params string[] terms)
    {
        var times = new int[scored.TermCount];
        var signature = PassageSignature.Write([.. terms.Select(term => PassageSignature.HashOf(term))]);
        scored.Read(signature, times);
        return scored.Score(new PassageCandidate(SearchHitKind.Passage, 1, 1, length, signature), times);
    }
}
