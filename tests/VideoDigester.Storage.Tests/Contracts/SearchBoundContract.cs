using Microsoft.Extensions.Logging.Abstractions;
using VideoDigester.Diagnostics;
using VideoDigester.Search;
using VideoDigester.Search.Ranking;
using VideoDigester.Search.Vectors;

namespace VideoDigester.Storage.Tests.Contracts;

/// <summary>Where more passages match than are ranked, the best are among those that are.</summary>
public abstract class SearchBoundContract : SearchContract
{
    private const int Bound = 32;
    private const int Passages = 400;

    private static readonly string[] Others =
        ["lorem", "ipsum", "dolor", "amet", "tempor", "labore", "magna", "aliquam", "voluptas", "accusam", "justo", "rebum", "clita", "kasd", "gubergren", "takimata", "sanctus", "sadipscing", "elitr", "nonumy"];

    [SkippableTheory]
    [InlineData(60)]
    [InlineData(40)]
    [InlineData(10)]
    [InlineData(1)]
    public async Task Of_a_common_word_the_passages_where_it_is_most_often_are_ranked(int often)
    {
        // The best are the last in the database.
        await SaveAsync("many", [.. Enumerable.Range(0, Passages).Select(at => Cue(at, at >= Passages - often ? 9 : 1))]);

        var page = await SearchAsync("common", 20);

        Assert.False(page.IsComplete);
        Assert.Equal(20, page.Items.Count);
        var firstBest = TimeSpan.FromSeconds((Passages - often) * 4);
        Assert.All(page.Items.Take(often), hit => Assert.True(hit.Start >= firstBest, $"{hit.Start} is before {firstBest}."));
    }

    [SkippableFact]
    public async Task Of_two_common_words_the_passages_that_hold_both_are_ranked()
    {
        await SaveAsync("many", [.. Enumerable.Range(0, Passages).Select(at => Cue(at, 1) + (at % 40 == 39 ? " rather" : "") + (at % 3 == 0 ? " usual" : ""))]);

        var page = await SearchAsync("common (usual OR rather)", 20);
        Assert.Equal(20, page.Items.Count);
        Assert.False(page.IsComplete);
        Assert.All(page.Items, hit => Assert.True((int)hit.Start!.Value.TotalSeconds / 4 is var at && (at % 40 == 39 || at % 3 == 0)));

        var any = await SearchAsync("common OR rather", 10);
        Assert.All(any.Items, hit => Assert.Equal(39, (int)hit.Start!.Value.TotalSeconds / 4 % 40));
    }

    [SkippableFact]
    public async Task Of_a_common_phrase_the_passages_where_its_words_are_most_often_are_ranked()
    {
        var often = string.Concat(Enumerable.Repeat(" alpha beta", 9));
        await SaveAsync("many", [.. Enumerable.Range(0, Passages).Select(at => Cue(at, 1) + (at >= Passages - 10 ? often : " alpha beta"))]);

        var page = await SearchAsync("\"alpha beta\"", 10);

        Assert.False(page.IsComplete);
        Assert.Equal(10, page.Items.Count);
        Assert.All(page.Items, hit => Assert.True(hit.Start >= TimeSpan.FromSeconds((Passages - 10) * 4)));
    }

    [SkippableFact]
    public async Task Of_very_many_words_joined_by_or_the_best_are_ranked()
    {
        string[] words = [.. Enumerable.Range(0, 24).Select(at => $"word{at}")];
        await SaveAsync("many", [.. Enumerable.Range(0, Passages).Select(at => $"{Cue(at, 1)} {string.Join(' ', words.Where((_, word) => (at + word) % (word + 2) == 0))}")]);
        var query = new SearchQuery { Text = string.Join(" OR ", words), PageSize = 10 };

        var bounded = await Service().SearchAsync(query, CancellationToken.None);
        var all = await Service(bound: 10 * Passages).SearchAsync(query, CancellationToken.None);

        Assert.Equal((false, true), (bounded.IsComplete, all.IsComplete));
        Assert.InRange(bounded.Items.Count(hit => hit.Score >= all.Items[^1].Score - 1e-9), 9, 10);
    }

