using System.Collections;
using System.Globalization;
using VideoDigester.Digests;
using VideoDigester.Digests.Writers.Extractive;
using VideoDigester.Testing;

namespace VideoDigester.Tests.Digests;

public sealed class ExtractiveWriterTests
{
    public static TheoryData<string> TypeNames => [.. Fixtures.Types.Select(type => type.Name)];

    [Theory]
    [MemberData(nameof(TypeNames))]
    public async Task Awkward_transcripts_have_a_digest_of_each_type(string name)
    {
        foreach (var source in AwkwardSources())
        {
            var (draft, grounded) = await Fixtures.WriteAsync(source, new DigestType(name));
            DigestRules.Check(source, new DigestType(name), draft, grounded.Items, grounded.Dropped);
        }
    }

    [Fact]
    public async Task The_authors_chapters_are_kept_with_their_titles()
    {
        var source = Fixtures.Source(
            SampleTalk.Segments,
            duration: 120,
            chapters: [Fixtures.Chapter(0, 30, "How rivers\nwork"), Fixtures.Chapter(30, 70, ""), Fixtures.Chapter(70, 120, "Deltas"), Fixtures.Chapter(500, 600, "Beyond the end")]);

        var (_, grounded) = await Fixtures.WriteAsync(source, DigestType.Chapters);

        Assert.Equal([0, 30, 70], grounded.Items.Select(item => item.Start.TotalSeconds));
        Assert.Equal(("How rivers work", "Deltas"), (grounded.Items[0].Title, grounded.Items[2].Title));
        Assert.False(string.IsNullOrWhiteSpace(grounded.Items[1].Title));
        Assert.All(grounded.Items, item => Assert.InRange(item.Evidence[0].Start, item.Start, item.End));
    }

    [Fact]
    public async Task What_is_said_well_before_the_first_chapter_is_a_chapter_of_its_own()
    {
        var source = Fixtures.Source(SampleTalk.Segments, duration: 120, chapters: [Fixtures.Chapter(40, 120, "Main part")]);

        var (_, grounded) = await Fixtures.WriteAsync(source, DigestType.Chapters);

        Assert.Equal([0, 40], grounded.Items.Select(item => item.Start.TotalSeconds));
        Assert.Equal("Main part", grounded.Items[1].Title);
    }

    [Fact]
    public async Task A_chapter_without_words_rests_on_the_nearest_ones()
    {
        var source = Fixtures.Source(
            [Fixtures.Segment(0, 5, "We begin."), Fixtures.Segment(50, 55, "We end.")],
            duration: 60,
            chapters: [Fixtures.Chapter(0, 10, "Begin"), Fixtures.Chapter(10, 20, "Silence"), Fixtures.Chapter(20, 60, "End")]);

        var (_, grounded) = await Fixtures.WriteAsync(source, DigestType.Chapters);

        Assert.Equal(["We begin.", "We begin.", "We end."], grounded.Items.Select(item => item.Quote));
    }

    [Fact]
    public async Task Topics_that_differ_become_chapters()
    {
        var source = Fixtures.Source(SyntheticTalk.Create(hours: 0.5, topicMinutes: 5));

        var (_, grounded) = await Fixtures.WriteAsync(source, DigestType.Chapters);

        foreach (var border in new[] { 300, 600, 900, 1200, 1500 })
            Assert.Contains(grounded.Items, item => Math.Abs(item.Start.TotalSeconds - border) < 15);
        Assert.InRange(grounded.Items.Count, 6, 14);
    }

    [Fact]
    public async Task Topics_are_found_without_punctuation()
    {
        var source = Fixtures.Source(SyntheticTalk.Create(hours: 0.5, topicMinutes: 5, punctuated: false));

        var (_, grounded) = await Fixtures.WriteAsync(source, DigestType.Chapters);

        foreach (var border in new[] { 300, 600, 900, 1200, 1500 })
            Assert.Contains(grounded.Items, item => Math.Abs(item.Start.TotalSeconds - border) < 15);
    }

