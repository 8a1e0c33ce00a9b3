using LinqToDB;
using LinqToDB.Data;
using VideoDigester.Storage.People;
using VideoDigester.Storage.Search;
using VideoDigester.Storage.Subscriptions;
using VideoDigester.Storage.Tests.Contracts;
using VideoDigester.Storage.Tests.Engines;

namespace VideoDigester.Storage.Tests.Sqlite;

/// <summary>Pages are answered from an index, however far down the list they are.</summary>
public sealed class SqlitePlanTests : StorageContract
{
    [Theory]
    [InlineData(VideoSort.Added, "ix_videos_added_at", "1")]
    [InlineData(VideoSort.Published, "ix_videos_published_at", "1")]
    [InlineData(VideoSort.Title, "ix_videos_title_sort", "a")]
    [InlineData(VideoSort.Duration, "ix_videos_duration_ms", "1")]
    [InlineData(VideoSort.Views, "ix_videos_view_count", "1")]
    public async Task Every_page_of_every_order_is_read_from_its_index(VideoSort sort, string index, string value)
    {
        await Library.SaveAsync(Sample.Full("any"));
        foreach (var descending in (bool[])[true, false])
        {
            var order = VideoOrder.Of(sort);
            var query = new VideoQuery { Sort = sort, Descending = descending };
            (string, IReadOnlyList<DataParameter>) Rows(VideoCursor? after, bool withValue) => VideoListSql.Of("", query, order, after, withValue, 51) is var sql ? (sql.Rows, sql.Parameters) : default;
            await ExpectAsync(Rows(null, withValue: true), index);
            await ExpectAsync(Rows(new VideoCursor(sort, descending, 1, value), withValue: true), index + " (");
            if (!order.IsAlwaysThere)
                await ExpectAsync(Rows(new VideoCursor(sort, descending, 1, null), withValue: false), index + " (");
        }
    }

    [Fact]
    public async Task The_log_is_read_from_its_indexes()
    {
        await Library.SaveAsync(Sample.Full("any"));
        var cursor = new AttemptCursor(true, 100);
        await ExpectAsync(connection => AttemptLister.Query(connection, new AttemptQuery { VideoId = Sample.Id("any") }, null), "ix_processing_logs_attempts (");
        await ExpectAsync(connection => AttemptLister.Query(connection, new AttemptQuery { VideoId = Sample.Id("any") }, cursor), "ix_processing_logs_attempts (");
        await ExpectAsync(connection => AttemptLister.Query(connection, new AttemptQuery { JobId = new JobId(Guid.Empty) }, cursor), "ix_processing_logs_job_id (");
        await ExpectAsync(connection => AttemptLister.Query(connection, new AttemptQuery { HasFailed = true }, cursor), "ix_processing_logs_failed (");
    }

    [Fact]
    public async Task A_video_is_found_by_its_address_through_an_index()
    {
        await Library.SaveAsync(Sample.Full("any"));
        await ExpectAsync(connection => connection.VideosAt("https://example.org/talk").Take(1), "ix_videos_url (");
    }

    [Fact]
    public async Task What_digests_answer_is_read_from_an_index_in_its_order()
    {
        await Library.SaveAsync(Sample.Full("any"));
        await ExpectAsync(connection => DigestKeyReader.Query(connection, Sample.Id("any"), DigestType.Highlights), "ix_digests_video_id (");
    }

    [Fact]
    public async Task Claims_answers_prices_and_the_ledger_are_found_by_their_keys()
    {
        await Library.SaveAsync(Sample.Full("any"));
        await ExpectAsync(connection => ClaimStore.Of(connection, "identity"), "PRIMARY KEY (identity=?)");
        await ExpectAsync(connection => PartStore.Of(connection, "identity"), "autoindex_digest_parts_1 (identity=?)");
        await ExpectAsync(connection => PartStore.Before(connection, TestLibrary.Start), "ix_digest_parts_created_at (");
        await ExpectAsync(connection => PriceStore.InEffect(connection, 1, Timestamp.From(TestLibrary.Start)), "PRIMARY KEY (llm_id=? AND effective_from<?)");
        await ExpectAsync(connection => BudgetStore.Of(connection, "user:ann", "2026-03-01"), "PRIMARY KEY (scope=? AND day=?)");
    }

    [Fact]
    public async Task What_is_not_in_the_index_is_found_without_a_look_at_what_is()
    {
        await Library.SaveAsync(Sample.Full("any"));
        foreach (var table in (IndexedTable[])[new IndexedVideos(), new IndexedTranscripts(new TranscriptReader(Library.Dialect)), new IndexedDigests(new DigestReader(Library.Dialect))])
            await ExpectAsync(connection => table.PendingAfter(connection, 100).Take(10), $"ix_{table.Name}_not_indexed");
        await ExpectAsync(connection => connection.Videos.Where(row => row.IndexedAt == null).Take(1), "ix_videos_not_indexed");
        await ExpectAsync(connection => connection.Transcripts.Where(row => row.IndexedAt == null && row.SupersededAt == null).Take(1), "ix_transcripts_not_indexed");
        await ExpectAsync(connection => connection.Digests.Where(row => row.IndexedAt == null && row.SupersededAt == null).Take(1), "ix_digests_not_indexed");
    }

