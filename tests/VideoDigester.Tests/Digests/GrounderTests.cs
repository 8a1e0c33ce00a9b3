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
    [InlineData("Rivers carry sand")]
    [InlineData("Sand is carried by rivers.")]
    [InlineData("!")]
    public void What_the_evidence_carries_is_kept(string text) =>
        Assert.InRange(Assert.Single(Ground(Item(0, 0, "sand") with { Text = text }).Items).Support, ClaimCheck.MinSupport, 1);

    [Theory]
    [InlineData("Penguins raise chicks", nameof(ComplaintKind.UnsupportedWords), "Penguins")]
    [InlineData("Rivers carry 40 tons of sand", nameof(ComplaintKind.UnsupportedNumber), "40")]
    public void What_it_does_not_carry_is_rejected_with_the_very_words(string text, string kind, string detail)
    {
        var rejected = Assert.Single(Ground(Item(0, 0, "sand"), Item(0, 0, "Rivers") with { Text = text }).Rejected);

        Assert.Equal(1, rejected.Draft);
        Assert.Contains(rejected.Complaints, complaint => complaint.Kind.ToString() == kind && complaint.Detail.Contains(detail, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{\"place\":\"the sea\",\"tags\":[\"sand\"],\"rank\":3}", true)]
    [InlineData("{\"place\":\"On the way to Norway\"}", false)]
    [InlineData("{\"tags\":[\"sand\",\"built in 1999\"]}", false)]
    [InlineData("[]", false)]
    [InlineData("{", false)]
    public void One_false_field_is_enough(string fields, bool holds) =>
        Assert.Equal(holds ? 1 : 0, Ground(Item(0, 1, "carry sand to the sea.") with { Fields = fields }).Items.Count);

    [Fact]
    public void A_title_rests_on_all_that_is_said_in_its_part()
    {
        var part = Part(0, 0, "Rivers") with { Text = "Rivers bring sand to the sea." };

        Assert.Single(Ground(part with { Title = "Where the Delta Grows" }).Items);
        var complaint = Assert.Single(Assert.Single(Ground(part with { Title = "All about the river Nile" }).Rejected).Complaints);
        Assert.Equal((ComplaintKind.UnsupportedName, "Nile"), (complaint.Kind, complaint.Detail));
    }

    [Fact]
    public void What_says_the_same_again_is_rejected_as_a_duplicate()
    {
        var grounded = Ground(Item(0, 1, "carry sand") with { Text = "Rivers bring sand." }, Item(0, 0, "Rivers") with { Text = "rivers bring sand" }, Item(0, 1, "carry sand") with { Text = "The rivers carry sand." });

        Assert.Equal([(1, ComplaintKind.Duplicate), (2, ComplaintKind.Duplicate)], grounded.Rejected.Select(item => (item.Draft, Assert.Single(item.Complaints).Kind)));
    }

    [Fact]
    public void An_overview_is_judged_by_the_whole_talk()
    {
        var grounder = new Grounder(Source);

        Assert.True(grounder.JudgeOverview("How rivers carry sand to the sea, where a delta grows.", null).Holds);
        Assert.False(grounder.JudgeOverview("How rivers carried sand in 1887.", null).Holds);
        Assert.False(grounder.JudgeOverview("Penguins raise their chicks on the ice.", null).Holds);
        Assert.True(grounder.JudgeOverview("Wie Flüsse Sand tragen.", "de").Holds);
    }

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
        new() { Kind = DigestItemKind.Point, Text = quote, Evidence = [new DraftEvidence(first, last, quote)] };

    private static DraftItem Part(int begins, int segment, string quote) =>
        Item(segment, segment, quote) with { Begins = DraftBorder.AtSegment(begins) };
}
