using VideoDigester.Benchmarks.Quality;
using VideoDigester.Benchmarks.Quality.Baselines;
using VideoDigester.Benchmarks.Quality.Segmentation;

namespace VideoDigester.Tests.Quality;

public sealed class SegmenterTests
{
    // Three topics of eight lines each.
    private static readonly string[] Lines =
    [
        "Bread begins with flour and water.",
        "The baker kneads the dough of flour.",
        "Yeast makes the dough rise.",
        "A warm oven bakes the bread.",
        "Flour and yeast give bread its smell.",
        "The dough rests beside the oven.",
        "Every baker weighs flour and yeast.",
        "The baker takes bread from the oven.",

        "The planet circles a distant star.",
        "A telescope shows the planet and its moon.",
        "The moon circles the planet.",
        "Astronomers watch the star with a telescope.",
        "A comet passes the planet and the star.",
        "The telescope follows the comet.",
        "Astronomers found a moon behind the comet.",
        "A star shines on planet and moon.",

        "The violin plays above the cello.",
        "An orchestra follows its conductor.",
        "The conductor asks the violin for a melody.",
        "A cello repeats the melody.",
        "The orchestra tunes violin and cello.",
        "Each melody belongs to the violin.",
        "The conductor praises the orchestra.",
        "Cello and orchestra end the melody.",
    ];

    private static readonly int[] Starts = [0, 8, 16];

    public static TheoryData<string> Names => [.. Methods().Select(method => method.Name)];

    public static TheoryData<string> NamesOfThoseToldTheCount => [.. Methods().Select(method => method.Name).Where(name => name.Contains("told", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(NamesOfThoseToldTheCount))]
    public void Who_is_told_the_count_finds_each_topic(string name) => Assert.Equal(Starts, Method(name).Segment(Sample(Lines, Starts)));

    [Theory]
    [MemberData(nameof(NamesOfThoseToldTheCount))]
    public void The_count_that_is_told_is_kept_to(string name)
    {
        for (var count = 1; count <= 5; count++)
            Assert.Equal(count, Method(name).Segment(Sample(Lines, [.. Enumerable.Range(0, count)])).Count);
    }

    [Theory]
    [InlineData("C99")]
    [InlineData("Utiyama–Isahara")]
    public void Who_is_not_told_the_count_finds_each_topic_too(string name) => Assert.Equal(Starts, Method(name).Segment(Sample(Lines, [0])));

    // Its cutoff lets shallow valleys in as well.
    [Fact]
    public void TextTiling_has_the_borders_among_those_deeper_than_its_cutoff() =>
        Assert.Subset(Method("TextTiling").Segment(Sample(Lines, [0])).ToHashSet(), Starts.ToHashSet());

    [Fact]
    public void TextTiling_takes_shallower_valleys_than_the_mean()
    {
        // Far from the only border all gaps are alike: their depth is below the mean, but not below the mean less half a deviation.
        var found = Method("TextTiling").Segment(Sample([.. Enumerable.Repeat("Bread from flour.", 12), .. Enumerable.Repeat("Moon and planet.", 12)], [0]));

        Assert.Contains(12, found);
        Assert.All(found.Zip(found.Skip(1)), pair => Assert.True(pair.Second - pair.First >= 3));
        Assert.True(found.Count > 2);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_document_of_a_line_or_two_is_segmented(string name)
    {
        Assert.Equal([0], Method(name).Segment(Sample(["Bread begins with flour."], [0])));
        Assert.Equal([0], Method(name).Segment(Sample(["it is 42."], [0])));
        Assert.Equal(0, Method(name).Segment(Sample(["Bread begins with flour.", "The moon circles a planet."], [0]))[0]);
        Assert.Equal(0, Method(name).Segment(Sample(["it is", "and we are"], [0, 1]))[0]);
    }

    [Fact]
    public void Words_that_are_left_out_do_not_count()
    {
        var (lines, count) = EnglishTerms.Of(["it is the bread of 1999", "and we like bread and flour"]);

        Assert.Equal([[0], [0, 1]], lines);
        Assert.Equal(2, count);
    }

    private static ISegmenter Method(string name) => Methods().Single(method => method.Name == name);

    private static ISegmenter[] Methods() =>
        [new C99(knowsCount: false), new C99(knowsCount: true), new TextTiling(knowsCount: false, block: 4), new TextTiling(knowsCount: true, block: 4), new ProbabilisticSegmenter()];

    private static SegmentationSample Sample(string[] lines, int[] starts)
    {
        var source = TalkSource.Of(TalkSource.Speak(lines.Select(line => ((string?)null, line))));
        return new SegmentationSample("sample", source, starts, [.. starts.Select(start => source.Segments[start].Start.TotalSeconds)], IsTimed: false);
    }
}
