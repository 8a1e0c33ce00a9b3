using System.Globalization;
using VideoDigester.Storage.Tests.Engines;

namespace VideoDigester.Storage.Tests.Contracts;

/// <summary>Pages: nothing is shown twice and nothing is lost, whatever happens between two of them.</summary>
public abstract class SearchPagesContract : SearchShelfContract
{
    private static readonly string[] Texts =
    [
        "river", "river OR stream OR twins OR harbour", "the", "harbour", "r*", "is -river", "\"old river\" OR twins OR реки OR 川", "title:r* OR title:t*", "lang:en the", "twins",
    ];

    [SkippableFact]
    public async Task All_pages_are_the_one_long_page()
    {
        await FillAsync(Library, SearchShelf.Videos);

        foreach (var text in Texts)
        {
            foreach (var query in AllSorts.Select(sort => new SearchQuery { Text = text, Sort = sort }))
            {
                Assert.Equal((await AllAsync(Library, query)).Items.Select(Full), (await HitsInPagesAsync(Library, query)).Select(Full));
                Assert.Equal(
                    (await AllVideosAsync(Library, query)).Items.Select(video => (video.Video.Id, video.Score)),
                    (await VideosInPagesAsync(Library, query)).Select(video => (video.Video.Id, video.Score)));
            }
        }
    }

    [SkippableTheory]
    [InlineData(SearchSort.Relevance, "twins")]
    [InlineData(SearchSort.Newest, "river OR twins")]
    [InlineData(SearchSort.Oldest, "river OR twins")]
    public async Task A_video_that_is_added_between_two_pages_doubles_and_hides_nothing(SearchSort sort, string text)
    {
        await FillAsync(Library, SearchShelf.Videos);
        var query = new SearchQuery { Text = text, Sort = sort };
        var before = (await AllAsync(Library, query)).Items.Select(Name).ToList();
        var videosBefore = (await AllVideosAsync(Library, query)).Items.Select(video => video.Video.Id.Key).ToList();
        var added = 0;

        var pages = (await HitsInPagesAsync(Library, query, AddAsync)).Select(Full).ToList();
        var videos = (await VideosInPagesAsync(Library, query, AddAsync)).Select(video => video.Video.Id.Key).ToList();

        Assert.Distinct(pages);
        Assert.Distinct(videos);
        Assert.Empty(before.Except(pages.Select(page => page.Split('|')[0])));
        Assert.Empty(videosBefore.Except(videos));

        async Task AddAsync()
        {
            var key = $"added-{added++}";
            await FillAsync(Library, [new ShelfVideo(key, "Twins at a river", "en", "One of the twins swims in the river, the other in the harbour.") { Day = 1 + (added * 37 % 200) }]);
        }
    }

    [SkippableTheory]
    [InlineData(SearchSort.Relevance, "twins")]
    [InlineData(SearchSort.Newest, "river OR twins")]
    [InlineData(SearchSort.Oldest, "river OR twins")]
    public async Task A_video_that_is_removed_between_two_pages_hides_nothing_else(SearchSort sort, string text)
    {
        await FillAsync(Library, SearchShelf.Videos);
        var query = new SearchQuery { Text = text, Sort = sort };
        var before = (await AllAsync(Library, query)).Items;
        var gone = new List<string>();

        var pages = await HitsInPagesAsync(Library, query, RemoveAsync);
        Assert.Distinct(pages.Select(Full));
        Assert.Empty(before.Where(hit => !gone.Contains(hit.VideoId.Key)).Select(Name).Except(pages.Select(Name)));

        // What stands first, and what was just shown last, goes.
        async Task RemoveAsync()
        {
            if (gone.Count == 3)
                return;
            gone.Add(before.Select(hit => hit.VideoId.Key).Except(gone).ElementAt(gone.Count == 1 ? 2 : 0));
            await Library.RemoveAsync(Sample.Id(gone[^1]));
        }
    }

    [SkippableFact]
    public async Task A_cursor_of_another_search_or_of_nothing_is_refused()
    {
        await FillAsync(Library, SearchShelf.Videos);
        var query = new SearchQuery { Text = "river", PageSize = 3 };
        var next = (await Library.Search.SearchAsync(query, CancellationToken.None)).Next!;
        var nextVideos = (await Library.Search.SearchVideosAsync(query, CancellationToken.None)).Next!;

        foreach (var other in new[]
        {
            query with { Text = "rivers" }, query with { Sort = SearchSort.Newest }, query with { Scope = SearchScope.Videos }, query with { Tag = "water" }, query with { Language = "en" },
            query with { Channel = "Deep Sea" }, query with { VideoId = Sample.Id("delta") }, query with { Source = TranscriptSourceKind.Uploaded }, query with { MinDuration = TimeSpan.FromSeconds(1) },
            query with { PublishedFrom = Sample.FetchedAt }, query with { Category = "x" }, query with { UseEmbeddings = false },
        })
            await RefusedAsync(other with { After = next });
        await RefusedAsync(query with { After = nextVideos });
        foreach (var garbage in new[] { "", " ", "x", "====", "s1", new string('A', 100_000), "\uD800", "\0", next[..^1], next.ToUpperInvariant(), CursorText.Write("s1|x|1|0|1"), CursorText.Write("s1||||"), CursorText.Write("s1|a|b|c|d|e"), "'; DROP TABLE videos; --" })
            await RefusedAsync(query with { After = garbage });

        // How much is shown, and whether it is counted, makes no other search.
        Assert.NotEmpty((await Library.Search.SearchAsync(query with { After = next, PageSize = 7, IncludeTotal = true }, CancellationToken.None)).Items);
    }

