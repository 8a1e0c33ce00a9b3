namespace VideoDigester.Storage.Tests.Contracts;

/// <summary>Phrases over borders count in every order, in totals, and each for itself.</summary>
public abstract class SearchPhraseContract : SearchContract
{
    // A passage ends after the long cue, for what follows does not fit into it: "… alpha" | "beta …".
    private const string Filler = "lorem ipsum dolor sit amet consetetur sadipscing elitr sed diam nonumy eirmod tempor invidunt ut labore et dolore magna aliquyam erat sed diam voluptua at vero eos et accusam et justo duo dolores et ea rebum stet clita kasd gubergren no sea takimata sanctus est lorem ipsum dolor sit amet lorem ipsum dolor sit amet consetetur sadipscing elitr sed diam nonumy eirmod tempor invidunt ut labore et dolore magna aliquyam";

    [SkippableFact]
    public async Task A_phrase_over_a_border_is_found_in_each_order_and_counted()
    {
        await CutAsync("cut", "alpha", "beta");
        await SaveAsync("whole", ["an alpha beta in one cue"]);

        foreach (var sort in new[] { SearchSort.Relevance, SearchSort.Newest, SearchSort.Oldest })
        {
            var query = new SearchQuery { Text = "\"alpha beta\"", Sort = sort, IncludeTotal = true };
            var hits = await Library.Search.SearchAsync(query, CancellationToken.None);
            var videos = await Library.Search.SearchVideosAsync(query, CancellationToken.None);
            Assert.Equal((sort, "cut whole", 2L), (sort, Keys(hits.Items.Select(hit => hit.VideoId)), hits.Total));
            Assert.Equal((sort, "cut whole", 2L), (sort, Keys(videos.Items.Select(video => video.Video.Id)), videos.Total));
        }
    }

    [SkippableFact]
    public async Task An_unwanted_phrase_over_a_border_excludes_in_each_order()
    {
        await CutAsync("cut", "alpha", "beta");
        await CutAsync("other", "alpha", "gamma");

        foreach (var sort in new[] { SearchSort.Relevance, SearchSort.Newest, SearchSort.Oldest })
        {
            var query = new SearchQuery { Text = "alpha -\"alpha beta\"", Sort = sort, IncludeTotal = true };
            var hits = await Library.Search.SearchAsync(query, CancellationToken.None);
            var videos = await Library.Search.SearchVideosAsync(query, CancellationToken.None);
            Assert.Equal((sort, "other", 1L), (sort, Keys(hits.Items.Select(hit => hit.VideoId)), hits.Total));
            Assert.Equal((sort, "other", 1L), (sort, Keys(videos.Items.Select(video => video.Video.Id)), videos.Total));
        }
    }

    [SkippableTheory]
    [InlineData("\"alpha beta\" -\"alpha gamma\"", "one")]
    [InlineData("\"alpha gamma\" -\"alpha beta\"", "two")]
    [InlineData("alpha -\"alpha gamma\"", "one")]
    [InlineData("alpha (\"alpha beta\" OR nowhere) -\"alpha gamma\"", "one")]
    [InlineData("(\"alpha beta\" first) OR (\"alpha gamma\" third)", "one")]
    [InlineData("\"alpha beta\" OR \"alpha gamma\"", "one two")]
    public async Task Phrases_that_begin_alike_are_told_apart_at_borders(string text, string expected)
    {
        await CutAsync("one", "first alpha", "beta");
        await CutAsync("two", "second alpha", "gamma");

        Assert.Equal(expected, string.Join(' ', await Library.FindAsync(text)));
    }

    [SkippableFact]
    public async Task A_beginning_behind_a_phrase_counts_at_a_border()
    {
        await CutAsync("cut", "alpha", "beta");

        Assert.Equal(["cut"], await Library.FindAsync("\"alpha beta\" lor*"));
        Assert.Equal(["cut"], await Library.FindAsync("\"alpha beta\" -gamm*"));
        Assert.Empty(await Library.FindAsync("\"alpha beta\" -lor*"));
    }

    [SkippableTheory]
    [InlineData("2023年", "whole alone cut")]
    [InlineData("\"2023 年\"", "whole alone cut")]
    [InlineData("2023年の", "whole cut")]
    [InlineData("2023 -\"2023年\"", "other")]
    public async Task A_phrase_may_end_in_the_first_character_of_more(string text, string expected)
    {
        await SaveAsync("whole", ["それは2023年の話です"], "ja");
        await SaveAsync("alone", ["2023年"], "ja");
        await SaveAsync("other", ["2023今年"], "ja");
        await CutAsync("cut", "2023", "年の話");

        Assert.Equal(expected.Split(' ').Order(StringComparer.Ordinal), (await Library.FindAsync(text)).Order(StringComparer.Ordinal));
    }

    [SkippableFact]
    public async Task What_a_beginning_may_grow_into_is_worth_no_more_than_the_beginning()
    {
        for (var at = 0; at < 20; at++)
            await SaveAsync($"philosophy{at}", ["a talk about philosophy and life"]);
        await SaveAsync("philo", ["they baked philo with cheese"]);

        var hits = (await Library.SearchAsync("philos*")).Items;

        Assert.Equal(21, hits.Count);
        Assert.Single(hits.Select(hit => hit.Score).Distinct());
    }

    private Task CutAsync(string key, string last, string first) => SaveAsync(key, [$"{Filler} {last}", $"{first} {Filler}"]);

    private static string Keys(IEnumerable<VideoId> ids) => string.Join(' ', ids.Select(id => id.Key).Order(StringComparer.Ordinal));

    [SkippableFact]
    public async Task A_phrase_is_found_at_both_ends_of_a_word_that_is_said_hundreds_of_times()
    {
        await SaveAsync("song", [$"listen {string.Join(' ', Enumerable.Repeat("o", 350))} sole mio"]);
        await SaveAsync("laugh", [$"你听{new string('哈', 600)}好吧"], "zh");

        foreach (var text in new[] { "\"listen o o\"", "\"o o sole mio\"", "\"o o o o\"" })
            Assert.Equal(["song"], await Library.FindAsync(text));
        foreach (var text in new[] { "听哈哈", "哈哈好吧", "哈哈哈" })
            Assert.Equal(["laugh"], await Library.FindAsync(text));
    }
}
