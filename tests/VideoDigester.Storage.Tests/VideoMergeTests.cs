using CsCheck;
using VideoDigester.Storage.Tests.Contracts;

namespace VideoDigester.Storage.Tests;

public sealed class VideoMergeTests
{
    private static readonly DateTimeOffset Later = Sample.FetchedAt.AddDays(1);

    [Fact]
    public void Two_complete_records_merge_to_the_newer_one_in_either_order()
    {
        var (older, newer) = (Sample.Full("m", Sample.FetchedAt, 1), Sample.Full("m", Later, 2));

        VideoStoreContract.Same(newer, VideoMerge.Merge(older, newer));
        VideoStoreContract.Same(newer, VideoMerge.Merge(newer, older));
    }

    [Fact]
    public void What_comes_in_wins_among_records_of_the_same_moment()
    {
        var (stored, incoming) = (Sample.Full("m", Sample.FetchedAt, 1), Sample.Full("m", Sample.FetchedAt, 2));

        VideoStoreContract.Same(incoming, VideoMerge.Merge(stored, incoming));
    }

    [Fact]
    public void Silence_takes_nothing_away()
    {
        var full = Sample.Full("m");
        var silent = Sample.Bare("m", Later) with { Url = "", Title = "", Description = "", ThumbnailUrl = "", Language = "" };

        VideoStoreContract.Same(full with { FetchedAt = Later }, VideoMerge.Merge(full, silent));
    }

    [Theory]
    [InlineData(-2, false)]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void An_instant_stands_against_a_bare_day_that_may_be_the_same_one(int days, bool instantStays)
    {
        var instant = PublishedDate.At(new DateTimeOffset(2024, 5, 10, 23, 59, 59, TimeSpan.Zero));
        var day = PublishedDate.OnDay(new DateOnly(2024, 5, 10).AddDays(days));
        var (older, newer) = (Sample.Bare("m") with { Published = instant }, Sample.Bare("m", Later) with { Published = day });

        Assert.Equal(instantStays ? instant : day, VideoMerge.Merge(older, newer).Published);
        Assert.Equal(instantStays ? instant : day, VideoMerge.Merge(newer, older).Published);
    }

    [Fact]
    public void A_newer_instant_replaces_an_older_one()
    {
        var (older, newer) = (PublishedDate.At(Sample.FetchedAt), PublishedDate.At(Sample.FetchedAt.AddHours(5)));

        Assert.Equal(newer, VideoMerge.Merge(Sample.Bare("m") with { Published = older }, Sample.Bare("m", Later) with { Published = newer }).Published);
    }

    [Fact]
    public void The_order_of_two_records_does_not_matter_and_nothing_said_is_lost() =>
        Gen.Select(RecordGenerator.Record, RecordGenerator.Record).Sample(
            (left, right) =>
            {
                (left, right) = (StorableMetadata.From(left), StorableMetadata.From(right));
                right = right with { FetchedAt = left.FetchedAt == right.FetchedAt ? right.FetchedAt.AddSeconds(1) : right.FetchedAt };
                var merged = VideoMerge.Merge(left, right);
                Assert.True(VideoMerge.SaysTheSame(merged, VideoMerge.Merge(right, left)));
                Assert.True(VideoMerge.SaysTheSame(merged, VideoMerge.Merge(merged, left)));
                Assert.True(VideoMerge.SaysTheSame(merged, VideoMerge.Merge(merged, right)));
                Assert.Equal(left.Title is null && right.Title is null, merged.Title is null);
                Assert.Equal(left.Tags.Count + right.Tags.Count == 0, merged.Tags.Count == 0);
                Assert.Equal(left.Published is null && right.Published is null, merged.Published is null);
                Assert.Equal(left.FetchedAt > right.FetchedAt ? left.FetchedAt : right.FetchedAt, merged.FetchedAt);
            },
            iter: 2000);

    [Fact]
    public void Complete_records_converge_on_the_newest_in_any_order() =>
        Gen.Select(Gen.Shuffle(Enumerable.Range(0, 6).ToArray()), Gen.Int[1, 5]).Sample(
            (order, _) =>
            {
                var merged = order.Select(at => Sample.Full("m", Sample.FetchedAt.AddMinutes(at), at)).Aggregate((stored, incoming) => VideoMerge.Merge(stored, incoming));
                VideoStoreContract.Same(Sample.Full("m", Sample.FetchedAt.AddMinutes(5), 5), merged);
            },
            iter: 500);
}
