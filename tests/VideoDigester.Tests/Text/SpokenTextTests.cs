using CsCheck;
using VideoDigester.Tests.Digests;
using VideoDigester.Text;

namespace VideoDigester.Tests.Text;

public sealed class SpokenTextTests
{
    [Fact]
    public void Segments_are_joined_by_single_spaces_and_white_space_collapses()
    {
        var spoken = SpokenText.Join([Fixtures.Segment(0, 1, "a\nb"), Fixtures.Segment(1, 2, " \u00a0"), Fixtures.Segment(2, 3, " c \t d ")]);

        Assert.Equal("a b c d", spoken.Text);
        Assert.Equal("a b", spoken.Of(0, 0));
        Assert.Equal("c d", spoken.Of(2, 2));
    }

    [Fact]
    public void Each_character_is_in_the_segment_it_came_from() =>
        Gen.String[Gen.Char["ab \n"], 0, 6].Array[1, 20].Sample(texts =>
        {
            var spoken = SpokenText.Join([.. texts.Select(text => Fixtures.Segment(0, 1, text))]);
            for (var segment = 0; segment < texts.Length; segment++)
                for (var at = spoken.StartOf(segment); at < spoken.EndOf(segment); at++)
                    Assert.Equal(segment, spoken.SegmentAt(at));
        });
}
