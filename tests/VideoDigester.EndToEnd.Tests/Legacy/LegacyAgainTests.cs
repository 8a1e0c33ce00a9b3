namespace VideoDigester.EndToEnd.Tests.Legacy;

/// <summary>Imported once more, after something has changed on either side.</summary>
public sealed class LegacyAgainTests
{
    private static readonly VideoId Lamps = VideoId.Parse("youtube:lampsABCD01");
    private static readonly VideoId Silent = VideoId.Parse("youtube:nowords_002");

    [SkippableTheory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_record_that_is_changed_there_is_still_one_here(bool inPostgreSql)
    {
        var original = await OriginalDatabase.CreateAsync();
        await using var library = await LegacyLibrary.OpenAsync(original, inPostgreSql);
        await library.ImportAsync();
        await original.RunAsync("UPDATE videos SET last_processed = '2024-03-01', updated_at = '2024-03-01'; UPDATE digests SET content = content || ' Amended.', cost = 1, updated_at = '2024-03-01'");

        var again = await library.ImportAsync();

        Assert.All(again.Where(result => result.Kind is LegacyRecordKind.Digest or LegacyRecordKind.Save or LegacyRecordKind.Interaction), result => Assert.NotEqual(IngestOutcome.Added, result.Outcome));
        Assert.Single(await library.Get<IDigestService>().ListAsync(Lamps));
        Assert.Equal(2, (await library.Get<IDigestService>().ListAsync(Silent)).Count);
        Assert.Equal(0.027m, (await library.Get<ILibraryAnalytics>().GetCostsAsync(new AnalyticsQuery { Interval = AnalyticsInterval.Month })).Sum(row => row.Figures.Cost));
        Assert.Single((await library.Get<IDigestInteractions>().ListSavedAsync("ann")).Items);
    }

    [SkippableFact]
    public async Task A_summary_that_is_written_anew_there_is_another_one_and_two_digests_with_the_same_words_stay_two()
    {
        var original = await OriginalDatabase.CreateAsync();
        await original.RunAsync("INSERT INTO digests (id, video_id, content, digest_type, generated_at) VALUES (9, 2, 'A summary of silence.', 'summary', '2024-01-22T09:00:00Z')");
        await using var library = await LegacyLibrary.OpenAsync(original, inPostgreSql: false);
        await library.ImportAsync();
        await original.RunAsync("UPDATE videos SET summary = 'Still nobody speaks.' WHERE id = 2");

        await library.ImportAsync();

        Assert.Equal(
            ["A summary of silence.", "A summary of silence.", "Nobody speaks in it.", "Still nobody speaks."],
            (await library.Get<IDigestService>().ListAsync(Silent)).Select(digest => digest.Overview).Order(StringComparer.Ordinal));
    }

    [SkippableFact]
    public async Task Two_texts_of_a_video_that_are_of_one_moment_do_not_take_turns()
    {
        var original = await OriginalDatabase.CreateAsync();
        await original.RunAsync("UPDATE transcripts SET source_url = NULL, fetched_at = NULL; INSERT INTO transcripts (id, video_id, content) VALUES (8, 1, 'Other words.'), (9, 1, 'Words again.')");
        await using var library = await LegacyLibrary.OpenAsync(original, inPostgreSql: false);
        await library.ImportAsync();

        var again = await library.ImportAsync();

        Assert.All(again.Where(result => result.Kind is LegacyRecordKind.Transcript && result.Error is null), result => Assert.Equal(IngestOutcome.Unchanged, result.Outcome));
    }

    [SkippableFact]
    public async Task What_a_user_has_unsaved_here_stays_so()
    {
        await using var library = await LegacyLibrary.OpenAsync(await OriginalDatabase.CreateAsync(), inPostgreSql: false);
        await library.ImportAsync();
        var saved = Assert.Single((await library.Get<IDigestInteractions>().ListSavedAsync("ann")).Items);
        await library.Get<IDigestInteractions>().UnsaveAsync("ann", saved.Digest.Id);

        var again = await library.ImportAsync();

        Assert.Equal(IngestOutcome.Unchanged, again.First(result => result.Kind is LegacyRecordKind.Save).Outcome);
        Assert.Empty((await library.Get<IDigestInteractions>().ListSavedAsync("ann")).Items);
    }
}
