namespace VideoDigester.Storage.Tests.Contracts;

public abstract class TranscriptStoreContract : StorageContract
{
    [SkippableFact]
    public async Task A_file_that_a_newer_record_calls_something_else_is_one_transcript_still()
    {
        await Library.SaveAsync(Sample.Bare("renamed"));
        var before = Sample.Transcript("renamed");
        await Library.SaveAsync(before);
        var after = Sample.Transcript("renamed", segments: 5);
        after = after with { Info = after.Info with { Source = TranscriptSourceKind.Translated, Language = "fr", SourceUrl = before.Info.SourceUrl, FetchedAt = before.Info.FetchedAt.AddHours(1) } };

        Assert.NotNull(before.Info.SourceUrl);
        await Library.SaveAsync(after);

        Assert.Equal(("fr", TranscriptSourceKind.Translated), Assert.Single((await Library.RequireAsync(Sample.Id("renamed"))).Transcripts.Select(info => (info.Language, info.Source))));
    }

    [SkippableFact]
    public async Task Two_files_of_one_moment_do_not_take_turns()
    {
        await Library.SaveAsync(Sample.Bare("tie"));
        var one = Sample.Transcript("tie", segments: 3);
        var other = Sample.Transcript("tie", segments: 4);
        (one, other) = (one with { Info = one.Info with { SourceUrl = "one.vtt" } }, other with { Info = other.Info with { SourceUrl = "other.vtt" } });
        await Library.SaveAsync(one);
        await Library.SaveAsync(other);

        Assert.Equal(IngestOutcome.Unchanged, await Library.SaveAsync(one));
        Assert.Equal(IngestOutcome.Unchanged, await Library.SaveAsync(other));
    }

    private static readonly DateTimeOffset Later = Sample.FetchedAt.AddDays(3);

    [SkippableFact]
    public async Task A_transcript_comes_back_to_the_letter_and_to_the_millisecond()
    {
        var sample = Sample.Transcript("exact");
        TranscriptSegment[] segments =
        [
            new(TimeSpan.FromMilliseconds(1), TimeSpan.FromMilliseconds(1), "first\nline break ' \" \\ 橋 مرحبا 🌉"),
            new(TimeSpan.FromMilliseconds(999), TimeSpan.FromHours(30), " spaces  kept ", "Ann O'Neil"),
            new(TimeSpan.FromDays(30), TimeSpan.FromDays(31), new string('y', 2_000_000)),
        ];
        var transcript = new Transcript(sample.Info with { SegmentCount = 3 }, segments);
        await Library.SaveAsync(Sample.Bare("exact"));

        Assert.Equal(IngestOutcome.Added, await Library.SaveAsync(transcript));

        var stored = await FindAsync("exact");
        Assert.Equal(transcript.Info, stored.Info);
        Assert.Equal(segments, stored.Segments);
        Assert.Equal([transcript.Info], (await Library.RequireAsync(Sample.Id("exact"))).Transcripts);
    }

    [SkippableFact]
    public async Task Text_that_a_database_cannot_hold_is_cleaned()
    {
        var sample = Sample.Transcript("dirty");
        await Library.SaveAsync(Sample.Bare("dirty"));

        await Library.SaveAsync(sample with { Segments = [new(TimeSpan.Zero, TimeSpan.FromSeconds(1), "nul\0 and \uD800 alone", "\uDC00")] });

        var segment = Assert.Single((await FindAsync("dirty")).Segments);
        Assert.Equal(("nul and \uFFFD alone", "\uFFFD"), (segment.Text, segment.Speaker));
    }

    [SkippableFact]
    public async Task A_hundred_thousand_segments_come_back_in_order()
    {
        var transcript = Sample.Transcript("long", segments: 100_000);
        await Library.SaveAsync(Sample.Bare("long"));

        await Library.SaveAsync(transcript);

        Assert.Equal(transcript.Segments, (await FindAsync("long")).Segments);
    }

    [SkippableFact]
    public async Task A_transcript_needs_its_video()
    {
        var failure = await Assert.ThrowsAsync<VideoDigesterException>(() => Library.SaveAsync(Sample.Transcript("nobody")));

        Assert.Equal(ErrorCode.VideoNotFound, failure.Code);
        Assert.Equal(0, (await Library.CountRowsAsync())["processing_logs"]);
    }

    [SkippableFact]
    public async Task Saving_the_same_captions_again_changes_nothing_but_the_moment()
    {
        await Library.SaveAsync(Sample.Bare("same"));
        await Library.SaveAsync(Sample.Transcript("same"));
        var before = await Library.CountRowsAsync();

        Assert.Equal(IngestOutcome.Unchanged, await Library.SaveAsync(Sample.Transcript("same")));
        Assert.Equal(IngestOutcome.Unchanged, await Library.SaveAsync(Sample.Transcript("same", fetchedAt: Later)));

        before["processing_logs"] += 2;
        Assert.Equal(before, await Library.CountRowsAsync());
        Assert.Equal(Later, (await FindAsync("same")).Info.FetchedAt);
    }

