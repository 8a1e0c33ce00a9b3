using LinqToDB.Async;
using VideoDigester.Storage.Search;

namespace VideoDigester.Storage.Tests.Contracts;

/// <summary>The index is in step with the texts: what is saved is found at once, what is gone is not.</summary>
public abstract class SearchIndexContract : SearchContract
{
    [SkippableFact]
    public async Task What_one_host_saves_another_finds_at_once()
    {
        var other = OpenHost();
        await Library.SaveAsync(Sample.Bare("new") with { Title = "Lighthouses of the north", Description = "A keeper remembers.", Language = "en" });
        Assert.Equal(["new"], await other.FindAsync("lighthouse"));

        await Library.SaveAsync(Sample.Captions("new", ["The lamp was trimmed", "every four hours"]));

        var hit = Assert.Single((await other.SearchAsync("trimmed")).Items);
        Assert.Equal((SearchHitKind.Passage, TimeSpan.Zero, TranscriptSourceKind.Automatic), (hit.Kind, hit.Start, hit.Source));
        Assert.True((await other.SearchAsync("trimmed")).IsComplete);
        await RequireInStepAsync();
    }

    [SkippableFact]
    public async Task The_last_cue_is_found_at_its_time()
    {
        await SaveAsync("long", [.. Enumerable.Range(0, 500).Select(at => $"Cue number {at} says little"), "and here is the epilogue"]);

        var hit = Assert.Single((await Library.SearchAsync("epilogue")).Items);

        Assert.Equal((TimeSpan.FromSeconds(2000), TimeSpan.FromMilliseconds(2_003_900)), (hit.Start, hit.End));
    }

