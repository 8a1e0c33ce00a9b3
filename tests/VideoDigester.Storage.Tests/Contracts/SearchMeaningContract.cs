using Microsoft.Extensions.Logging.Abstractions;
using VideoDigester.Diagnostics;
using VideoDigester.Search;
using VideoDigester.Search.Ranking;
using VideoDigester.Search.Vectors;
using VideoDigester.Storage.Search;
using VideoDigester.Testing.Search;

namespace VideoDigester.Storage.Tests.Contracts;

/// <summary>With a provider of vectors a search finds by meaning too; the words, the filters and what is unwanted count as before.</summary>
public abstract class SearchMeaningContract : SearchContract
{
    [SkippableFact]
    public async Task A_passage_without_a_common_word_is_found()
    {
        var (search, _) = await FillAsync();

        var page = await search.SearchAsync(new SearchQuery { Text = "physician vessel" }, CancellationToken.None);

        var hit = page.Items[0];
        Assert.Equal(("doctor", SearchHitKind.Passage), (hit.VideoId.Key, hit.Kind));
        Assert.Empty(hit.Highlights);
        Assert.NotEmpty(hit.Snippet);
        Assert.True(page.IsComplete);
        Assert.Empty(await Library.FindAsync("physician vessel"));
    }

    [SkippableFact]
    public async Task What_words_and_meaning_find_comes_first()
    {
        var (search, _) = await FillAsync();

        var videos = await search.SearchVideosAsync(new SearchQuery { Text = "doctor ship" }, CancellationToken.None);

        Assert.Equal("doctor", videos.Items[0].Video.Id.Key);
        Assert.NotEmpty(videos.Items[0].Hits[0].Highlights);
    }

    [SkippableTheory]
    [InlineData("physician -red")]
    [InlineData("physician -(red OR blue)")]
    [InlineData("(physician -red) huge")]
    [InlineData("physician -\"the red\"")]
    [InlineData("physician -r*")]
    public async Task What_is_unwanted_is_not_found_by_meaning(string text)
    {
        var (search, _) = await FillAsync();

        var keys = (await search.SearchAsync(new SearchQuery { Text = text }, CancellationToken.None)).Items.Select(hit => hit.VideoId.Key).ToList();

        Assert.Contains("doctor", keys);
        Assert.DoesNotContain("red", keys);
    }

    [SkippableFact]
    public async Task Filters_count_for_what_is_found_by_meaning()
    {
        var (search, _) = await FillAsync();
        async Task<string> KeysAsync(SearchQuery query) =>
            string.Join(' ', (await search.SearchAsync(query with { PageSize = 200 }, CancellationToken.None)).Items.Select(hit => hit.VideoId.Key).Distinct().Order(StringComparer.Ordinal));

        foreach (var query in new SearchQuery[]
        {
            new() { Text = "physician", VideoId = Sample.Id("doctor") }, new() { Text = "physician title:sea" }, new() { Text = "physician tag:ward" }, new() { Text = "physician", Tag = "ward" }, new() { Text = "physician channel:clinic" },
            new() { Text = "physician", Channel = "Clinic" }, new() { Text = "physician", MinDuration = TimeSpan.FromHours(1) }, new() { Text = "physician", PublishedFrom = Sample.FetchedAt },
        })
            Assert.Equal("doctor", await KeysAsync(query));
        Assert.Equal("german", await KeysAsync(new() { Text = "physician", Language = "de" }));
        Assert.Equal("german", await KeysAsync(new() { Text = "physician lang:de" }));
        Assert.Equal("", await KeysAsync(new() { Text = "physician", Source = TranscriptSourceKind.Uploaded }));
        Assert.Equal("", await KeysAsync(new() { Text = "physician", Scope = SearchScope.Videos }));
        Assert.DoesNotContain("doctor", await KeysAsync(new() { Text = "physician -tag:ward" }), StringComparison.Ordinal);
        Assert.Equal("doctor", await KeysAsync(new() { Text = "title:sea" }));
    }

