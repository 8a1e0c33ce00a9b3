using System.Text.Json;
using CsCheck;

namespace VideoDigester.Storage.Tests.Contracts;

/// <summary>Whatever is asked, the answer is hits or a failure of ours that says where, and the library stays whole.</summary>
public abstract class SearchHostileContract : SearchShelfContract
{
    [SkippableFact]
    public async Task Hostile_queries_are_answered_or_refused_with_a_reason()
    {
        await FillAsync(Library, SearchShelf.Videos);
        var rows = await Library.CountRowsAsync();
        var wrong = new List<string>();

        foreach (var text in HostileQueries.All)
            if (await TryAsync(text) is { } reason)
                wrong.Add(reason);

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        await RequireWholeAsync(rows);
    }

    [SkippableFact]
    public async Task Pieces_of_syntax_in_any_order_are_answered_or_refused_with_a_reason()
    {
        await FillAsync(Library, SearchShelf.Videos);
        var rows = await Library.CountRowsAsync();

        await HostileQueries.Random.SampleAsync(async text => Assert.Null(await TryAsync(text)), iter: 400, threads: 1, print: text => JsonSerializer.Serialize(text));

        await RequireWholeAsync(rows);
    }

    [SkippableFact]
    public async Task Hostile_values_of_filters_are_answered_or_refused_with_a_reason()
    {
        await FillAsync(Library, SearchShelf.Videos);
        var wrong = new List<string>();
        foreach (var value in HostileQueries.All.Where(text => text.Length is > 0 and < 5_000))
        {
            foreach (var query in new SearchQuery[] { new() { Text = "river", Channel = value }, new() { Text = "river", Tag = value }, new() { Text = "river", Category = value }, new() { Text = "river", Language = value } })
                if (await TryAsync(query, value) is { } reason)
                    wrong.Add($"{query.Text} {reason}");
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [SkippableFact]
    public async Task Numbers_out_of_range_are_refused()
    {
        await FillAsync(Library, SearchShelf.Videos.Take(2));
        foreach (var query in new SearchQuery[]
        {
            new() { Text = "river", PageSize = 0 }, new() { Text = "river", PageSize = -1 }, new() { Text = "river", PageSize = 201 }, new() { Text = "river", PageSize = int.MaxValue },
            new() { Text = "river", HitsPerVideo = 0 }, new() { Text = "river", HitsPerVideo = 21 }, new() { Text = "river", Scope = 0 }, new() { Text = "river", Scope = (SearchScope)8 },
            new() { Text = "river", Scope = (SearchScope)(-1) }, new() { Text = "river", Sort = (SearchSort)9 }, new() { Text = "river", Sort = (SearchSort)(-1) }, new() { Text = "river", Source = (TranscriptSourceKind)99 },
        })
            Assert.Equal(ErrorCode.InvalidRequest, (await Assert.ThrowsAsync<VideoDigesterException>(() => Library.Search.SearchAsync(query, CancellationToken.None))).Code);

        foreach (var query in new SearchQuery[]
        {
            new() { Text = "river", PublishedFrom = DateTimeOffset.MaxValue }, new() { Text = "river", PublishedBefore = DateTimeOffset.MinValue }, new() { Text = "river", MinDuration = TimeSpan.MaxValue }, new() { Text = "river", MaxDuration = TimeSpan.MinValue },
        })
            Assert.Empty((await Library.Search.SearchAsync(query, CancellationToken.None)).Items);
    }

    private Task<string?> TryAsync(string text) => TryAsync(new SearchQuery { Text = text }, text);

    private async Task<string?> TryAsync(SearchQuery query, string text)
    {
        foreach (var sort in new[] { SearchSort.Relevance, SearchSort.Newest })
        {
            var failure = await Record.ExceptionAsync(() => AllAsync(Library, query with { Sort = sort })) ?? await Record.ExceptionAsync(() => AllVideosAsync(Library, query with { Sort = sort }));
            var isTyped = failure switch
            {
                null => true,
                VideoDigesterException { Code: ErrorCode.InvalidRequest } => true,
                VideoDigesterException { Code: ErrorCode.InvalidQuery } refused => refused.Failure.Position is { } position && position >= 0 && position <= query.Text.Length,
                _ => false,
            };
            if (!isTyped)
                return $"{JsonSerializer.Serialize(text.Length > 100 ? text[..100] + "…" : text)} ({text.Length}) by {sort}: {failure!.GetType().Name} {(failure as VideoDigesterException)?.Code} {failure.Message} ← {failure.InnerException?.Message}";
        }

        return null;
    }

    private async Task RequireWholeAsync(SortedDictionary<string, long> rows)
    {
        Assert.Equal(rows, await Library.CountRowsAsync());
        await RequireInStepAsync();
        Assert.Equal(["delta"], await Library.FindAsync("\"river delta\" title:grows"));
        Assert.Equal(["donau"], await Library.FindAsync("Donaudampfschifffahrt"));
    }
}