    [SkippableFact]
    public async Task Wherever_in_a_passage_words_are_an_ellipsis_says_that_the_talk_goes_on()
    {
        var cues = Enumerable.Range(0, 200).Select(at => $"cue{at} says").ToArray();
        await SaveAsync("endless", cues);

        foreach (var at in Enumerable.Range(20, 160))
        {
            var snippet = Assert.Single((await Library.SearchAsync($"cue{at}")).Items).Snippet;
            Assert.True(snippet.StartsWith('…') && snippet.EndsWith('…'), $"{at}: {snippet}");
        }

        Assert.StartsWith("cue0", Assert.Single((await Library.SearchAsync("cue1")).Items).Snippet, StringComparison.Ordinal);
        Assert.EndsWith("cue199 says", Assert.Single((await Library.SearchAsync("cue198")).Items).Snippet, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Words_of_neighbouring_cues_are_found_together_at_the_time_of_the_first()
    {
        await SaveAsync("near", ["Nothing yet", "then comes the wooden", "bridge at last", "and more"]);

        foreach (var text in new[] { "wooden bridge", "bridge wooden", "\"the wooden bridge at\"" })
            Assert.Equal(TimeSpan.FromSeconds(4), Assert.Single((await Library.SearchAsync(text)).Items).Start);
        Assert.Empty((await Library.SearchAsync("\"bridge wooden\"")).Items);
    }

    [SkippableFact]
    public async Task Of_changed_captions_the_new_words_are_found_and_the_old_ones_are_not()
    {
        await SaveAsync("changed", ["an old otter"]);

        await Library.SaveAsync(Sample.Captions("changed", ["a young badger"], fetchedAt: Later));

        Assert.Empty(await Library.FindAsync("otter"));
        Assert.Equal(["changed"], await Library.FindAsync("badger"));
        await RequireInStepAsync();
    }

    [SkippableFact]
    public async Task Captions_that_come_back_are_found_again()
    {
        await SaveAsync("back", ["an old otter"]);
        await Library.SaveAsync(Sample.Captions("back", ["a young badger"], fetchedAt: Later));

        await Library.SaveAsync(Sample.Captions("back", ["an old otter"], fetchedAt: Later.AddDays(1)));

        Assert.Equal(["back"], await Library.FindAsync("otter"));
        Assert.Empty(await Library.FindAsync("badger"));
        await RequireInStepAsync();
    }

    [SkippableFact]
    public async Task Captions_that_are_called_by_another_language_are_found_in_that_one()
    {
        await Library.SaveAsync(Sample.Bare("renamed"));
        await Library.SaveAsync(Sample.Captions("renamed", ["die Brücken stehen"]));

        await Library.SaveAsync(Sample.Captions("renamed", ["die Brücken stehen"], "de", Later));

        Assert.Equal("de", Assert.Single((await Library.SearchAsync("brücke")).Items).Language);
        await RequireInStepAsync();
    }

    [SkippableFact]
    public async Task A_removed_video_leaves_nothing_in_the_index()
    {
        await SaveAsync("kept", ["a lonely lighthouse"]);
        var empty = await CountIndexAsync();
        await Library.SaveAsync(Sample.Full("gone"));
        var captions = Sample.Captions("gone", ["a lonely lighthouse", "on a rock", "in the sea"]);
        await Library.SaveAsync(captions);
        await DigestAsync("gone", captions, "lighthouse");
        await Library.Database.WriteAsync(AddVectorsAsync, CancellationToken.None);
        Assert.All((await CountIndexAsync()).Zip(empty), pair => Assert.True(pair.First.Value > pair.Second.Value, pair.First.Key));

        await Library.RemoveAsync(Sample.Id("gone"));

        Assert.Equal(["kept"], await Library.FindAsync("lighthouse"));
        empty["passage_vectors"] = empty["transcript_passages"];
        Assert.Equal(empty, await CountIndexAsync());
    }

    [SkippableFact]
    public async Task A_changed_title_description_or_language_is_indexed_again()
    {
        var video = Sample.Bare("text") with { Title = "The otters", Description = "All of them.", Language = "en" };
        await Library.SaveAsync(video);

        await Library.SaveAsync(video with { Title = "The badger", FetchedAt = Later });
        Assert.Empty(await Library.FindAsync("otter"));
        Assert.Equal(["text"], await Library.FindAsync("badgers"));

        await Library.SaveAsync(video with { Title = "The badger", Description = "None of the weasels.", FetchedAt = Later.AddDays(1) });
        Assert.Equal(["text"], await Library.FindAsync("weasel"));
        Assert.Empty(await Library.FindAsync("\"all of them\""));

        // What was English is German now, and stemmed as such.
        await Library.SaveAsync(video with { Title = "Die Brücken", Description = "None of the weasels.", FetchedAt = Later.AddDays(2) });
        Assert.NotEqual(["text"], await Library.FindAsync("Brücke lang:de"));
        await Library.SaveAsync(video with { Title = "Die Brücken", Description = "None of the weasels.", Language = "de", FetchedAt = Later.AddDays(3) });
        Assert.Equal(["text"], await Library.FindAsync("Brücke lang:de"));
        await RequireInStepAsync();
    }

    [SkippableFact]
    public async Task A_record_that_says_the_same_writes_nothing_to_the_index()
    {
        var captions = Sample.Captions("same", ["a lonely lighthouse", "on a rock", "in the sea"]);
        await Library.SaveAsync(Sample.Full("same"));
        await Library.SaveAsync(captions);
        await DigestAsync("same", captions, "lighthouse");
        var before = await PassagesAsync(withKeys: true);

        Library.Time.Advance(TimeSpan.FromDays(1));
        await Library.SaveAsync(Sample.Full("same"));
        await Library.SaveAsync(Sample.Full("same", Later) with { ViewCount = 1 });
        await Library.SaveAsync(captions with { Info = captions.Info with { FetchedAt = Later } });
        await DigestAsync("same", captions, "lighthouse", supersede: false);

        Assert.Equal(before, await PassagesAsync(withKeys: true));
    }

    [SkippableFact]
    public async Task A_digest_is_found_until_another_takes_its_place()
    {
        var captions = Sample.Captions("digest", ["a lonely lighthouse", "on a rock", "in the sea"]);
        await Library.SaveAsync(Sample.Bare("digest"));
        await Library.SaveAsync(captions);
        var digest = await DigestAsync("digest", captions, "otters swim");
        var items = (await Library.SearchAsync("\"said from\"", SearchScope.Digests)).Items;
        Assert.Equal(digest.Id, Assert.Single((await Library.SearchAsync("otter swimming")).Items).DigestId);
        Assert.Equal(digest.Items.Select(item => (TimeSpan?)item.Start), items.Select(hit => hit.Start).Order());

        await DigestAsync("digest", captions, "badgers dig", supersede: true);

        Assert.Empty((await Library.SearchAsync("otter")).Items);
        Assert.Equal(["digest"], await Library.FindAsync("badger"));
        await RequireInStepAsync();
    }

    [SkippableFact]
    public async Task A_stale_digest_is_found_as_long_as_it_is_current()
    {
        var captions = Sample.Captions("stale", ["a lonely lighthouse", "on a rock", "in the sea"]);
        await Library.SaveAsync(Sample.Bare("stale"));
        await Library.SaveAsync(captions);
        await DigestAsync("stale", captions, "otters swim");

        await Library.SaveAsync(Sample.Captions("stale", ["a young badger"], fetchedAt: Later));

        Assert.Equal(["stale"], await Library.FindAsync("otter"));
        await RequireInStepAsync();
    }

    [SkippableFact]
    public async Task A_transaction_that_fails_behind_its_passages_leaves_none()
    {
        await SaveAsync("first", ["a lonely lighthouse"]);
        var (rows, index) = (await Library.CountRowsAsync(), await CountIndexAsync());
        var failing = new TranscriptStore(Library.Database, Library.Analyser, new LateFailure());

        await Assert.ThrowsAsync<TimeZoneNotFoundException>(() => failing.SaveAsync(Sample.Captions("first", ["an otter"], fetchedAt: Later), Library.Attempt, CancellationToken.None));

        Assert.Equal(rows, await Library.CountRowsAsync());
        Assert.Equal(index, await CountIndexAsync());
        Assert.Empty(await Library.FindAsync("otter"));
        Assert.Equal(["first"], await Library.FindAsync("lighthouse"));
    }

    [SkippableFact]
    public async Task A_call_that_is_cancelled_while_it_indexes_leaves_nothing()
    {
        await SaveAsync("first", ["a lonely lighthouse"]);
        var (rows, index) = (await Library.CountRowsAsync(), await CountIndexAsync());
        using var first = new CancellationTokenSource();
        using var second = new CancellationTokenSource();
        var transcripts = new TranscriptStore(Library.Database, new CancellingAnalyser(Library.Analyser, first), Library.Time);
        var videos = new VideoStore(Library.Database, new CancellingAnalyser(Library.Analyser, second), Library.Time);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => transcripts.SaveAsync(Sample.Captions("first", ["an otter"], fetchedAt: Later), Library.Attempt, first.Token));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => videos.SaveAsync(Sample.Full("second"), null, Library.Attempt, second.Token));

        Assert.Equal(rows, await Library.CountRowsAsync());
        Assert.Equal(index, await CountIndexAsync());
        Assert.Equal(["first"], await Library.FindAsync("lighthouse"));
    }