    [SkippableTheory]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    [InlineData("th-TH")]
    [InlineData("fa-IR")]
    public async Task A_cursor_is_good_whatever_the_culture_of_the_caller(string culture)
    {
        await FillAsync(Library, SearchShelf.Videos);
        var query = new SearchQuery { Text = "river", PageSize = 3, PublishedFrom = DateTimeOffset.MinValue, PublishedBefore = DateTimeOffset.MaxValue, MinDuration = TimeSpan.Zero };
        var next = (await Library.Search.SearchAsync(query, CancellationToken.None)).Next!;
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            Assert.NotEmpty((await Library.Search.SearchAsync(query with { After = next }, CancellationToken.None)).Items);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [SkippableFact]
    public async Task A_cursor_is_bound_to_the_moment_not_to_its_second_or_its_offset()
    {
        await FillAsync(Library, SearchShelf.Videos);
        var from = new DateTimeOffset(2023, 5, 1, 12, 0, 0, 500, TimeSpan.Zero);
        var query = new SearchQuery { Text = "river", PageSize = 3, PublishedFrom = from };
        var next = (await Library.Search.SearchAsync(query, CancellationToken.None)).Next!;

        Assert.NotEmpty((await Library.Search.SearchAsync(query with { After = next, PublishedFrom = from.ToOffset(TimeSpan.FromHours(5)) }, CancellationToken.None)).Items);
        await RefusedAsync(query with { After = next, PublishedFrom = from.AddMilliseconds(1) });
        await RefusedAsync(query with { After = next, PublishedFrom = null, PublishedBefore = from });
    }

    [SkippableFact]
    public async Task A_forged_cursor_gives_a_page_or_is_refused()
    {
        await FillAsync(Library, SearchShelf.Videos);
        foreach (var sort in AllSorts)
        {
            var query = new SearchQuery { Text = "river", Sort = sort, PageSize = 3 };
            var parts = CursorText.Read((await Library.Search.SearchAsync(query, CancellationToken.None)).Next!)!.Split('|');
            foreach (var value in new[] { "n", "0", "-1", "-9223372036854775808", "9223372036854775807", "-2251799813685248", "9218868437227405312" })
                foreach (var kind in new[] { "0", "2", "99", "2147483647" })
                    foreach (var id in new[] { "0", "-1", "-9223372036854775808", "9223372036854775807" })
                    {
                        var failure = await Record.ExceptionAsync(() => Library.Search.SearchAsync(query with { After = CursorText.Write($"s1|{parts[1]}|{value}|{kind}|{id}") }, CancellationToken.None));
                        Assert.True(failure is null or VideoDigesterException { Code: ErrorCode.InvalidRequest }, $"{sort} {value} {kind} {id}: {failure}");
                    }
        }
    }

    private async Task RefusedAsync(SearchQuery query)
    {
        var failure = await Record.ExceptionAsync(() => Library.Search.SearchAsync(query, CancellationToken.None));
        Assert.True(failure is VideoDigesterException { Code: ErrorCode.InvalidRequest }, $"{query}: {failure}");
    }

    private static async Task<List<SearchHit>> HitsInPagesAsync(TestLibrary library, SearchQuery query, Func<Task>? between = null)
    {
        var hits = new List<SearchHit>();
        for (string? after = null; ;)
        {
            var page = await library.Search.SearchAsync(query with { PageSize = 3, After = after }, CancellationToken.None);
            Assert.True(page.Items.Count <= 3 && (page.Items.Count > 0 || between is not null));
            hits.AddRange(page.Items);
            if ((after = page.Next) is null)
                return hits;
            if (between is not null && hits.Count <= 12)
                await between();
        }
    }

    private static async Task<List<VideoSearchHit>> VideosInPagesAsync(TestLibrary library, SearchQuery query, Func<Task>? between = null)
    {
        var videos = new List<VideoSearchHit>();
        for (string? after = null; ;)
        {
            var page = await library.Search.SearchVideosAsync(query with { PageSize = 3, After = after }, CancellationToken.None);
            Assert.True(page.Items.Count <= 3 && (page.Items.Count > 0 || between is not null));
            videos.AddRange(page.Items);
            if ((after = page.Next) is null)
                return videos;
            if (between is not null && videos.Count <= 12)
                await between();
        }
    }

    private static string Full(SearchHit hit) => $"{Name(hit)}|{hit.Start}|{hit.Snippet}";
}
