using VideoDigester.Storage.Tests.Engines;

namespace VideoDigester.Storage.Tests.Contracts;

/// <summary>A search sees one state of the library, whatever is written meanwhile.</summary>
public abstract class SearchWritersContract : SearchContract
{
    private const int Queries = 4;
    private const int Rounds = 60;

    [SkippableFact]
    public async Task Searches_during_imports_changes_and_removals_never_mix_texts()
    {
        await SaveAsync("still", ["a heron stands in the marsh"]);
        var (writer, readers) = (OpenHost(), new[] { OpenHost(), OpenHost() });
        using var stop = new CancellationTokenSource();

        var searches = readers.Select((host, at) => Task.Run(() => SearchAsync(host, at, stop.Token))).ToArray();
        try
        {
            await Task.Run(() => WriteAsync(writer));
        }
        finally
        {
            await stop.CancelAsync();
        }

        foreach (var found in await Task.WhenAll(searches))
            Assert.True(found > 0);
        await RequireInStepAsync();
        Assert.Equal(["still"], await Library.FindAsync("heron marsh"));
        Assert.Empty(await Library.FindAsync("otter"));
        Assert.Equal(["moving"], await Library.FindAsync("badger"));
    }

    // The same video comes, changes its captions and its title, and goes; the words of a text go together.
    private static async Task WriteAsync(TestLibrary host)
    {
        for (var round = 0; round < Rounds; round++)
        {
            var at = Sample.FetchedAt.AddHours(round * 3);
            await host.SaveAsync(Sample.Bare("moving", at) with { Title = "Otter otterlike", Description = "heron" });
            var captions = Sample.Captions("moving", ["an otter swims by the heron", "and the heron looks at the otter"], fetchedAt: at);
            await host.SaveAsync(captions);
            await host.SaveAsync(Sample.Captions("moving", ["a badger digs near the heron", "and the badger sleeps"], fetchedAt: at.AddHours(1)));
            await host.SaveAsync(Sample.Bare("moving", at.AddHours(1)) with { Title = "Badger badgerlike", Description = "heron" });
            if (round % 3 == 0)
                await host.RemoveAsync(Sample.Id("moving"));
        }
    }

    private static async Task<int> SearchAsync(TestLibrary host, int reader, CancellationToken stop)
    {
        var found = 0;

        // Each query once at least, however soon the writer is done.
        for (var round = reader; round < reader + Queries || !stop.IsCancellationRequested; round++)
        {
            var query = new SearchQuery { Text = (round % Queries) switch { 0 => "otter", 1 => "badger", 2 => "heron OR otter OR badger", _ => "heron" }, Sort = (SearchSort)(round % 3), PageSize = 2 + (round % 5), IncludeTotal = round % 2 == 0 };
            var page = await host.Search.SearchAsync(query, CancellationToken.None);
            foreach (var hit in page.Items)
                Check(hit, query);
            foreach (var video in (await host.Search.SearchVideosAsync(query, CancellationToken.None)).Items)
                foreach (var hit in video.Hits)
                    Check(hit, query);
            Assert.True(query.Text is not ("heron" or "heron OR otter OR badger") || page.Items.Count > 0);
            Assert.True(page.Total is null || page.Next is not null || page.Total == page.Items.Count);
            found += page.Items.Count;
        }

        return found;
    }

    private static void Check(SearchHit hit, SearchQuery query)
    {
        Assert.False(hit.Snippet.Contains("otter", StringComparison.OrdinalIgnoreCase) && hit.Snippet.Contains("badger", StringComparison.OrdinalIgnoreCase), hit.Snippet);
        Assert.True(hit.Highlights.Count > 0, $"{query.Text}: {hit.Snippet}");
        foreach (var (offset, length) in hit.Highlights)
            Assert.Contains(hit.Snippet.Substring(offset, length).ToLowerInvariant(), query.Text, StringComparison.Ordinal);
    }
}