    [Theory]
    [InlineData(0.01, 1, 2)]
    [InlineData(0.2, 2, 15)]
    [InlineData(3, 12, 60)]
    [InlineData(12, 25, 150)]
    public async Task The_number_of_chapters_fits_the_length(double hours, int least, int most)
    {
        var (_, grounded) = await Fixtures.WriteAsync(Fixtures.Source(SyntheticTalk.Create(hours)), DigestType.Chapters);

        Assert.InRange(grounded.Items.Count, least, most);
    }

    [Fact]
    public async Task Highlights_last_5_to_60_seconds_and_do_not_meet()
    {
        var (_, grounded) = await Fixtures.WriteAsync(Fixtures.Source(SyntheticTalk.Create(hours: 1)), DigestType.Highlights);

        Assert.InRange(grounded.Items.Count, 5, 12);
        Assert.All(grounded.Items, item => Assert.InRange((item.End - item.Start).TotalSeconds, 5, 60));
        Assert.All(grounded.Items.Zip(grounded.Items.Skip(1)), pair => Assert.True(pair.First.Evidence[^1].LastSegment < pair.Second.Evidence[^1].FirstSegment));
    }

    [Fact]
    public async Task Highlights_go_where_the_viewers_went_back_to()
    {
        var segments = SyntheticTalk.Create(hours: 0.5);
        var heat = Enumerable.Range(0, 100).Select(i => new HeatmapPoint(TimeSpan.FromSeconds(i * 18), TimeSpan.FromSeconds((i + 1) * 18), i is 0 or 70 ? 1 : 0.05)).ToArray();

        var (_, grounded) = await Fixtures.WriteAsync(Fixtures.Source(segments, heatmap: heat), DigestType.Highlights);

        Assert.Contains(grounded.Items, item => item.Start.TotalSeconds < 71 * 18 && item.End.TotalSeconds > 70 * 18);
    }

    [Fact]
    public async Task A_summary_says_nothing_twice()
    {
        var segments = Enumerable.Range(0, 60).Select(i => Fixtures.Segment(i * 4, (i * 4) + 4, i % 2 == 0 ? "The delta grows where the river slows." : $"Layer number {i} holds {i} grains of sand.")).ToArray();

        var (_, grounded) = await Fixtures.WriteAsync(Fixtures.Source(segments), DigestType.Summary);

        Assert.Equal(grounded.Items.Count, grounded.Items.Select(item => item.Quote).Distinct().Count());
    }

    [Fact]
    public async Task Sound_marks_are_not_quoted_where_something_is_said()
    {
        var segments = SampleTalk.Segments.Select((segment, i) => i % 3 == 0 ? segment with { Text = $"[Music] {segment.Text} [Applause]" } : segment).ToArray();

        foreach (var type in Fixtures.Types)
        {
            var (_, grounded) = await Fixtures.WriteAsync(Fixtures.Source(segments), type);
            Assert.All(grounded.Items, item => Assert.DoesNotContain('[', item.Quote));
        }
    }

