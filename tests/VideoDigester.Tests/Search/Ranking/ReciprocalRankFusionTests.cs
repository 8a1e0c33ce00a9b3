using VideoDigester.Search.Ranking;

namespace VideoDigester.Tests.Search.Ranking;

public sealed class ReciprocalRankFusionTests
{
    [Fact]
    public void What_stands_well_in_both_lists_comes_before_the_first_of_one()
    {
        var fused = ReciprocalRankFusion.Fuse<long>([[1, 2, 3], [4, 2, 5]]);

        Assert.Equal([2, 1, 4, 3, 5], fused.Select(item => item.Item));
        Assert.Equal(2 / 62.0, fused[0].Score, 12);
        Assert.Equal(1 / 61.0, fused[1].Score, 12);
    }

    [Fact]
    public void Of_two_that_are_as_good_the_one_of_the_earlier_list_comes_first() =>
        Assert.Equal(["b", "d", "a", "c"], ReciprocalRankFusion.Fuse<string>([["b", "a"], ["d", "c"]]).Select(item => item.Item));

    [Fact]
    public void What_a_list_names_twice_counts_once() =>
        Assert.Equal(1 / 61.0, ReciprocalRankFusion.Fuse<string>([["a", "a", "b"]])[0].Score, 12);

    [Fact]
    public void Of_no_lists_or_empty_ones_nothing_comes()
    {
        Assert.Empty(ReciprocalRankFusion.Fuse<long>([]));
        Assert.Equal([7L], ReciprocalRankFusion.Fuse<long>([[], [7]]).Select(item => item.Item));
    }

    [Fact]
    public void A_small_k_makes_the_first_places_count_for_more() =>
        Assert.Equal(1, ReciprocalRankFusion.Fuse<long>([[1, 2, 3, 4], [5, 6, 7, 2]], k: 0)[0].Item);
}
