using VideoDigester.Digests.Grounding;
using VideoDigester.Text;

namespace VideoDigester.Tests.Digests.Grounding;

public sealed class LongTalkGroundingTests
{
    [Fact]
    public void A_day_of_talk_is_searched_for_thousands_of_quotes()
    {
        var segments = SyntheticTalk.Create(24);
        var spoken = SpokenText.Join(segments);
        var finder = new QuoteFinder(spoken);
        var random = new Random(7);

        for (var i = 0; i < 3000; i++)
        {
            var first = random.Next(segments.Count - 4);
            var words = spoken.Of(first, first + 2).ToString().Split(' ');
            words[random.Next(1, words.Length - 1)] = "altered";

            var found = finder.Find(string.Join(' ', words), [new SegmentRange(first - random.Next(8), first + random.Next(8))]);

            Assert.True(found is not null, $"{i} {first}: {string.Join(' ', words)} | {spoken.Of(first - 2, first + 5)}");
            Assert.InRange(first, found.FirstSegment - 2, found.LastSegment);
        }

        Assert.Null(finder.Find(string.Join(' ', Enumerable.Repeat("a word that nobody says", 400)), [new SegmentRange(0, segments.Count)]));
        Assert.False(new Grounder(Fixtures.Source(segments)).JudgeOverview("Penguins raise their chicks in 1871.", null).Holds);
    }
}
