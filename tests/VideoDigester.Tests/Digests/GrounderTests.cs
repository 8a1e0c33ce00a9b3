using CsCheck;
using VideoDigester.Digests;
using VideoDigester.Digests.Grounding;

namespace VideoDigester.Tests.Digests;

public sealed class GrounderTests
{
    private static readonly string[] Quotes = ["sand", "delta", "sea.", "to the sea.", "sand to", "slows", "Rivers", "invented", "", "\n"];

    private static readonly DigestSource Source = Fixtures.Source(
        [
            Fixtures.Segment(0, 4, "Rivers carry sand"),
            Fixtures.Segment(4, 9, "to the\n sea."),
            Fixtures.Segment(12, 15, "A delta grows"),
            Fixtures.Segment(15, 20, "where the water slows."),
        ],
        duration: 30);

    [Fact]
    public void A_quote_across_segments_holds_with_the_times_of_its_segments()
    {
        var item = Assert.Single(Ground(Item(0, 1, "carry sand to the sea.")).Items);

        Assert.Equal((TimeSpan.Zero, TimeSpan.FromSeconds(9), "carry sand to the sea."), (item.Start, item.End, item.Quote));
    }

    [Theory]
    [InlineData(-1, 1, "sand")]
    [InlineData(1, 0, "sand")]
    [InlineData(0, 4, "sand")]
    [InlineData(2, 3, "sand")]
    [InlineData(0, 1, "Sand")]
    [InlineData(0, 1, "sand  to")]
    [InlineData(0, 1, "to the\n sea.")]
    [InlineData(0, 1, "")]
    [InlineData(0, 1, " ")]
    public void What_does_not_stand_there_is_dropped_and_counted(int first, int last, string quote)
    {
        var grounded = Ground(Item(first, last, quote), Item(2, 2, "delta"));

        Assert.Equal((1, 1), (grounded.Items.Count, grounded.Dropped));
    }

    [Fact]
    public void One_bad_span_drops_the_item() =>
        Assert.Equal(1, Ground(Item(0, 0, "sand") with { Evidence = [new DraftEvidence(0, 0, "sand"), new DraftEvidence(1, 1, "delta")] }).Dropped);

    [Theory]
    [InlineData("Rivers carry sand", 1)]
    [InlineData("rivers carried sand", 2 / 3d)]
    [InlineData("Rivers carry gold", 2 / 3d)]
    [InlineData("Nobody said this", 0)]
    [InlineData("!", 1)]
    public void Support_is_the_share_of_the_text_that_the_evidence_holds(string text, double support) =>
        Assert.Equal(support, Assert.Single(Ground(Item(0, 0, "sand") with { Text = text }).Items).Support, 6);

    [Fact]
    public void A_dropped_chapter_leaves_no_gap()
    {
        var grounded = Ground(
            Part(0, 0, "Rivers"),
            Part(1, 1, "invented"),
            Part(2, 2, "delta"));

        Assert.Equal(1, grounded.Dropped);
        Assert.Equal([(0, 12), (12, 30)], grounded.Items.Select(item => ((int)item.Start.TotalSeconds, (int)item.End.TotalSeconds)));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(4)]
    public void A_chapter_that_begins_with_no_segment_is_dropped(int segment) =>
        Assert.Equal(1, Ground(Part(segment, 0, "Rivers")).Dropped);

    [Theory]
    [InlineData(-1)]
    [InlineData(0)]
    public void A_chapter_that_begins_with_a_chapter_the_author_has_not_made_is_dropped(int chapter) =>
        Assert.Equal(1, Ground(Item(0, 0, "sand") with { Begins = DraftBorder.AtChapter(chapter) }).Dropped);

    [Fact]
    public void A_chapter_of_the_author_begins_at_his_time()
    {
        var source = Source with { Video = Source.Video with { Chapters = [new Chapter(TimeSpan.FromSeconds(0), TimeSpan.FromSeconds(11), "Sand"), new Chapter(TimeSpan.FromSeconds(11), TimeSpan.FromSeconds(30), "Delta")] } };

        var items = new Grounder(source).Ground([
            Item(0, 0, "sand") with { Begins = DraftBorder.AtChapter(0) },
            Item(2, 2, "delta") with { Begins = DraftBorder.AtChapter(1) }]).Items;

        Assert.Equal([(0, 11), (11, 30)], items.Select(item => ((int)item.Start.TotalSeconds, (int)item.End.TotalSeconds)));
    }

    [Fact]
    public void A_chapter_away_from_its_words_is_dropped_and_the_one_before_goes_on()
    {
        var grounded = Ground(Part(0, 0, "Rivers"), Part(2, 0, "Rivers"), Part(3, 3, "water"));

        Assert.Equal(1, grounded.Dropped);
        Assert.Equal([(0, 15), (15, 30)], grounded.Items.Select(item => ((int)item.Start.TotalSeconds, (int)item.End.TotalSeconds)));
    }

    [Fact]
    public void Chapters_that_do_not_go_forward_are_dropped() =>
        Assert.Equal(1, Ground(Part(1, 1, "sea"), Part(1, 1, "sea")).Dropped);

    [Fact]
    public void Items_come_in_order_of_time()
    {
        var grounded = Ground(Item(2, 2, "delta"), Item(0, 0, "sand"));

        Assert.Equal(["sand", "delta"], grounded.Items.Select(item => item.Quote));
    }

    [Fact]
    public void Corrupted_drafts_never_pass() =>
        Gen.Select(Gen.Int[-3, 6], Gen.Int[-3, 6], Gen.Int[0, Quotes.Length - 1].Select(i => Quotes[i]), Gen.Int[-2, 6], Gen.Bool)
            .Array[1, 6]
            .Sample(claims =>
            {
                var grounded = Ground([.. claims.Select(claim => claim.Item5
                    ? Item(claim.Item1, claim.Item2, claim.Item3)
                    : Item(claim.Item1, claim.Item2, claim.Item3) with { Begins = DraftBorder.AtSegment(claim.Item4) })]);
                Assert.Equal(claims.Length, grounded.Items.Count + grounded.Dropped);
                foreach (var item in grounded.Items)
                    foreach (var span in item.Evidence)
                    {
                        var text = string.Join(' ', Source.Segments.Take(span.LastSegment + 1).Skip(span.FirstSegment).Select(segment => segment.Text.Replace("\n ", " ", StringComparison.Ordinal)));
                        Assert.Contains(span.Quote, text, StringComparison.Ordinal);
                        Assert.NotEqual("", span.Quote);
                        Assert.Equal(Source.Segments[span.FirstSegment].Start, span.Start);
                    }

                Assert.All(grounded.Items, item => Assert.InRange(item.End, item.Start, TimeSpan.FromSeconds(30)));
                Assert.Equal(grounded.Items.Select(item => item.Start).Order(), grounded.Items.Select(item => item.Start));
            });

    private static GroundedItems Ground(params DraftItem[] items) => new Grounder(Source).Ground(items);

    private static DraftItem Item(int first, int last, string quote) =>
        new() { Kind = DigestItemKind.Point, Text = "text", Evidence = [new DraftEvidence(first, last, quote)] };

    private static DraftItem Part(int begins, int segment, string quote) =>
        Item(segment, segment, quote) with { Begins = DraftBorder.AtSegment(begins) };
}
