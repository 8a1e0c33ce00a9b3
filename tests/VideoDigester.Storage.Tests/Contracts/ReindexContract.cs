using VideoDigester.Storage.Search;
using VideoDigester.Storage.Tests.Engines;

namespace VideoDigester.Storage.Tests.Contracts;

/// <summary>A reindex writes what saving wrote, text by text, and nobody notices.</summary>
public abstract class ReindexContract : SearchContract
{
    // A video, a transcript and a digest each.
    private protected const int Texts = 9;

    [SkippableFact]
    public async Task Where_everything_is_in_the_index_nothing_is_done()
    {
        await FillAsync();
        var before = await PassagesAsync(withKeys: true);

        Assert.Empty(await RunAsync(all: false));

        Assert.Equal(before, await PassagesAsync(withKeys: true));
    }

    [SkippableFact]
    public async Task Everything_again_writes_what_saving_wrote()
    {
        await FillAsync();
        var (rows, before) = (await Library.CountRowsAsync(), await PassagesAsync());

        var progress = await RunAsync(all: true);

        Assert.Equal(Enumerable.Range(1, Texts).Select(done => ((long)done, (long)Texts)), progress.Select(text => (text.Done, text.Total)));
        Assert.Equal(["a", "b", "c", "a", "b", "c", "a", "b", "c"], progress.Select(text => text.VideoId.Key));
        Assert.Equal(rows, await Library.CountRowsAsync());
        Assert.Equal(before, await PassagesAsync());
        await RequireDoneAsync();
    }

    [SkippableFact]
    public async Task What_a_stopped_run_left_the_next_one_does()
    {
        await FillAsync();
        var before = await PassagesAsync();

        await foreach (var text in Library.Index.ReindexAsync(all: true, CancellationToken.None))
            if (text.Done == 4)
                break;
        Assert.Equal(Texts - 4, await Library.Index.CountPendingAsync(CancellationToken.None));

        // What waits for its turn is found by its old passages; that something waits is said.
        Assert.False((await Library.SearchAsync("lighthouse")).IsComplete);
        Assert.Equal(["a", "b", "c"], await Library.FindAsync("lighthouse", SearchScope.Transcripts));
        Assert.Equal((Texts - 4, Texts - 4), (await OpenHost().Index.ReindexAsync(all: false, CancellationToken.None).ToListAsync()).Select(text => ((int)text.Done, (int)text.Total)).Last());

        Assert.Equal(before, await PassagesAsync());
        await RequireDoneAsync();
    }

    [SkippableFact]
    public async Task A_search_in_the_middle_of_a_text_sees_its_old_passages()
    {
        await FillAsync();
        var other = OpenHost();
        await other.FindAsync("lighthouse");
        var seen = new List<string>();
        var index = IndexOf(() => seen.Add(string.Join(' ', Task.Run(() => other.FindAsync("lighthouse", SearchScope.Transcripts)).GetAwaiter().GetResult())));

        await index.ReindexAsync(all: true, CancellationToken.None).ToListAsync();

        Assert.Equal(Enumerable.Repeat("a b c", Texts), seen);
    }

    [SkippableFact]
    public async Task A_run_that_is_cancelled_in_the_middle_of_a_text_leaves_it_as_it_was()
    {
        await FillAsync();
        var before = await PassagesAsync(withKeys: true);
        using var cancellation = new CancellationTokenSource();
        var index = IndexOf(cancellation.Cancel);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => index.ReindexAsync(all: true, cancellation.Token).ToListAsync().AsTask());

