namespace VideoDigester.Tests.YtDlp;

public sealed class ChapterTests
{
    [Fact]
    public void Chapters_come_in_order_and_none_reaches_into_the_next()
    {
        var chapters = InfoJson.ReadVideo("""
            "duration": 100, "chapters": [
              {"start_time": 40.5, "end_time": 100.4, "title": "Last"},
              {"start_time": 0, "end_time": 50, "title": "<Untitled Chapter 1>"},
              {"start_time": "20", "title": "No\nend"}]
            """).Metadata.Chapters;

        Assert.Equal(
            [
                new Chapter(TimeSpan.Zero, TimeSpan.FromSeconds(20), ""),
                new Chapter(TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(40.5), "No end"),
                new Chapter(TimeSpan.FromSeconds(40.5), TimeSpan.FromSeconds(100.4), "Last"),
            ],
            chapters);
    }

    [Fact]
    public void The_last_chapter_ends_with_the_video_at_the_latest() =>
        Assert.Equal(TimeSpan.FromSeconds(100), InfoJson.ReadVideo("\"duration\":100,\"chapters\":[{\"start_time\":0,\"end_time\":900}]").Metadata.Chapters[0].End);

    [Fact]
    public void Wrong_chapters_are_named_and_the_others_stay()
    {
        var record = InfoJson.ReadVideo("""
            "duration": 100, "chapters": [
              {"start_time": -5, "end_time": 3, "title": "before"},
              "text",
              {"start_time": 10, "end_time": 10, "title": "nothing"},
              {"start_time": {"a": 1}, "end_time": 30, "title": "object"},
              {"start_time": 500, "end_time": 501, "title": "behind"},
              {"start_time": 50, "end_time": 60, "title": "good", "extra": [[[1]]]}]
            """);

        Assert.Equal("good", Assert.Single(record.Metadata.Chapters).Title);
        Assert.Contains(record.Ignored, field => field == new IgnoredField("chapters[1]", "a text, expected an object"));
        Assert.Contains(record.Ignored, field => field.Name == "chapters[3].start_time");
        Assert.Contains(record.Ignored, field => field == new IgnoredField("chapters[0].start_time", "no usable start"));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    public void No_chapters_have_many_spellings(string chapters)
    {
        var record = InfoJson.ReadVideo($"\"chapters\":{chapters}");

        Assert.Empty(record.Metadata.Chapters);
        Assert.Empty(record.Ignored);
    }

    [Fact]
    public void A_list_of_nothing_but_errors_is_reported_in_a_few_lines()
    {
        var record = InfoJson.ReadVideo($"\"chapters\":[{string.Join(',', Enumerable.Repeat("7", 5_000))}]");

        Assert.Equal(6, record.Ignored.Count);
        Assert.Equal(new IgnoredField("chapters", "4995 more problems of this field"), record.Ignored[^1]);
    }

    [Fact]
    public void The_most_replayed_curve_keeps_its_usable_bins()
    {
        var record = InfoJson.ReadVideo("""
            "heatmap": [{"start_time": 3.45, "end_time": 6.9, "value": 1}, {"start_time": 0, "end_time": 3.45, "value": 0.608},
                        {"start_time": 7, "end_time": 8, "value": 1.5}, {"start_time": 9, "end_time": 8, "value": 0}, {"start_time": 10, "end_time": 11, "value": NaN}]
            """);

        Assert.Equal(
            [new HeatmapPoint(TimeSpan.Zero, TimeSpan.FromSeconds(3.45), 0.608), new HeatmapPoint(TimeSpan.FromSeconds(3.45), TimeSpan.FromSeconds(6.9), 1)],
            record.Metadata.Heatmap);
        Assert.All(record.Ignored, field => Assert.StartsWith("heatmap[", field.Name, StringComparison.Ordinal));
    }
}