    [SkippableFact]
    public async Task Pages_of_what_was_cut_end_and_show_nothing_twice()
    {
        await SaveAsync("many", [.. Enumerable.Range(0, Passages).Select(at => Cue(at, 1 + (at % 9)))]);
        var starts = new List<TimeSpan?>();
        for (string? after = null; ;)
        {
            var page = await Service().SearchAsync(new SearchQuery { Text = "common", PageSize = 7, After = after }, CancellationToken.None);
            starts.AddRange(page.Items.Select(hit => hit.Start));
            Assert.False(page.IsComplete);
            if ((after = page.Next) is null)
                break;
        }

        Assert.Distinct(starts);
        Assert.InRange(starts.Count, Bound / 2, Bound);
    }

    [SkippableFact]
    public async Task A_filter_leaves_enough_of_a_common_word()
    {
        await SaveAsync("many", [.. Enumerable.Range(0, Passages).Select(at => Cue(at, 9))]);
        await SaveAsync("few", [.. Enumerable.Range(0, 5).Select(at => Cue(at, 1))]);

        var page = await Service().SearchAsync(new SearchQuery { Text = "common", VideoId = Sample.Id("few"), PageSize = 20 }, CancellationToken.None);

        Assert.True(page.IsComplete);
        Assert.Equal(5, page.Items.Count);
    }

    [SkippableFact]
    public async Task A_phrase_over_a_border_is_found_where_the_bound_cuts()
    {
        await SaveAsync("many", [.. Enumerable.Range(0, Passages).Select(at => Cue(at, 1) + " says alpha beta here")]);
        await SaveAsync("cut", [$"{Cue(1, 1)} and ends with alpha", $"beta begins {Cue(2, 1)}"]);

        var page = await SearchAsync("\"alpha beta\"", SearchQuery.MaxPageSize);

        Assert.False(page.IsComplete);
        Assert.Contains(page.Items, hit => hit.VideoId.Key == "cut");
    }

    [SkippableFact]
    public async Task The_total_is_of_all_that_match_whatever_was_ranked()
    {
        await SaveAsync("many", [.. Enumerable.Range(0, Passages).Select(at => Cue(at, 1))]);

        var page = await Service().SearchAsync(new SearchQuery { Text = "common", IncludeTotal = true }, CancellationToken.None);

        Assert.Equal(((long?)Passages, false), (page.Total, page.IsComplete));
    }

    [SkippableTheory]
    [InlineData(SearchSort.Newest)]
    [InlineData(SearchSort.Oldest)]
    public async Task In_an_order_of_dates_every_video_that_matches_is_shown_however_much_of_others_matches(SearchSort sort)
    {
        await SaveAsync("many", [.. Enumerable.Range(0, Passages).Select(at => Cue(at, 9))]);
        foreach (var few in new[] { "few-a", "few-b", "few-c" })
            await SaveAsync(few, [Cue(1, 1)]);
        await Library.SaveAsync(Sample.Bare("titled") with { Title = "A common title" });

        var query = new SearchQuery { Text = "common", Sort = sort, PageSize = 2, IncludeTotal = true };
        var shown = new List<VideoSearchHit>();
        SearchPage<VideoSearchHit> page;
        do
        {
            page = await Service().SearchVideosAsync(query, CancellationToken.None);
            shown.AddRange(page.Items);
            query = query with { After = page.Next };
        }
        while (page.Next is not null);

        Assert.Equal(["few-a", "few-b", "few-c", "many", "titled"], shown.Select(video => video.Video.Id.Key).Order(StringComparer.Ordinal));
        Assert.Equal(5, page.Total);
        Assert.All(shown, video => Assert.NotEmpty(video.Hits));
    }

    private Task<SearchPage<SearchHit>> SearchAsync(string text, int count) => Service().SearchAsync(new SearchQuery { Text = text, PageSize = count }, CancellationToken.None);

    private SearchService Service(int bound = Bound) => new(Library.Database, new PassageRanker(new SearchStatistics(), bound), Meaning.None, new SearchTelemetry(new LibraryMeter()), NullLogger<SearchService>.Instance);

    // A passage of its own: between 400 and 500 characters.
    private static string Cue(int seed, int times)
    {
        var words = new List<string>(Enumerable.Repeat("common", times));
        for (var at = seed; string.Join(' ', words).Length < 410; at += 7)
            words.Add(Others[at % Others.Length]);
        return string.Join(' ', words);
    }
}
