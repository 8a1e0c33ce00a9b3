using LinqToDB;
using LinqToDB.Async;
using LinqToDB.Data;
using VideoDigester.Storage.Rows;
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

    private static readonly LlmPrices Prices = new(0.15m, 0.6m) { CachedInput = 0.075m };
    private static readonly DigestPart Part = new("{\"items\":[]}", LlmFinishReason.Length, new DigestUsage { InputTokens = 4000, CachedInputTokens = 0, OutputTokens = 300, Cost = 0.000_78m });
    private static readonly DigestUsage Lost = new() { InputTokens = 5000, OutputTokens = 320, Cost = 0.001m };
    private static readonly Failure Reason = new(ErrorCode.ModelAnswerInvalid, "no JSON") { IsRetryable = true };
    private static readonly byte[] Vector = [1, 0, 255, 128];
    private static readonly DateOnly Day = new(2026, 3, 1);

    // A table that came with a later version is empty in an older library; all others have rows.
    private static readonly Dictionary<string, int> CameWith = new(StringComparer.Ordinal)
    {
        ["llm_prices"] = 3,
        ["digest_claims"] = 3,
        ["digest_parts"] = 3,
        ["budget_ledger"] = 3,
        ["transcript_passages"] = 4,
        ["text_passages"] = 4,
        ["embedding_models"] = 4,
        ["passage_vectors"] = 4,
        ["playlists"] = 5,
        ["playlist_videos"] = 5,
        ["subscriptions"] = 5,
        ["subscription_playlists"] = 5,
        ["subscription_videos"] = 5,
        ["site_states"] = 5,
        ["processing_jobs"] = 5,
        ["collections"] = 6,
        ["collection_items"] = 6,
        ["reading_positions"] = 6,
        ["tombstones"] = 6,
    };

    private static Transcript First => Sample.Transcript("frozen", variant: 1);

    private static Transcript Second => Sample.Transcript("frozen", fetchedAt: Later, variant: 2, segments: 5);

    public static async Task WriteAsync(StorageDialect dialect)
    {
        using var library = new TestLibrary(dialect);
        await library.SaveAsync(Sample.Full("frozen", Sample.FetchedAt, 1), "frozen.info.json");
        await library.SaveAsync(First);
        var digest = Sample.Digest("frozen", First, Sample.FetchedAt) with { Id = new DigestId(new Guid("019b76da-a800-7000-8000-000000000001")) };
        digest = digest with { WordCount = 20, Items = [digest.Items[0] with { Fields = "{\"speaker\":\"Anna\"}" }, digest.Items[1]] };
        await library.Digests.SaveAsync(digest, Sample.Identity("frozen"), false, library.Attempt with { UserId = "ann" }, CancellationToken.None);
        await library.SaveAsync(Sample.Full("frozen", Later, 2), "frozen.info.json");
        await library.SaveAsync(Second);
        await library.SaveAsync(Sample.Bare("bare"));
        await library.Log.AppendFailureAsync(ProcessingStep.Transcript, library.Attempt, Sample.Id("bare"), new Failure(ErrorCode.NoCaptions, "no captions"), CancellationToken.None);
        await WriteModelsAsync(library);
        await library.Database.WriteAsync(
            async connection =>
            {
                string Of(string table) => SchemaCatalog.Quote(dialect, table);
                var at = dialect.Engine == DatabaseEngine.Sqlite ? "1772366400000" : "'2026-03-01 12:00:00Z'";
                await connection.ExecuteAsync($"UPDATE {Of("users")} SET display_name = 'Ann', email = 'ann@example.org' WHERE external_id = 'ann'");
                await connection.ExecuteAsync($"INSERT INTO {Of("user_digests")} (user_id, digest_id, saved_at, note) SELECT requested_by, id, {at}, 'for later' FROM {Of("digests")}");
                return await connection.ExecuteAsync($"INSERT INTO {Of("digest_interactions")} (user_id, digest_id, action, occurred_at, dwell_ms) SELECT requested_by, id, 'viewed', {at}, 4200 FROM {Of("digests")}");
            },
            CancellationToken.None);
        await library.Database.WriteAsync(WriteVectorsAsync, CancellationToken.None);
        await FrozenWork.WriteAsync(library);
        await FrozenRemoval.WriteAsync(library);
        await FrozenPeople.WriteAsync(library, digest.Id);
    }

    /// <summary>Checks that a library holds all of it.</summary>
    public static async Task RequireAsync(TestLibrary library, int version)
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
        Assert.Equal((ProcessingStep.Digest, DigestType.Highlights, "extractive", digest.Usage), (await library.AttemptsAtAsync(video.Id)).Where(attempt => attempt.DigestId is not null)
            .Select(attempt => (attempt.Step, attempt.DigestType!.Value, attempt.Provider, attempt.Usage)).Single());
        Assert.All(await library.CountRowsAsync(), table => Assert.True(table.Value > 0 == CameWith.GetValueOrDefault(table.Key) <= version, $"{table.Key} has {table.Value} rows"));
        if (version >= 3)
            await RequireModelsAsync(library, digest);
        if (version >= 4)
        {
            await RequireFoundAsync(library);
            Assert.All(await library.Database.QueryAsync(connection => connection.PassageVectors.ToListAsync(), CancellationToken.None), row => Assert.Equal(Vector, row.Vector));
        }

        if (version >= 5)
            await FrozenWork.RequireAsync(library);
        await FrozenPeople.RequireSaveAsync(library, digest.Id);
        if (version < 6)
            return;
        await FrozenRemoval.RequireAsync(library);
        await FrozenPeople.RequireAsync(library, digest.Id);
    }

    /// <summary>Checks that a search finds all of it.</summary>
    public static async Task RequireFoundAsync(TestLibrary library)
    {
        var spoken = await library.SearchAsync("\"words 4 of 2\"");
        Assert.Equal((SearchHitKind.Passage, Second.Segments[4].Start), (Assert.Single(spoken.Items).Kind, spoken.Items[0].Start));
        Assert.True(spoken.IsComplete);
        var written = (await library.SearchAsync("bridges")).Items.Select(hit => hit.Kind).Order();
        Assert.Equal([SearchHitKind.Title, SearchHitKind.Description, SearchHitKind.Digest], written);
        Assert.Empty((await library.SearchAsync("\"words 2 of 1\"", SearchScope.Transcripts)).Items);
    }

    private static async Task WriteModelsAsync(TestLibrary library)
    {
        await library.Prices.SeedAsync("openai", new LlmModel("gpt") { ContextWindow = 128_000, MaxOutputTokens = 16_384, Prices = Prices, Description = "a model" }, CancellationToken.None);
        await library.Claims.ClaimAsync(Sample.Hash("unfinished"), new Guid("019b76da-a800-7000-8000-000000000002"), TimeSpan.FromMinutes(2), CancellationToken.None);
        await library.Claims.ReleaseAsync(Sample.Hash("unfinished"), new Guid("019b76da-a800-7000-8000-000000000002"), Reason, CancellationToken.None);
        await library.Parts.SaveAsync(Sample.Hash("unfinished"), "call", Part, CancellationToken.None);
        await library.Budgets.TryReserveAsync([new BudgetLimit(BudgetLimit.Everybody, null, null)], new BudgetReservation(Day, 10_000, 0.01m), CancellationToken.None);
        await library.Budgets.SettleAsync([BudgetLimit.Everybody], new BudgetReservation(Day, 6000, 0.006m), 5320, 0.001m, CancellationToken.None);
        var failed = library.Attempt with { Type = DigestType.Summary, Provider = "openai", Model = "gpt", UserId = "ann", Usage = Lost };
        await library.Log.AppendFailureAsync(ProcessingStep.Digest, failed, Sample.Id("frozen"), Reason, CancellationToken.None);
    }

    private static async Task<bool> WriteVectorsAsync(LibraryConnection connection)
    {
        var model = new EmbeddingModelRow { Provider = "local", Model = "small", Dimensions = Vector.Length, AddedAt = Timestamp.From(TestLibrary.Start) };
        model.Id = await connection.InsertWithInt64IdentityAsync(model);
        foreach (var id in await connection.TranscriptPassages.Select(row => row.Id).ToListAsync())
            await connection.InsertAsync(new PassageVectorRow { ModelId = model.Id, PassageId = id, Vector = Vector });
        return true;
    }

    private static async Task RequireModelsAsync(TestLibrary library, Digest digest)
    {
        Assert.Equal(["{\"speaker\":\"Anna\"}", null], digest.Items.Select(item => item.Fields));
        Assert.Equal(Prices, await library.Prices.FindAsync("openai", "gpt", TestLibrary.Start, CancellationToken.None));
        Assert.Equal(Reason, (await library.Claims.FindAsync(Sample.Hash("unfinished"), CancellationToken.None))!.Failure);
        Assert.Equal(Part, await library.Parts.FindAsync(Sample.Hash("unfinished"), "call", CancellationToken.None));
        Assert.Equal(new BudgetSpending(4000, 0.004m, 5320, 0.001m), await library.Budgets.FindAsync(BudgetLimit.Everybody, Day, CancellationToken.None));
        var failed = (await library.AttemptsAtAsync(Sample.Id("frozen")))[^1];
        Assert.Equal((DigestType.Summary, "gpt", Lost, Reason), (failed.DigestType!.Value, failed.Model, failed.Usage, failed.Error));
    }
}