    [SkippableFact]
    public async Task A_provider_that_fails_leaves_what_words_find_and_says_so()
    {
        var (search, provider) = await FillAsync();
        provider.Before = (_, _, _, _) => throw new VideoDigesterException(ErrorCode.ModelUnavailable, "Not today.");

        var page = await search.SearchAsync(new SearchQuery { Text = "doctor", IncludeTotal = true }, CancellationToken.None);

        Assert.Equal(["doctor", "red"], page.Items.Select(hit => hit.VideoId.Key).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(((long?)page.Items.Count, false), (page.Total, page.IsComplete));
        provider.Before = (_, _, _, _) => throw new InvalidOperationException("Broken.");
        Assert.False((await search.SearchVideosAsync(new SearchQuery { Text = "captain" }, CancellationToken.None)).IsComplete);
    }

    [SkippableFact]
    public async Task What_is_no_query_is_refused_and_nobody_asks_the_model()
    {
        var (search, provider) = await FillAsync();
        var calls = provider.Calls.Count;

        var failure = await Assert.ThrowsAsync<VideoDigesterException>(() => search.SearchAsync(new SearchQuery { Text = "?! …" }, CancellationToken.None));

        Assert.Equal((ErrorCode.InvalidQuery, calls), (failure.Code, provider.Calls.Count));
    }

    [SkippableFact]
    public async Task In_the_order_of_publication_nobody_asks_the_model()
    {
        var (search, provider) = await FillAsync();
        var calls = provider.Calls.Count;

        Assert.Empty((await search.SearchAsync(new SearchQuery { Text = "physician", Sort = SearchSort.Newest }, CancellationToken.None)).Items);
        Assert.Equal(calls, provider.Calls.Count);
    }

    [SkippableTheory]
    [InlineData("doctor OR ship OR weather")]
    [InlineData("\"red doctor\"")]
    [InlineData("doctor -red")]
    [InlineData("physician vessel")]
    [InlineData("zzz")]
    public async Task A_search_without_vectors_answers_as_a_library_without_a_provider_and_nobody_asks_the_model(string text)
    {
        var (search, provider) = await FillAsync();
        provider.Before = (_, _, _, _) => throw new VideoDigesterException(ErrorCode.ModelUnavailable, "Not today.");
        var calls = provider.Calls.Count;
        var query = new SearchQuery { Text = text, UseEmbeddings = false, IncludeTotal = true, PageSize = 2 };

        var (hits, videos) = (await search.SearchAsync(query, CancellationToken.None), await search.SearchVideosAsync(query, CancellationToken.None));

        var (plainHits, plainVideos) = (await Library.Search.SearchAsync(query, CancellationToken.None), await Library.Search.SearchVideosAsync(query, CancellationToken.None));
        Assert.Equal(calls, provider.Calls.Count);
        Assert.Equal((plainHits.Next, plainHits.Total, true), (hits.Next, hits.Total, hits.IsComplete));
        Assert.Equal((plainVideos.Next, plainVideos.Total, true), (videos.Next, videos.Total, videos.IsComplete));
        Assert.Equal(plainHits.Items.Select(Shown), hits.Items.Select(Shown));
        Assert.Equal(plainVideos.Items.Select(video => (video.Video.Id, video.Score)), videos.Items.Select(video => (video.Video.Id, video.Score)));
        Assert.Equal(plainVideos.Items.SelectMany(video => video.Hits).Select(Shown), videos.Items.SelectMany(video => video.Hits).Select(Shown));
        static object Shown(SearchHit hit) => (hit.VideoId, hit.Kind, hit.Start, hit.Score, hit.Snippet, string.Join(' ', hit.Highlights));
    }

    [SkippableFact]
    public async Task A_cursor_is_bound_to_whether_vectors_count()
    {
        var (search, _) = await FillAsync();
        var query = new SearchQuery { Text = "doctor OR ship OR weather", PageSize = 2 };
        var (fused, byWords) = ((await search.SearchAsync(query, CancellationToken.None)).Next, (await search.SearchAsync(query with { UseEmbeddings = false }, CancellationToken.None)).Next);
        Assert.NotNull(fused);
        Assert.NotNull(byWords);

        foreach (var mixed in new[] { query with { After = byWords }, query with { After = fused, UseEmbeddings = false } })
            Assert.Equal(ErrorCode.InvalidRequest, (await Assert.ThrowsAsync<VideoDigesterException>(() => search.SearchAsync(mixed, CancellationToken.None))).Code);
    }

    [SkippableFact]
    public async Task What_is_not_similar_at_all_is_no_hit()
    {
        var (search, _) = await FillAsync();

        // The directions of this word are those of no passage; other words without a meaning may share one by their hashes.
        Assert.Empty((await search.SearchAsync(new SearchQuery { Text = "glorp" }, CancellationToken.None)).Items);
        Assert.Empty((await search.SearchVideosAsync(new SearchQuery { Text = "glorp" }, CancellationToken.None)).Items);
    }

    [SkippableTheory]
    [InlineData(256L << 20)]
    [InlineData(0)]
    public async Task How_similar_a_hit_must_be_is_the_applications_choice(long memoryLimit)
    {
        var (all, _) = await FillAsync(configure: options => (options.MinSimilarity, options.MemoryLimit) = (-1, memoryLimit));
        var (near, _) = await FillAsync(configure: options => (options.MinSimilarity, options.MemoryLimit) = (0.6, memoryLimit));
        async Task<IReadOnlyList<string>> KeysAsync(SearchService search, string text) =>
            [.. (await search.SearchAsync(new SearchQuery { Text = text, PageSize = 200 }, CancellationToken.None)).Items.Select(hit => hit.VideoId.Key).Distinct()];

        Assert.Equal(11, (await KeysAsync(all, "glorp")).Count);
        Assert.Equal(["doctor"], await KeysAsync(near, "physician vessel"));
        Assert.Equal(["doctor", "red"], (await KeysAsync(near, "doctor")).Order(StringComparer.Ordinal));
    }

    [SkippableFact]
    public async Task Pages_of_both_rankings_show_each_hit_once_and_lose_none()
    {
        var (search, _) = await FillAsync();
        var all = (await search.SearchAsync(new SearchQuery { Text = "doctor OR ship", PageSize = 200 }, CancellationToken.None)).Items;
        var paged = new List<SearchHit>();
        for (string? after = null; ;)
        {
            var page = await search.SearchAsync(new SearchQuery { Text = "doctor OR ship", PageSize = 2, After = after }, CancellationToken.None);
            paged.AddRange(page.Items);
            if ((after = page.Next) is null)
                break;
        }

        Assert.Equal(all.Select(hit => (hit.VideoId, hit.Kind, hit.Start, hit.Score)), paged.Select(hit => (hit.VideoId, hit.Kind, hit.Start, hit.Score)));
        Assert.True(all.Count > 4);
    }

    [SkippableFact]
    public async Task Without_a_provider_the_vectors_that_are_there_change_nothing()
    {
        await FillAsync(embed: false);
        var before = (await Library.SearchAsync("doctor OR ship OR red")).Items;
        await FillAsync();

        Assert.Equal(before.Select(hit => (hit.VideoId, hit.Kind, hit.Start, hit.Score, hit.Snippet)), (await Library.SearchAsync("doctor OR ship OR red")).Items.Select(hit => (hit.VideoId, hit.Kind, hit.Start, hit.Score, hit.Snippet)));
        Assert.Empty(await Library.FindAsync("physician"));
    }

    [SkippableFact]
    public async Task Totals_do_not_fall_short_of_what_is_shown()
    {
        var (search, _) = await FillAsync();
        var page = await search.SearchAsync(new SearchQuery { Text = "physician", IncludeTotal = true, PageSize = 200 }, CancellationToken.None);
        Assert.True(page.Total >= page.Items.Count, $"{page.Total} of {page.Items.Count}");
    }

    private async Task<(SearchService Search, HashedEmbeddings Provider)> FillAsync(bool embed = true, Action<EmbeddingOptions>? configure = null)
    {
        await Library.SaveAsync(Sample.Bare("doctor") with { Title = "At sea", Tags = ["ward"], Language = "en", Duration = TimeSpan.FromHours(2), Published = PublishedDate.At(Sample.FetchedAt), Channel = Sample.Channel("UC1") with { Name = "Clinic" } });
        await Library.SaveAsync(Sample.Captions("doctor", ["A doctor works on a big ship."]));
        await Library.SaveAsync(Sample.Bare("red") with { Language = "en" });
        await Library.SaveAsync(Sample.Captions("red", ["The red doctor has a big car."]));
        await Library.SaveAsync(Sample.Bare("german") with { Language = "de" });
        await Library.SaveAsync(Sample.Captions("german", ["Ein medic kommt mit dem Auto."], "de"));
        foreach (var at in Enumerable.Range(0, 8))
            await SaveAsync($"other-{at}", [$"Nothing but weather number {at} and a vessel."]);

        var (provider, options) = (new HashedEmbeddings(), new EmbeddingOptions());
        configure?.Invoke(options);
        var store = new VectorStore(Library.Database, Library.Time);
        var (caller, index) = (new EmbeddingCaller(provider, options, new ModelTelemetry(new LibraryMeter()), Library.Time), new VectorIndex(store, options, Library.Time));
        var embedder = new PassageEmbedder(store, caller, index, Library.Time);

        if (embed)
            await embedder.EmbedPendingAsync(CancellationToken.None);
        return (new SearchService(Library.Database, new PassageRanker(new SearchStatistics()), new Meaning(new MeaningSearch(store, caller, index), embedder), new SearchTelemetry(new LibraryMeter()), NullLogger<SearchService>.Instance), provider);
    }
}