    [Fact]
    public async Task The_digest_does_not_depend_on_the_culture()
    {
        var source = Fixtures.Source(SampleTalk.Segments);
        var before = CultureInfo.CurrentCulture;
        try
        {
            var expected = await Fixtures.RenderAsync(source, DigestType.Detailed);
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("tr-TR");
            Assert.Equal(expected, await Fixtures.RenderAsync(source, DigestType.Detailed));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [MemberData(nameof(TypeNames))]
    public async Task A_call_that_is_cancelled_while_it_writes_ends(string name)
    {
        using var cancellation = new CancellationTokenSource();
        var segments = new CancellingSegments(SampleTalk.Segments, cancellation);
        var source = Fixtures.Source(segments);
        segments.CancelAfter(reads: 10);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            new ExtractiveWriter().WriteAsync(Fixtures.Work(source, new DigestType(name)), cancellation.Token));

        Assert.True(segments.HasCancelled);
    }

    [Fact]
    public void It_writes_the_built_in_types() => Assert.Equal(Fixtures.Types, new ExtractiveWriter().Types);

    [Fact]
    public async Task Highlights_of_the_sample() => await Verifier.Verify(await Fixtures.RenderAsync(Fixtures.Source(SampleTalk.Segments), DigestType.Highlights));

    [Fact]
    public async Task Chapters_of_the_sample() => await Verifier.Verify(await Fixtures.RenderAsync(Fixtures.Source(SampleTalk.Segments), DigestType.Chapters));

    [Fact]
    public async Task Detailed_of_the_sample() => await Verifier.Verify(await Fixtures.RenderAsync(Fixtures.Source(SampleTalk.Segments), DigestType.Detailed));

    [Fact]
    public async Task Summary_of_the_sample() => await Verifier.Verify(await Fixtures.RenderAsync(Fixtures.Source(SampleTalk.Segments), DigestType.Summary));

    [SkippableTheory]
    [InlineData("japanese__community.srt")]
    [InlineData("chinese__china_community.srt")]
    [InlineData("thai__auto_generated.srt")]
    [InlineData("arabic__auto_generated.srt")]
    [InlineData("hebrew__auto_generated.srt")]
    [InlineData("hindi__auto_generated.srt")]
    [InlineData("korean__auto_generated.srt")]
    [InlineData("german__auto_generated.srt")]
    public async Task Real_captions_of_many_scripts_have_valid_digests(string file)
    {
        var source = Fixtures.Source(SrtCues.Read(SharedData.Require("captions", "3b1b_multilang", "2017_256-bit-security", file)));

        foreach (var type in Fixtures.Types)
        {
            var (draft, grounded) = await Fixtures.WriteAsync(source, type);
            DigestRules.Check(source, type, draft, grounded.Items, grounded.Dropped);
        }
    }

    private static IEnumerable<DigestSource> AwkwardSources()
    {
        var marks = Enumerable.Range(0, 20).Select(i => Fixtures.Segment(i * 5, (i * 5) + 5, "[Music]")).ToArray();
        yield return Fixtures.Source([Fixtures.Segment(0, 2, "Hello.")]);
        yield return Fixtures.Source([Fixtures.Segment(0, 2, "Hello.")], duration: 10);
        yield return Fixtures.Source([Fixtures.Segment(0, 0, "x")]);
        yield return Fixtures.Source([Fixtures.Segment(1, 3, "One thing."), Fixtures.Segment(4, 9, "Another thing.")]);
        yield return Fixtures.Source([.. Enumerable.Range(0, 200).Select(i => Fixtures.Segment(i * 3, (i * 3) + 3, "All the same."))]);
        yield return Fixtures.Source(marks);
        yield return Fixtures.Source(marks, duration: 5, chapters: [Fixtures.Chapter(0, 5, "Song")]);
        yield return Fixtures.Source([Fixtures.Segment(0, 10800, string.Join(' ', Enumerable.Repeat("a talk that has no end and no border", 2000)))]);
        yield return Fixtures.Source([.. SampleTalk.Segments.Select(segment => segment with { Start = TimeSpan.Zero, End = TimeSpan.Zero })]);
        yield return Fixtures.Source([.. SampleTalk.Segments.Select(segment => segment with { End = segment.Start + TimeSpan.FromSeconds(30) })]);
        yield return Fixtures.Source(SampleTalk.Segments, duration: 3);
        yield return Fixtures.Source(SampleTalk.Segments, duration: 0);
        yield return Fixtures.Source([.. SampleTalk.Segments.Take(3)], duration: 86400);
    }

    /// <summary>Segments that cancel a call when so many of them have been read.</summary>
    internal sealed class CancellingSegments(IReadOnlyList<TranscriptSegment> segments, CancellationTokenSource cancellation) : IReadOnlyList<TranscriptSegment>
    {
        private int _left = int.MaxValue;

        public int Count => segments.Count;

        public bool HasCancelled => _left == 0;

        public TranscriptSegment this[int index]
        {
            get
            {
                if (_left > 0 && --_left == 0)
                    cancellation.Cancel();
                return segments[index];
            }
        }

        public void CancelAfter(int reads) => _left = reads;

        public IEnumerator<TranscriptSegment> GetEnumerator()
        {
            for (var i = 0; i < Count; i++)
                yield return this[i];
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
