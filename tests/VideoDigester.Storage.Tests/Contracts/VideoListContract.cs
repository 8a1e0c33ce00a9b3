using CsCheck;

namespace VideoDigester.Storage.Tests.Contracts;

public abstract class VideoListContract : StorageContract
{
    [SkippableTheory]
    [InlineData(VideoSort.Added, true)]
    [InlineData(VideoSort.Added, false)]
    [InlineData(VideoSort.Published, true)]
    [InlineData(VideoSort.Published, false)]
    [InlineData(VideoSort.Title, true)]
    [InlineData(VideoSort.Title, false)]
    [InlineData(VideoSort.Duration, true)]
    [InlineData(VideoSort.Duration, false)]
    [InlineData(VideoSort.Views, true)]
    [InlineData(VideoSort.Views, false)]
    public async Task Pages_of_any_size_give_the_whole_list_in_order(VideoSort sort, bool descending)
    {
        var videos = await AddAsync(23);
        var expected = Sorted(videos, sort, descending);
        foreach (var pageSize in (int[])[1, 4, 7, 23, 24, 500])
        {
            var query = new VideoQuery { Sort = sort, Descending = descending, PageSize = pageSize };
            var listed = new List<string>();
            for (string? after = null; ;)
            {
                var page = await Library.Videos.ListAsync(query with { After = after }, CancellationToken.None);
                Assert.InRange(page.Items.Count, 1, pageSize);
                listed.AddRange(page.Items.Select(item => item.Id.Key));
                if ((after = page.Next) is null)
                    break;
            }

            Assert.Equal(expected, listed);
        }
    }

    [SkippableFact]
    public async Task Rows_added_meanwhile_shift_nothing()
    {
        await AddAsync(6);
        var query = new VideoQuery { PageSize = 3 };
        var first = await Library.Videos.ListAsync(query, CancellationToken.None);
        Library.Time.Advance(TimeSpan.FromDays(1));
        await Library.SaveAsync(Sample.Bare("new"));
        await Library.RemoveAsync(first.Items[^1].Id);

        var second = await Library.Videos.ListAsync(query with { After = first.Next }, CancellationToken.None);

        Assert.Equal(["v002", "v001", "v000"], second.Items.Select(item => item.Id.Key));
        Assert.Null(second.Next);
    }

    [SkippableFact]
    public async Task A_row_of_the_list_shows_the_video()
    {
        var metadata = Sample.Full("row");
        await Library.SaveAsync(metadata);
        await Library.SaveAsync(Sample.Transcript("row"));

        var row = Assert.Single((await Library.Videos.ListAsync(new VideoQuery(), CancellationToken.None)).Items);

        Assert.Equal(
            new VideoSummary
            {
                Id = metadata.Id,
                Url = metadata.Url,
                Title = metadata.Title,
                ChannelName = metadata.Channel!.Name,
                ThumbnailUrl = metadata.ThumbnailUrl,
                Duration = metadata.Duration,
                Published = metadata.Published,
                Language = metadata.Language,
                ViewCount = metadata.ViewCount,
                HasTranscript = true,
                AddedAt = Engines.TestLibrary.Start,
            },
            row);
    }

    [SkippableFact]
    public async Task Conditions_narrow_the_list()
    {
        await Library.SaveAsync(Sample.Full("a") with
        {
            Language = "en-GB",
            Tags = ["Steel", "ÉCLAIR"],
            Categories = ["Education"],
            Duration = TimeSpan.FromMinutes(10),
            Published = PublishedDate.OnDay(new DateOnly(2024, 1, 1)),
            Channel = new ChannelMetadata { Key = "UC1", Handle = "@one", Name = "One" },
        });
        await Library.SaveAsync(Sample.Full("b") with
        {
            Id = new VideoId("vimeo", "b"),
            Language = "eng",
            Tags = [],
            Categories = ["Music"],
            Duration = TimeSpan.FromMinutes(20),
            Published = PublishedDate.OnDay(new DateOnly(2024, 2, 1)),
            Channel = null,
        });
        await Library.SaveAsync(Sample.Bare("c"));
        await Library.SaveAsync(Sample.Transcript("a"));

        await ExpectAsync(new VideoQuery { Site = "YouTube" }, "a", "c");
        await ExpectAsync(new VideoQuery { Channel = "UC1" }, "a");
        await ExpectAsync(new VideoQuery { Channel = "@one" }, "a");
        await ExpectAsync(new VideoQuery { Channel = "One" }, "a");
        await ExpectAsync(new VideoQuery { Channel = "one" });
        await ExpectAsync(new VideoQuery { Category = "MUSIC" }, "b");
        await ExpectAsync(new VideoQuery { Tag = "steel" }, "a");
        await ExpectAsync(new VideoQuery { Tag = "éclair" }, "a");
        await ExpectAsync(new VideoQuery { Language = "EN" }, "a");
        await ExpectAsync(new VideoQuery { Language = "en_" });
        await ExpectAsync(new VideoQuery { PublishedFrom = new DateTimeOffset(2024, 2, 1, 0, 0, 0, TimeSpan.Zero) }, "b");
        await ExpectAsync(new VideoQuery { PublishedBefore = new DateTimeOffset(2024, 2, 1, 0, 0, 0, TimeSpan.Zero) }, "a");
        await ExpectAsync(new VideoQuery { MinDuration = TimeSpan.FromMinutes(10), MaxDuration = TimeSpan.FromMinutes(19) }, "a");
        await ExpectAsync(new VideoQuery { HasTranscript = true }, "a");
        await ExpectAsync(new VideoQuery { HasTranscript = false }, "b", "c");
        await ExpectAsync(new VideoQuery { Tag = "\0\uD800%_'" });
        await ExpectAsync(new VideoQuery { Site = "youtube", Tag = "steel", HasTranscript = true, Sort = VideoSort.Views }, "a");
    }

