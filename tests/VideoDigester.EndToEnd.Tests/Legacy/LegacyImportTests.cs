using VideoDigester.Storage;

namespace VideoDigester.EndToEnd.Tests.Legacy;

/// <summary>What the original application kept comes into the library, on both databases and from both versions of its schema.</summary>
public sealed class LegacyImportTests
{
    private static readonly VideoId Lamps = VideoId.Parse("youtube:lampsABCD01");
    private static readonly VideoId Silent = VideoId.Parse("youtube:nowords_002");

    [SkippableTheory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Each_record_has_its_outcome_and_what_cannot_be_kept_says_why(bool inPostgreSql)
    {
        await using var library = await LegacyLibrary.OpenAsync(await OriginalDatabase.CreateAsync(), inPostgreSql);

        var results = await library.ImportAsync();

        Assert.Equal(
            [
                "User 1 Added ann", "User 2 Added ben",
                "Channel 1 Added Evening Talks", "Channel 2 Added No videos yet",
                "Video 1 Added youtube:lampsABCD01", "Video 2 Added youtube:nowords_002", "Digest 2 Added", "Video 3 Failed InvalidMetadata",
                "Transcript 1 Added youtube:lampsABCD01", "Transcript 2 Skipped NoCaptions", "Transcript 3 Skipped VideoNotFound",
                "Digest 1 Added", "Digest 2 Added", "Digest 3 Failed EmptyBody", "Digest 4 Skipped VideoNotFound",
                "Save 1 Added", "Save 2 Skipped DigestNotFound",
                "Interaction 1 Added", "Interaction 2 Added", "Interaction 3 Added", "Interaction 4 Skipped DigestNotFound", "Interaction 5 Failed InvalidMetadata", "Interaction 6 Added",
            ],
            results.Select(result => $"{result.Kind} {result.Key} {result.Outcome} {result.Error?.Code.ToString() ?? (DigestId.TryParse(result.Name, out _) ? "" : result.Name)}".TrimEnd()));
        Assert.Equal(["like_count", "upload_date"], results[5].IgnoredFields.Select(field => field.Name).Order());
    }

    [SkippableTheory]
    [InlineData(false, false)]
    [InlineData(true, true)]
    [InlineData(false, true)]
    public async Task A_video_has_its_metadata_its_channel_and_its_text(bool inPostgreSql, bool isOlder)
    {
        await using var library = await LegacyLibrary.OpenAsync(isOlder ? await OriginalDatabase.CreateOlderAsync() : await OriginalDatabase.CreateAsync(), inPostgreSql);

        await library.ImportAsync();

        var video = (await library.Get<IVideoLibrary>().FindAsync(Lamps))!;
        var metadata = video.Metadata;
        Assert.Equal(("[Part 1] How lamps burn", "All about wicks.", TimeSpan.FromMinutes(10), 5000L), (metadata.Title, metadata.Description, metadata.Duration, metadata.ViewCount));
        Assert.Equal(("2024-01-15", "https://www.youtube.com/watch?v=lampsABCD01"), (metadata.Published.ToString(), metadata.Url));
        Assert.Equal(new DateTimeOffset(2024, 1, 21, 12, 0, 0, TimeSpan.Zero), metadata.FetchedAt);
        Assert.Equal(["lamps", "oil", "Education"], metadata.Tags.Concat(metadata.Categories));
        Assert.Equal([new Chapter(TimeSpan.Zero, TimeSpan.FromSeconds(90), "The wick"), new Chapter(TimeSpan.FromSeconds(90.5), TimeSpan.FromMinutes(10), "The chimney")], metadata.Chapters);
        Assert.Equal(("UCevening_talks_00000000", "Evening Talks", "Talks after supper", "https://example.org/talks.png"), (metadata.Channel!.Key, metadata.Channel.Name, metadata.Channel.Description, metadata.Channel.ThumbnailUrl));

        var text = (await library.Get<IVideoLibrary>().FindTranscriptAsync(Lamps))!;
        Assert.Equal((TranscriptSourceKind.Untimed, "und"), (text.Info.Source, text.Info.Language));
        Assert.Equal("A wick draws the oil upwards. The chimney makes the draught [Music] and the flame stands still.", string.Join(' ', text.Segments.Select(segment => segment.Text)));
        Assert.All(text.Segments, segment => Assert.Equal((TimeSpan.Zero, TimeSpan.FromMinutes(10)), (segment.Start, segment.End)));
        Assert.Equal(Lamps, Assert.Single((await library.Get<IVideoLibrary>().SearchAsync(new SearchQuery { Text = "draught" })).Items).VideoId);
        var refusal = await Assert.ThrowsAsync<VideoDigesterException>(() => library.Get<IDigestService>().DigestAsync(new DigestRequest(Lamps, DigestType.Highlights)));
        Assert.Equal(ErrorCode.TranscriptNotFound, refusal.Code);
    }

    [SkippableTheory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public async Task Digests_are_there_as_imported_and_without_evidence(bool inPostgreSql, bool isOlder)
    {
        await using var library = await LegacyLibrary.OpenAsync(isOlder ? await OriginalDatabase.CreateOlderAsync() : await OriginalDatabase.CreateAsync(), inPostgreSql);

        await library.ImportAsync();

        var digest = Assert.Single(await library.Get<IDigestService>().ListAsync(Lamps));
        Assert.Equal((DigestType.Highlights, "imported", "gpt-4"), (digest.Type, digest.Provider, digest.Model));
        Assert.Equal("# Lamps\n- 0:00 The wick\n- 1:30 The chimney", digest.Overview);
        Assert.Empty(digest.Items);
        Assert.Equal((0.0, 0.0, new DateTimeOffset(2024, 1, 22, 8, 0, 0, TimeSpan.Zero)), (digest.Coverage, digest.Grounding, digest.GeneratedAt));
        Assert.Null(digest.StaleAt);
        Assert.Equal(isOlder ? null : 0.027m, digest.Usage.Cost);
        Assert.Null(digest.Usage.InputTokens);
        Assert.Equal(digest.Id, Assert.Single((await library.Get<IDigestInteractions>().ListSavedAsync("ann")).Items).Digest.Id);
    }

    [SkippableTheory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Digests_of_a_video_without_a_text_are_kept_and_no_transcript_is_made_up(bool inPostgreSql)
    {
        await using var library = await LegacyLibrary.OpenAsync(await OriginalDatabase.CreateAsync(), inPostgreSql);

        await library.ImportAsync();

        Assert.Equal(["Nobody speaks in it.", "A summary of silence."], (await library.Get<IDigestService>().ListAsync(Silent)).Select(digest => digest.Overview));
        Assert.Null(await library.Get<IVideoLibrary>().FindTranscriptAsync(Silent));
        Assert.Empty((await library.Get<IVideoLibrary>().FindAsync(Silent))!.Transcripts);
    }

    [SkippableTheory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Users_keep_what_they_did_and_when(bool inPostgreSql)
    {
        await using var library = await LegacyLibrary.OpenAsync(await OriginalDatabase.CreateAsync(), inPostgreSql);

        await library.ImportAsync();

        var ann = (await library.Get<ILibraryUsers>().FindAsync("ann"))!;
        Assert.Equal(("ann@example.org", new DateTimeOffset(2024, 1, 1, 8, 0, 0, TimeSpan.Zero)), (ann.Email, ann.AddedAt));
        var saved = Assert.Single((await library.Get<IDigestInteractions>().ListSavedAsync("ann")).Items);
        Assert.Equal(new DateTimeOffset(2024, 1, 23, 7, 0, 0, TimeSpan.Zero), saved.SavedAt);
        Assert.Equal(
            ["Watched 2024-01-23T08:00:00Z", "Saved 2024-01-23T07:00:00Z"],
            (await library.Get<IDigestInteractions>().ListHistoryAsync("ann")).Items.Select(done => $"{done.Action} {done.OccurredAt.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ}"));
        Assert.Equal(
            ["Shared 2024-01-24T10:00:00Z", "Skipped 2024-01-24T08:00:00Z"],
            (await library.Get<IDigestInteractions>().ListHistoryAsync("ben")).Items.Select(done => $"{done.Action} {done.OccurredAt.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ}"));
    }

    [SkippableTheory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Importing_again_changes_nothing_and_the_other_database_is_only_read(bool inPostgreSql)
    {
        var original = await OriginalDatabase.CreateAsync();
        var before = await original.DumpAsync();
        await using var library = await LegacyLibrary.OpenAsync(original, inPostgreSql);
        var first = await library.ImportAsync();

        var second = await library.ImportAsync();

        Assert.Equal(first.Select(result => (result.Kind, result.Key)), second.Select(result => (result.Kind, result.Key)));
        Assert.All(
            first.Zip(second),
            pair => Assert.Equal((pair.First.Outcome is IngestOutcome.Added or IngestOutcome.Updated ? IngestOutcome.Unchanged : pair.First.Outcome, pair.First.Name), (pair.Second.Outcome, pair.Second.Name)));
        Assert.Equal(2, (await library.Get<IDigestInteractions>().ListHistoryAsync("ann")).Items.Count);
        Assert.Equal(before, await original.DumpAsync());
    }

    [SkippableFact]
    public async Task An_import_that_is_given_up_keeps_what_it_reported_and_the_next_one_goes_on()
    {
        await using var library = await LegacyLibrary.OpenAsync(await OriginalDatabase.CreateAsync(), inPostgreSql: false);
        using var stop = new CancellationTokenSource();
        var reported = 0;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var result in library.Get<ILegacyImporter>().ImportAsync(stop.Token))
                if (++reported == 5)
                    await stop.CancelAsync();
        });

        var results = await library.ImportAsync();
        Assert.All(results.Take(5), result => Assert.Equal(IngestOutcome.Unchanged, result.Outcome));
        Assert.All(results.Skip(5), result => Assert.NotEqual(IngestOutcome.Unchanged, result.Outcome));
    }

    [SkippableFact]
    public async Task What_the_library_knows_better_stays()
    {
        await using var library = await LegacyLibrary.OpenAsync(await OriginalDatabase.CreateAsync(), inPostgreSql: false);
        await library.Get<ILibraryUsers>().SaveAsync(new LibraryUser { Id = "ann", DisplayName = "Ann", Email = "ann@new.example.org" });
        await library.ImportAsync();
        await library.Get<IVideoLibrary>().RemoveAsync(Silent);

        var again = await library.ImportAsync();

        var ann = (await library.Get<ILibraryUsers>().FindAsync("ann"))!;
        Assert.Equal(("Ann", "ann@new.example.org"), (ann.DisplayName, ann.Email));
        Assert.Equal((IngestOutcome.Skipped, ErrorCode.VideoNotFound), again.Where(result => result.Kind == LegacyRecordKind.Video).Select(result => (result.Outcome, result.Error?.Code)).ElementAt(1));
        Assert.Null(await library.Get<IVideoLibrary>().FindAsync(Silent));
    }

    [SkippableTheory]
    [InlineData("generated_at = '1066-10-14T09:00:00Z'")]
    [InlineData("generated_at = 'infinity'")]
    [InlineData("generated_at = NULL")]
    [InlineData("cost = 9999")]
    [InlineData("cost = -1")]
    [InlineData("cost = 'NaN'")]
    [InlineData("digest_type = ''")]
    [InlineData("model_version = repeat('m', 64), llm_id = NULL")]
    [InlineData("extra_data = '[[[[]]]]'")]
    public async Task Whatever_stands_in_a_digest_it_is_kept(string odd)
    {
        var original = await OriginalDatabase.CreateAsync();
        await original.RunAsync($"UPDATE digests SET {odd} WHERE id = 1");
        await using var library = await LegacyLibrary.OpenAsync(original, inPostgreSql: false);

        Assert.Contains(await library.ImportAsync(), result => result is { Kind: LegacyRecordKind.Digest, Key: "1", Outcome: IngestOutcome.Added });
    }

    [SkippableFact]
    public async Task A_cost_that_nobody_paid_is_unknown()
    {
        var original = await OriginalDatabase.CreateAsync();
        await original.RunAsync("ALTER TABLE digests ALTER cost TYPE numeric; UPDATE digests SET cost = 99999999999 WHERE id = 1");
        await using var library = await LegacyLibrary.OpenAsync(original, inPostgreSql: false);

        await library.ImportAsync();

        Assert.Null(Assert.Single(await library.Get<IDigestService>().ListAsync(Lamps)).Usage.Cost);
    }

    [SkippableFact]
    public async Task A_video_that_its_site_has_removed_stays_marked()
    {
        await using var library = await LegacyLibrary.OpenAsync(await OriginalDatabase.CreateAsync(), inPostgreSql: false);
        await library.ImportAsync();
        await library.Get<VideoStore>().MarkRemovedAsync(Lamps, new Attempt("lamps", DateTimeOffset.UtcNow), new Failure(ErrorCode.Removed, "Gone."), CancellationToken.None);

        await library.ImportAsync();

        Assert.NotNull((await library.Get<IVideoLibrary>().FindAsync(Lamps))!.RemovedAt);
    }

    [SkippableFact]
    public async Task A_database_of_something_else_is_refused_and_so_is_one_that_is_not_there()
    {
        await using var empty = await LegacyLibrary.OpenAsync(await OriginalDatabase.CreateEmptyAsync(), inPostgreSql: false);
        Assert.Equal(ErrorCode.DatabaseInvalid, (await Assert.ThrowsAsync<VideoDigesterException>(empty.ImportAsync)).Code);

        var gone = await OriginalDatabase.CreateEmptyAsync();
        await using var missing = await LegacyLibrary.OpenAsync(gone.Elsewhere(), inPostgreSql: false);
        Assert.Equal(ErrorCode.DatabaseInvalid, (await Assert.ThrowsAsync<VideoDigesterException>(missing.ImportAsync)).Code);
    }

    [SkippableFact]
    public async Task Costs_of_imported_digests_count_on_the_day_they_were_spent_and_their_latency_does_not()
    {
        await using var library = await LegacyLibrary.OpenAsync(await OriginalDatabase.CreateAsync(), inPostgreSql: false);
        await library.ImportAsync();

        var query = new AnalyticsQuery { Interval = AnalyticsInterval.Month };
        var costs = await library.Get<ILibraryAnalytics>().GetCostsAsync(query);
        var latencies = await library.Get<ILibraryAnalytics>().GetLatenciesAsync(query);

        Assert.Equal(0.027m, Assert.Single(costs, row => row.Start!.Value.Year == 2024).Figures.Cost);
        Assert.DoesNotContain(latencies, row => row.Figures.Measure == LatencyMeasure.Digest);
    }
}
