using LinqToDB.Data;
using VideoDigester.Storage.Tests.Engines;

namespace VideoDigester.Storage.Tests;

/// <summary>No table is forgotten by the versions: whoever adds one says here whether what is cached depends on it.</summary>
public sealed class VersionedTableTests
{
    /// <summary>Videos, lists and searches show them: each kind of write draws a version.</summary>
    private static readonly string[] Shown =
    [
        "channels", "videos", "video_statistics", "video_categories", "video_tags", "video_chapters", "video_heatmap", "transcripts", "digests",
    ];

    /// <summary>Shown by what links to them, which draws when it is written: only a change of their own has to draw.</summary>
    private static readonly string[] Named = ["categories", "tags"];

    /// <summary>Written with a row of a table above and never changed; what is cached of them is named by a hash of it, or by a digest's id.</summary>
    private static readonly string[] Parts =
    [
        "transcript_segments", "transcript_passages", "text_passages", "digest_items", "digest_item_evidence", "llms",
    ];

    /// <summary>Nothing that is cached depends on them.</summary>
    private static readonly string[] Beside =
    [
        "budget_ledger", "collection_items", "collections", "digest_claims", "digest_interactions", "digest_parts", "embedding_models", "library_versions", "llm_prices", "passage_vectors",
        "playlist_videos", "playlists", "processing_jobs", "processing_logs", "reading_positions", "schema_migrations", "site_states", "subscription_playlists", "subscription_videos", "subscriptions",
        "tombstones", "user_digests", "users",
    ];

    [SkippableFact]
    public async Task Each_table_says_whether_what_is_cached_depends_on_it()
    {
        await using var engine = new SqliteEngine();
        using var library = new TestLibrary(engine.CreateDialect());
        var tables = await library.Database.QueryAsync(connection => SchemaCatalog.TablesAsync(connection, library.Dialect), CancellationToken.None);

        Assert.Equal(tables.Order(StringComparer.Ordinal), [.. Shown.Concat(Named).Concat(Parts).Concat(Beside).Order(StringComparer.Ordinal)]);
    }

    [Fact]
    public async Task Each_write_to_a_table_that_is_shown_draws_a_version_on_SQLite()
    {
        await using var engine = new SqliteEngine();
        using var library = new TestLibrary(engine.CreateDialect());
        var triggers = await library.Database.QueryAsync(
            connection => connection.QueryToListAsync<string>("SELECT name FROM sqlite_master WHERE type = 'trigger' AND sql LIKE '%random()%'"), CancellationToken.None);

        Assert.Equal(
            Shown.SelectMany(table => new[] { "inserted", "updated", "deleted" }.Select(happened => $"tr_{table}_{happened}")).Concat(Named.Select(table => $"tr_{table}_updated")).Append("tr_transcripts_indexed").Order(StringComparer.Ordinal),
            triggers.Order(StringComparer.Ordinal));
    }
}