        Assert.Equal(Texts, await Library.Index.CountPendingAsync(CancellationToken.None));
        Assert.Equal(before, await PassagesAsync(withKeys: true));
        await RunAsync(all: false);
        await RequireDoneAsync();
    }

    [SkippableFact]
    public async Task A_failure_ends_the_run_and_what_was_done_stays()
    {
        await FillAsync();
        var texts = 0;
        var index = IndexOf(() =>
        {
            if (++texts == 5)
                throw new TimeZoneNotFoundException("not today");
        });

        await Assert.ThrowsAsync<TimeZoneNotFoundException>(() => index.ReindexAsync(all: true, CancellationToken.None).ToListAsync().AsTask());

        Assert.Equal(Texts - 4, await Library.Index.CountPendingAsync(CancellationToken.None));
        Assert.Equal(["a", "b", "c"], await Library.FindAsync("lighthouse", SearchScope.Transcripts));
        await RunAsync(all: false);
        await RequireDoneAsync();
    }

    [SkippableFact]
    public async Task Texts_that_are_removed_or_superseded_meanwhile_are_left_out()
    {
        await FillAsync();
        var other = OpenHost();
        var progress = new List<ReindexProgress>();

        await foreach (var text in Library.Index.ReindexAsync(all: true, CancellationToken.None))
        {
            progress.Add(text);
            if (text.Done == 1)
                await other.RemoveAsync(Sample.Id("b"));
            else if (text.Done == 3)
                await other.SaveAsync(Sample.Captions("c", ["a young badger"], fetchedAt: Later));
        }

        // The videos a and c, the transcript of a, the digests of a and c: the new captions of c are in the index already.
        Assert.Equal(["a", "c", "a", "a", "c"], progress.Select(text => text.VideoId.Key));
        Assert.Equal((5, 5), (progress[^1].Done, progress[^1].Total));
        Assert.Equal(["a"], await Library.FindAsync("lighthouse", SearchScope.Transcripts));
        Assert.Equal(["c"], await Library.FindAsync("badger", SearchScope.Transcripts));
        await RequireDoneAsync();
    }

    [SkippableFact]
    public async Task Runs_at_once_do_each_text_and_do_no_harm()
    {
        await FillAsync();
        var before = await PassagesAsync();
        var hosts = Enumerable.Range(0, 4).Select(_ => OpenHost()).ToList();

        await Task.WhenAll(hosts.Select((host, at) => Task.Run(async () => await host.Index.ReindexAsync(all: at % 2 == 0, CancellationToken.None).ToListAsync())));

        Assert.Equal(before, await PassagesAsync());
        await RequireDoneAsync();
    }

    [SkippableFact]
    public async Task Writers_at_once_wait_and_do_not_fail()
    {
        await FillAsync();
        var writers = Enumerable.Range(0, 3).Select(_ => OpenHost()).ToList();
        using var done = new CancellationTokenSource();
        async Task WriteAsync(TestLibrary host, int at)
        {
            for (var round = 1; !done.IsCancellationRequested || round == 1; round++)
            {
                var key = "abc"[(at + round) % 3].ToString();
                var moment = Later.AddMinutes((round * 3) + at);
                await host.SaveAsync(Sample.Full(key, moment, round));
                await host.SaveAsync(Sample.Captions(key, [$"a lonely lighthouse {round % 2}", "on a rock", "in the sea"], fetchedAt: moment));
            }
        }

        var writing = writers.Select((host, at) => Task.Run(() => WriteAsync(host, at))).ToList();
        for (var run = 0; run < 5; run++)
            await RunAsync(all: true);
        await done.CancelAsync();
        await Task.WhenAll(writing);

        await RunAsync(all: false);
        Assert.Equal(["a", "b", "c"], await Library.FindAsync("lighthouse", SearchScope.Transcripts));
        await RequireDoneAsync();
    }

    [SkippableFact]
    public async Task More_texts_than_are_read_at_once_are_done_in_order()
    {
        for (var at = 0; at < 1002; at++)
            await Library.SaveAsync(Sample.Bare($"{at:D4}") with { Title = "A lighthouse" });

        var progress = await RunAsync(all: true);

        Assert.Equal(Enumerable.Range(0, 1002).Select(at => $"{at:D4}"), progress.Select(text => text.VideoId.Key));
        await RequireDoneAsync();
    }

    private protected async Task FillAsync()
    {
        foreach (var key in new[] { "a", "b", "c" })
        {
            var captions = Sample.Captions(key, [.. Enumerable.Range(0, 60).Select(at => $"cue {at} of {key} about"), "a lonely\0 lighthouse"]);
            await Library.SaveAsync(Sample.Full(key) with { Title = $"\0Bridges of {key}" });
            await Library.SaveAsync(captions);
            var digest = Sample.Digest(key, captions, Library.Time.GetUtcNow());
            digest = digest with { Title = "\0", Overview = "What\0 stands.\nAnd what \uD800 does not.", Items = [digest.Items[0] with { Title = "", Text = "Otters\0 and badgers" }, digest.Items[1]] };
            await Library.Digests.SaveAsync(digest, Sample.Identity(key), false, Library.Attempt, CancellationToken.None);
        }
    }

    private async Task<List<ReindexProgress>> RunAsync(bool all) => await Library.Index.ReindexAsync(all, CancellationToken.None).ToListAsync();

    private async Task RequireDoneAsync()
    {
        Assert.Equal(0, await Library.Index.CountPendingAsync(CancellationToken.None));
        Assert.True((await Library.SearchAsync("lighthouse")).IsComplete);
        await RequireInStepAsync();
    }

    /// <summary>An index that calls back before it analyses a text: the old passages are taken out by then, and nothing is committed.</summary>
    private IndexStore IndexOf(Action before) => new(Library.Database, new ObservedAnalyser(Library.Analyser, before), Library.Time);

    private sealed class ObservedAnalyser(IPassageAnalyser analyser, Action before) : IPassageAnalyser
    {
        public IReadOnlyList<IndexedPassage> OfTranscript(IReadOnlyList<TranscriptSegment> segments, string language)
        {
            before();
            return analyser.OfTranscript(segments, language);
        }

        public IReadOnlyList<IndexedText> OfVideo(string? title, string? description, string? language)
        {
            before();
            return analyser.OfVideo(title, description, language);
        }

        public IReadOnlyList<IndexedText> OfDigest(Digest digest)
        {
            before();
            return analyser.OfDigest(digest);
        }
    }
}