    [Fact]
    public async Task Who_wants_a_video_is_found_without_a_look_at_what_else_is_watched()
    {
        await Library.SaveAsync(Sample.Full("any"));
        foreach (var index in (string[])["ix_playlist_videos_video_id (", "ix_subscription_playlists_playlist_id (", "SEARCH subscription USING INTEGER PRIMARY KEY"])
            await ExpectAsync(connection => WatchQueries.Wanted(connection, connection.VideosNamed(Sample.Id("any"))), index);
        await ExpectAsync(connection => WatchStore.Kept(connection, 1, 100, 200).Take(10), "ix_playlist_videos_playlist_id (playlist_id=? AND id>? AND id<?)");
    }

    [Fact]
    public async Task What_a_user_saved_did_and_has_not_read_is_listed_from_indexes()
    {
        await Library.SaveAsync(Sample.Full("any"));
        var after = new MomentCursor(Timestamp.From(TestLibrary.Start), 100);
        foreach (var index in (string[])["ix_digests_generated_at (generated_at<?", "ix_digest_interactions_digest (user_id=? AND digest_id=? AND action=?)", "ix_digests_video_id (video_id=?"])
            await ExpectAsync(connection => UnreadLister.Query(connection, 1, new UnreadQuery(), after), index);
        await ExpectAsync(connection => UnreadLister.Query(connection, 1, new UnreadQuery { Channel = "UCany", Site = "youtube", Language = "en", VideoId = Sample.Id("any") }, null), "ix_digest");
        await ExpectAsync(connection => SavedDigestLister.Query(connection, 1, new SavedDigestQuery(), null), "ix_user_digests_saved_at (user_id=?)");
        await ExpectAsync(connection => SavedDigestLister.Query(connection, 1, new SavedDigestQuery { Channel = "UCany" }, after), "ix_user_digests_saved_at (user_id=? AND (saved_at,digest_id)<(?,?))");
        await ExpectAsync(connection => InteractionLister.Query(connection, 1, new InteractionQuery(), null), "ix_digest_interactions_user_id (user_id=?)");
        await ExpectAsync(connection => InteractionLister.Query(connection, 1, new InteractionQuery { Action = InteractionAction.Viewed }, after), "ix_digest_interactions_user_id (user_id=? AND ");
        await ExpectAsync(connection => PositionStore.Query(connection, 1, 51, after), "ix_reading_positions_updated_at (user_id=? AND (updated_at,video_id)<(?,?))");
        await ExpectAsync(connection => AttemptLister.Query(connection, new AttemptQuery { UserId = "ann" }, new AttemptCursor(true, 100)), "ix_processing_logs_user_id (");
    }

    [Fact]
    public async Task Collections_and_what_they_hold_are_listed_from_indexes()
    {
        await Library.SaveAsync(Sample.Full("any"));
        var after = new CollectionCursor(false, "a");
        await ExpectAsync(connection => CollectionLister.Query(connection, CollectionLister.Own(connection, 1), after, 51), "ux_collections_name (owner_id=? AND name>?)");
        await ExpectAsync(connection => CollectionLister.Query(connection, CollectionLister.Shared(connection), after, 51), "ux_collections_");
        var (collection, position) = (new DataParameter("collection", 1L), new DataParameter("position", 7L));
        await ExpectAsync((CollectionVideoStore.Sql("", isFirst: false, 51), [collection, position]), "ix_collection_items_position (collection_id=? AND position>?)");
    }

    private protected override Task<ITestEngine> CreateEngineAsync() => Task.FromResult<ITestEngine>(new SqliteEngine());

    private async Task ExpectAsync((string Text, IReadOnlyList<DataParameter> Parameters) sql, string index)
    {
        await using var connection = await Library.Dialect.OpenAsync(CancellationToken.None);
        Expect(index, await Library.Dialect.ReadAsync(connection, "EXPLAIN QUERY PLAN " + sql.Text, row => row.Text(3), sql.Parameters, CancellationToken.None));
    }

    private async Task ExpectAsync<T>(Func<LibraryConnection, IQueryable<T>> query, string index)
    {
        await using var connection = await Library.Dialect.OpenAsync(CancellationToken.None);
        var sql = query(connection).ToSqlQuery();
        Expect(index, await connection.QueryToListAsync<string>(reader => reader.GetString(3), "EXPLAIN QUERY PLAN " + sql.Sql, [.. sql.Parameters]));
    }

    private static void Expect(string index, IEnumerable<string> steps)
    {
        var plan = string.Join('\n', steps);
        Assert.True(plan.Contains(index, StringComparison.Ordinal), $"{index} is not in\n{plan}");
        Assert.DoesNotContain("TEMP B-TREE", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("SCAN transcript", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("SCAN channel", plan, StringComparison.Ordinal);
        Assert.DoesNotMatch("SCAN [tc]( |$)", plan);
        Assert.DoesNotContain("AUTOMATIC", plan, StringComparison.Ordinal);
    }
}