    [SkippableFact]
    public async Task Changed_captions_replace_the_current_ones_and_make_their_digests_stale()
    {
        var (first, second) = (Sample.Transcript("changed", variant: 1), Sample.Transcript("changed", fetchedAt: Later, variant: 2));
        await Library.SaveAsync(Sample.Bare("changed"));
        await Library.SaveAsync(first);
        var digest = await DigestAsync("changed", first);
        Library.Time.Advance(TimeSpan.FromHours(1));

        Assert.Equal(IngestOutcome.Updated, await Library.SaveAsync(second));

        Assert.Equal(second.Segments, (await FindAsync("changed")).Segments);
        Assert.Equal([second.Info], (await Library.RequireAsync(Sample.Id("changed"))).Transcripts);
        var stale = await Library.Digests.FindAsync(digest.Id, CancellationToken.None);
        Assert.Equal(Library.Time.GetUtcNow(), stale!.StaleAt);
        Assert.Equal(digest.Items[0].Evidence, stale.Items[0].Evidence);
        Assert.Equal(2, (await Library.CountRowsAsync())["transcripts"]);
    }

    [SkippableFact]
    public async Task Captions_that_come_back_are_current_again_and_so_are_their_digests()
    {
        var first = Sample.Transcript("back", variant: 1);
        await Library.SaveAsync(Sample.Bare("back"));
        await Library.SaveAsync(first);
        var digest = await DigestAsync("back", first);
        await Library.SaveAsync(Sample.Transcript("back", fetchedAt: Later, variant: 2));
        var before = await Library.CountRowsAsync();

        Assert.Equal(IngestOutcome.Updated, await Library.SaveAsync(Sample.Transcript("back", fetchedAt: Later.AddDays(1), variant: 1)));

        before["processing_logs"]++;
        Assert.Equal(before, await Library.CountRowsAsync());
        Assert.Equal(first.Segments, (await FindAsync("back")).Segments);
        Assert.Null((await Library.Digests.FindAsync(digest.Id, CancellationToken.None))!.StaleAt);
    }

    [SkippableFact]
    public async Task Older_captions_do_not_replace_newer_ones()
    {
        var newer = Sample.Transcript("order", fetchedAt: Later, variant: 2);
        await Library.SaveAsync(Sample.Bare("order"));
        await Library.SaveAsync(newer);

        Assert.Equal(IngestOutcome.Unchanged, await Library.SaveAsync(Sample.Transcript("order", variant: 1)));

        Assert.Equal(newer.Segments, (await FindAsync("order")).Segments);
    }

    [SkippableFact]
    public async Task The_language_spoken_comes_first_then_the_best_source()
    {
        await Library.SaveAsync(Sample.Bare("choice") with { Language = "de" });
        await Library.SaveAsync(Sample.Transcript("choice", "en", TranscriptSourceKind.Uploaded));
        await Library.SaveAsync(Sample.Transcript("choice", "en-GB", TranscriptSourceKind.Uploaded, Later));
        await Library.SaveAsync(Sample.Transcript("choice", "eng", TranscriptSourceKind.Uploaded, Later));
        await Library.SaveAsync(Sample.Transcript("choice", "de", TranscriptSourceKind.Automatic));
        await Library.SaveAsync(Sample.Transcript("choice", "fr", TranscriptSourceKind.Translated));

        Assert.Equal("de", (await InfoAsync("choice", null))!.Language);
        Assert.Equal("en-GB", (await InfoAsync("choice", "EN"))!.Language);
        Assert.Equal("en-GB", (await InfoAsync("choice", "en-gb"))!.Language);
        Assert.Equal("fr", (await InfoAsync("choice", "fr"))!.Language);
        Assert.Null(await InfoAsync("choice", "fr-CA"));
        Assert.Null(await InfoAsync("choice", "e"));
        Assert.Null(await Library.Transcripts.FindAsync(Sample.Id("choice"), "it", CancellationToken.None));
        Assert.Equal(["de", "en-GB", "eng", "en", "fr"], (await Library.RequireAsync(Sample.Id("choice"))).Transcripts.Select(info => info.Language));
    }

    [SkippableFact]
    public async Task Without_a_known_language_the_best_source_is_taken()
    {
        await Library.SaveAsync(Sample.Bare("source"));
        await Library.SaveAsync(Sample.Transcript("source", "en", TranscriptSourceKind.Translated, Later));
        await Library.SaveAsync(Sample.Transcript("source", "fr", TranscriptSourceKind.Automatic));
        await Library.SaveAsync(Sample.Transcript("source", "de", TranscriptSourceKind.Imported));

        Assert.Equal("de", (await InfoAsync("source", null))!.Language);
    }

    private async Task<Transcript> FindAsync(string key) => (await Library.Transcripts.FindAsync(Sample.Id(key), null, CancellationToken.None))!;

    private Task<TranscriptInfo?> InfoAsync(string key, string? language) => Library.Transcripts.FindInfoAsync(Sample.Id(key), language, CancellationToken.None);

    private Task<Digest> DigestAsync(string key, Transcript transcript) =>
        Library.Digests.SaveAsync(Sample.Digest(key, transcript, Sample.FetchedAt), Sample.Identity(key), false, Library.Attempt, CancellationToken.None);
}