    [SkippableFact]
    public async Task A_segment_is_read_once_however_many_of_its_passages_are_shown()
    {
        await SaveAsync("long", ["It begins.", string.Join(' ', Enumerable.Range(0, 2_000).Select(at => $"river{at}")), "It ends."]);
        var passages = await Library.Database.ReadAsync(
            async connection => await new HitReader(connection, Library.Dialect, CancellationToken.None).PassagesAsync(await connection.TranscriptPassages.Select(row => row.Id).ToListAsync()),
            CancellationToken.None);

        Assert.True(passages.Count > 20);
        Assert.Single(passages.Values.Select(passage => passage.Segments[1].Text).Distinct<object>(ReferenceEqualityComparer.Instance));
        var hits = (await Library.SearchAsync("river*")).Items;
        Assert.All(hits, hit => Assert.InRange(hit.Snippet.Length, 100, 400));
        Assert.Equal(TimeSpan.FromSeconds(4), Assert.Single((await Library.SearchAsync("river1999")).Items).Start);
        Assert.Contains("river1999 It ends.", Assert.Single((await Library.SearchAsync("river1999")).Items).Snippet, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Texts_that_are_empty_or_hold_no_word_have_no_passages_and_are_in_the_index()
    {
        await Library.SaveAsync(Sample.Bare("silent") with { Title = "…", Description = " " });
        await Library.SaveAsync(Sample.Captions("silent", ["", " ", "—", "\0"]));

        Assert.Equal(0, await Library.Index.CountPendingAsync(CancellationToken.None));
        Assert.True((await Library.SearchAsync("anything")).IsComplete);
        await RequireInStepAsync();
    }

    /// <summary>The store asks for the time before it writes, and for the log's row when the passages are written.</summary>
    private sealed class LateFailure : TimeProvider
    {
        private bool _wasAsked;

        public override DateTimeOffset GetUtcNow()
        {
            if (_wasAsked)
                throw new TimeZoneNotFoundException("no time left");
            _wasAsked = true;
            return Later;
        }
    }

    private sealed class CancellingAnalyser(IPassageAnalyser analyser, CancellationTokenSource cancellation) : IPassageAnalyser
    {
        public IReadOnlyList<IndexedPassage> OfTranscript(IReadOnlyList<TranscriptSegment> segments, string language)
        {
            cancellation.Cancel();
            return analyser.OfTranscript(segments, language);
        }

        public IReadOnlyList<IndexedText> OfVideo(string? title, string? description, string? language)
        {
            cancellation.Cancel();
            return analyser.OfVideo(title, description, language);
        }

        public IReadOnlyList<IndexedText> OfDigest(Digest digest) => analyser.OfDigest(digest);
    }
}