    [SkippableFact]
    public async Task A_page_size_or_cursor_that_is_none_is_refused()
    {
        await AddAsync(3);
        var next = (await Library.Videos.ListAsync(new VideoQuery { PageSize = 1 }, CancellationToken.None)).Next!;

        await RefusedAsync(new VideoQuery { PageSize = 0 });
        await RefusedAsync(new VideoQuery { PageSize = 501 });
        await RefusedAsync(new VideoQuery { After = next, Sort = VideoSort.Title });
        await RefusedAsync(new VideoQuery { After = next, Descending = false });
        await RefusedAsync(new VideoQuery { Sort = (VideoSort)99 });
        foreach (var text in (string[])["", "x", "!!!", next + "A", next[1..], "MXwwfGR8MXx2", "MXwwfGR8eHx2MQ", "\uD800", "MXwwfGR8MXw_", "MXwwfGR8MXx2OTk5OTk5OTk5OTk5OTk5OTk5OTk"])
            await RefusedAsync(new VideoQuery { After = text });
    }

    [SkippableFact]
    public async Task Whatever_is_handed_in_as_a_cursor_ends_in_a_page_or_a_refusal()
    {
        await AddAsync(2);
        var texts = Gen.Select(Gen.String, Gen.Byte.Array[0, 40]).Select((text, bytes) => text.Length % 2 == 0 ? text : System.Buffers.Text.Base64Url.EncodeToString(bytes)).Array[100].Single();
        foreach (var text in texts)
        {
            try
            {
                await Library.Videos.ListAsync(new VideoQuery { After = text, Sort = VideoSort.Title }, CancellationToken.None);
            }
            catch (VideoDigesterException failure)
            {
                Assert.Equal(ErrorCode.InvalidRequest, failure.Code);
            }
        }
    }

    private static IEnumerable<string> Sorted(IReadOnlyList<VideoMetadata> videos, VideoSort sort, bool descending)
    {
        var indexed = videos.Select((video, at) => (Video: video, At: at));
        Comparison<(VideoMetadata Video, int At)> compare = sort switch
        {
            VideoSort.Added => (left, right) => left.At.CompareTo(right.At),
            VideoSort.Published => (left, right) => left.Video.Published!.Value.Value.CompareTo(right.Video.Published!.Value.Value),
            VideoSort.Title => (left, right) => CompareRunes(left.Video.Title!, right.Video.Title!),
            VideoSort.Duration => (left, right) => left.Video.Duration!.Value.CompareTo(right.Video.Duration!.Value),
            _ => (left, right) => left.Video.ViewCount!.Value.CompareTo(right.Video.ViewCount!.Value),
        };
        bool HasValue(VideoMetadata video) => sort switch
        {
            VideoSort.Added => true,
            VideoSort.Published => video.Published is not null,
            VideoSort.Title => video.Title is not null,
            VideoSort.Duration => video.Duration is not null,
            _ => video.ViewCount is not null,
        };
        var direction = descending ? -1 : 1;
        var ordered = indexed.ToList();
        ordered.Sort((left, right) => (HasValue(left.Video), HasValue(right.Video)) switch
        {
            (true, false) => -1,
            (false, true) => 1,
            (true, true) when compare(left, right) is not 0 and var order => direction * order,
            _ => direction * left.At.CompareTo(right.At),
        });
        return ordered.Select(entry => entry.Video.Id.Key);
    }

    private static int CompareRunes(string left, string right) => left.EnumerateRunes().Zip(right.EnumerateRunes())
        .Select(pair => pair.First.CompareTo(pair.Second)).FirstOrDefault(order => order != 0, left.Length.CompareTo(right.Length));

    private async Task<IReadOnlyList<VideoMetadata>> AddAsync(int count)
    {
        // Titles in which code points, UTF-16 units and languages disagree about the order; values that repeat; values that lack.
        string?[] titles = ["b", "B", "a", null, "é", "z", "\uFF5E", "🌉", "", "a b", "Ä", "_"];
        var videos = new List<VideoMetadata>();
        for (var at = 0; at < count; at++)
        {
            var video = Sample.Bare($"v{at:D3}") with
            {
                Title = titles[at % titles.Length] is { Length: > 0 } title ? title : null,
                Duration = at % 4 == 0 ? null : TimeSpan.FromSeconds(at % 3),
                Published = at % 5 == 0 ? null : PublishedDate.OnDay(new DateOnly(1960 + (at % 6), 1, 1)),
                ViewCount = at % 3 == 0 ? null : at % 7,
            };
            await Library.SaveAsync(video);
            Library.Time.Advance(TimeSpan.FromSeconds(at % 2));
            videos.Add(video);
        }

        return videos;
    }

    private async Task ExpectAsync(VideoQuery query, params string[] keys)
    {
        var page = await Library.Videos.ListAsync(query, CancellationToken.None);
        Assert.Equal(keys, page.Items.Select(item => item.Id.Key).Order(StringComparer.Ordinal));
    }

    private async Task RefusedAsync(VideoQuery query)
    {
        var failure = await Assert.ThrowsAsync<VideoDigesterException>(() => Library.Videos.ListAsync(query, CancellationToken.None));
        Assert.Equal(ErrorCode.InvalidRequest, failure.Code);
    }
}
