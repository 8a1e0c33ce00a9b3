using LinqToDB;
using LinqToDB.Async;
using VideoDigester.Text;

namespace VideoDigester.Storage.Tests.Contracts;

/// <summary>Passages do not overlap, and yet a phrase is found wherever a border cuts it.</summary>
public abstract class SearchBorderContract : SearchContract
{
    private const int WordsPerCue = 5;

    [SkippableTheory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task A_phrase_is_found_wherever_a_passage_border_cuts_it(int length)
    {
        var (words, borders) = await SaveWordsAsync("border");

        foreach (var border in borders)
        {
            // From the place before which the border is behind the phrase to the one from which it is before it.
            for (var from = border - length; from <= border; from++)
            {
                var hit = Assert.Single((await Library.SearchAsync($"\"{string.Join(' ', words[from..(from + length)])}\"")).Items);
                Assert.Equal(TimeSpan.FromSeconds(from / WordsPerCue * 4), hit.Start);
                Assert.NotEmpty(hit.Highlights);
            }
        }
    }

    [SkippableFact]
    public async Task What_only_looks_like_the_phrase_is_not_found()
    {
        var (words, borders) = await SaveWordsAsync("border");
        var (before, last, next, behind) = (words[borders[0] - 2], words[borders[0] - 1], words[borders[0]], words[borders[0] + 1]);

        foreach (var phrase in new[] { $"{next} {last}", $"{before} {next}", $"{last} {behind}", $"{before} {last} {behind}", $"{last} {words[borders[1]]}", $"{words[borders[1] - 1]} {next}" })
            Assert.Empty((await Library.SearchAsync($"\"{phrase}\"")).Items);
    }

    [SkippableFact]
    public async Task An_unwanted_phrase_over_a_border_excludes_the_passage_it_begins_in()
    {
        var (words, borders) = await SaveWordsAsync("border");
        var (last, next, behind) = (words[borders[0] - 1], words[borders[0]], words[borders[0] + 1]);

        Assert.Empty((await Library.SearchAsync($"{last} -\"{last} {next}\"")).Items);
        Assert.Empty((await Library.SearchAsync($"{last} -\"{last} {next} {behind}\"")).Items);
        Assert.Single((await Library.SearchAsync($"{last} -\"{next} {last}\"")).Items);
        Assert.Single((await Library.SearchAsync($"{next} -\"{last} {next}\"")).Items);
    }

    [SkippableFact]
    public async Task A_phrase_over_a_border_counts_in_larger_queries()
    {
        var (words, borders) = await SaveWordsAsync("border");
        var border = borders[1];
        var phrase = $"\"{words[border - 1]} {words[border]}\"";

        Assert.Single((await Library.SearchAsync($"{phrase} {words[border - 9]}")).Items);
        Assert.Single((await Library.SearchAsync($"{phrase} OR nowhere")).Items);
        Assert.Equal(2, (await Library.SearchAsync($"{phrase} OR {words[borders[0] - 20]}")).Items.Count);
        Assert.Empty((await Library.SearchAsync($"{phrase} nowhere")).Items);
        Assert.Empty((await Library.SearchAsync($"{phrase} {words[borders[0] - 20]}")).Items);
    }

    [SkippableTheory]
    [InlineData(SearchSort.Relevance)]
    [InlineData(SearchSort.Newest)]
    [InlineData(SearchSort.Oldest)]
    public async Task A_phrase_over_a_border_is_found_and_counted_in_every_order(SearchSort sort)
    {
        var (words, borders) = await SaveWordsAsync("border");
        var (last, next) = (words[borders[0] - 1], words[borders[0]]);
        var query = new SearchQuery { Text = $"\"{last} {next}\"", Sort = sort, IncludeTotal = true };

        var hits = await Library.Search.SearchAsync(query, CancellationToken.None);
        Assert.Single(hits.Items);
        Assert.Equal(1, hits.Total);
        var videos = await Library.Search.SearchVideosAsync(query, CancellationToken.None);
        Assert.Single(videos.Items);
        Assert.Equal(1, videos.Total);
        Assert.Empty((await Library.Search.SearchAsync(query with { Text = $"{last} -\"{last} {next}\"" }, CancellationToken.None)).Items);
    }

    [SkippableFact]
    public async Task No_phrase_runs_from_one_transcript_into_another()
    {
        await SaveAsync("one", ["it ends with apples"]);
        await SaveAsync("two", ["pears begin it"]);

        Assert.Empty((await Library.SearchAsync("\"apples pears\"")).Items);
    }

    [SkippableTheory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(5)]
    public async Task Characters_without_spaces_are_found_where_a_border_cuts_a_word(int length)
    {
        // One long cue of characters that are there once: passages are cut inside it.
        var text = string.Concat(Enumerable.Range(0, 1500).Select(at => (char)('\u4E00' + at)));
        await SaveAsync("characters", [text], "zh");
        var starts = await StartsAsync("characters");
        Assert.True(starts.Count > 2);

        foreach (var border in starts.Skip(1))
            for (var from = border - length; from <= border; from++)
                Assert.Single((await Library.SearchAsync(text.Substring(from, length))).Items);
    }

    [SkippableFact]
    public async Task A_phrase_over_the_border_of_two_cues_has_the_time_of_the_first()
    {
        await SaveAsync("cues", ["we start slowly", "with a wooden", "bridge over the", "river"]);

        var hit = Assert.Single((await Library.SearchAsync("\"wooden bridge over the river\"")).Items);

        Assert.Equal((TimeSpan.FromSeconds(4), TimeSpan.FromSeconds(15.9)), (hit.Start, hit.End));
    }

    // Words that are there once; borders are where a passage begins, counted in words.
    private async Task<(string[] Words, IReadOnlyList<int> Borders)> SaveWordsAsync(string key)
    {
        var words = Enumerable.Range(0, 300).Select(at => $"word{at}").ToArray();
        var cues = words.Chunk(WordsPerCue).Select(chunk => string.Join(' ', chunk)).ToArray();
        await SaveAsync(key, cues);
        var text = string.Join(' ', words);
        var borders = (await StartsAsync(key)).Skip(1).Select(start => text.AsSpan(0, start).Count(' ')).ToList();
        Assert.True(borders.Count > 2);
        return (words, borders);
    }

    /// <summary>Where the passages begin in the text of all segments.</summary>
    private async Task<IReadOnlyList<int>> StartsAsync(string key)
    {
        var spoken = SpokenText.Join((await Library.Transcripts.FindAsync(Sample.Id(key), null, CancellationToken.None))!.Segments);
        var passages = await Library.Database.QueryAsync(connection => connection.TranscriptPassages.OrderBy(row => row.Id).ToListAsync(), CancellationToken.None);
        return passages.ConvertAll(row => spoken.StartOf(row.FirstSegment) + row.FromOffset);
    }
}
