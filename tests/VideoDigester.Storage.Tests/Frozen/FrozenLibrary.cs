using LinqToDB.Data;
using VideoDigester.Storage.Tests.Contracts;
using VideoDigester.Storage.Tests.Engines;

namespace VideoDigester.Storage.Tests;

/// <summary>
/// What the frozen databases hold: every table of their version has rows. Later releases must open them with all of it. They were written by
/// <c>freeze</c> of the test host and are never written again.
/// </summary>
internal static class FrozenLibrary
{
    private static readonly DateTimeOffset Later = Sample.FetchedAt.AddDays(7);

    private static Transcript First => Sample.Transcript("frozen", variant: 1);

    private static Transcript Second => Sample.Transcript("frozen", fetchedAt: Later, variant: 2, segments: 5);

    public static async Task WriteAsync(StorageDialect dialect)
    {
        using var library = new TestLibrary(dialect);
        await library.SaveAsync(Sample.Full("frozen", Sample.FetchedAt, 1), "frozen.info.json");
        await library.SaveAsync(First);
        var digest = Sample.Digest("frozen", First, Sample.FetchedAt) with { Id = new DigestId(new Guid("019b76da-a800-7000-8000-000000000001")) };
        await library.Digests.SaveAsync(digest, Sample.Identity("frozen"), false, library.Attempt, CancellationToken.None);
        await library.SaveAsync(Sample.Full("frozen", Later, 2), "frozen.info.json");
        await library.SaveAsync(Second);
        await library.SaveAsync(Sample.Bare("bare"));
        await library.Log.AppendFailureAsync(ProcessingStep.Transcript, library.Attempt, Sample.Id("bare"), new Failure(ErrorCode.NoCaptions, "no captions"), CancellationToken.None);
        await library.Database.WriteAsync(
            async connection =>
            {
                string Of(string table) => SchemaCatalog.Quote(dialect, table);
                var at = dialect.Engine == DatabaseEngine.Sqlite ? "1772366400000" : "'2026-03-01 12:00:00Z'";
                await connection.ExecuteAsync($"INSERT INTO {Of("users")} (id, external_id, display_name, email, added_at) VALUES (1, 'ann', 'Ann', 'ann@example.org', {at})");
                await connection.ExecuteAsync($"INSERT INTO {Of("user_digests")} (user_id, digest_id, saved_at, note) SELECT 1, id, {at}, 'for later' FROM {Of("digests")}");
                return await connection.ExecuteAsync($"INSERT INTO {Of("digest_interactions")} (user_id, digest_id, action, occurred_at, dwell_ms) SELECT 1, id, 'viewed', {at}, 4200 FROM {Of("digests")}");
            },
            CancellationToken.None);
    }

    /// <summary>Checks that a library holds all of it.</summary>
    public static async Task RequireAsync(TestLibrary library)
    {
        var video = await library.RequireAsync(Sample.Id("frozen"));
        VideoStoreContract.Same(Sample.Full("frozen", Later, 2), video.Metadata);
        Assert.Equal("frozen.info.json", video.SourcePath);
        Assert.Equal([Sample.FetchedAt, Later], video.Statistics.Select(counts => counts.ObservedAt));
        Assert.Equal(Second.Segments, (await library.Transcripts.FindAsync(video.Id, "en", CancellationToken.None))!.Segments);
        var digest = Assert.Single(await library.Digests.ListAsync(video.Id, CancellationToken.None));
        Assert.Equal(TestLibrary.Start, digest.StaleAt);
        Assert.Equal(First.Segments[2].Text, digest.Items[1].Evidence[0].Quote);
        Assert.Equal(First.Segments[1].End, digest.Items[0].Evidence[0].End);
        Assert.Equal(["added", "failed"], (await library.AttemptsAtAsync(Sample.Id("bare"))).Select(attempt => attempt.Outcome));
        Assert.All(await library.CountRowsAsync(), table => Assert.True(table.Value > 0, $"{table.Key} is empty"));
    }
}
