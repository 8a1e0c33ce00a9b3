using Microsoft.Data.Sqlite;
using VideoDigester.Storage.Sqlite;
using VideoDigester.Storage.Tests.Contracts;
using VideoDigester.Storage.Tests.Engines;

namespace VideoDigester.Storage.Tests.Sqlite;

public sealed class SqliteDialectTests
{
    [Fact]
    public async Task The_file_and_its_folders_are_made_on_first_use()
    {
        await using var engine = new SqliteEngine();
        var path = Path.Combine(Path.GetDirectoryName(engine.Path)!, "a", "b=c", "library;.db");
        using (var library = new TestLibrary(new SqliteDialect(new SqliteLocation(path), new SqliteOptions())))
            Assert.Equal(IngestOutcome.Added, await library.SaveAsync(Sample.Full("made")));

        Assert.True(File.Exists(path));
        using var reopened = new TestLibrary(new SqliteDialect(new SqliteLocation($"Data Source=\"{path}\""), new SqliteOptions()));
        Assert.Equal(IngestOutcome.Unchanged, await reopened.SaveAsync(Sample.Full("made")));
    }

    [Fact]
    public async Task The_database_writes_ahead_and_keeps_its_foreign_keys()
    {
        await using var engine = new SqliteEngine();
        using var library = new TestLibrary(engine.CreateDialect(new SqliteOptions { BusyTimeout = TimeSpan.FromMilliseconds(1500) }));
        await library.SaveAsync(Sample.Bare("x"));

        await using var connection = await library.Dialect.OpenAsync(CancellationToken.None);

        Assert.Equal("wal", Pragma(connection, "journal_mode"));
        Assert.Equal("1", Pragma(connection, "synchronous"));
        Assert.Equal("1", Pragma(connection, "foreign_keys"));
        Assert.Equal("1500", Pragma(connection, "busy_timeout"));
    }

    [Theory]
    [InlineData(":memory:")]
    [InlineData("Data Source=:memory:")]
    [InlineData("Data Source=shared;Mode=Memory;Cache=Shared")]
    [InlineData("Data Source=file:somewhere.db?mode=ro")]
    public void A_database_without_a_file_is_refused(string connectionString) =>
        Assert.Equal(ErrorCode.InvalidConfiguration, Assert.Throws<VideoDigesterException>(() => new SqliteLocation(connectionString)).Code);

    [Fact]
    public async Task Another_process_that_writes_for_too_long_makes_the_database_busy()
    {
        await using var engine = new SqliteEngine();
        using var library = new TestLibrary(engine.CreateDialect(new SqliteOptions { BusyTimeout = TimeSpan.FromSeconds(1) }));
        await library.SaveAsync(Sample.Bare("x"));
        await using var other = new SqliteConnection($"Data Source={engine.Path};Pooling=False");
        await other.OpenAsync();
        await using (var transaction = other.BeginTransaction())
        {
            var failure = await Assert.ThrowsAsync<VideoDigesterException>(() => library.SaveAsync(Sample.Full("x")));
            Assert.Equal(ErrorCode.DatabaseBusy, failure.Code);
            Assert.NotNull(await library.Videos.FindAsync(Sample.Id("x"), CancellationToken.None));
        }

        Assert.Equal(IngestOutcome.Updated, await library.SaveAsync(Sample.Full("x")));
    }

    [Fact]
    public async Task A_database_that_may_not_grow_is_full()
    {
        await using var engine = new SqliteEngine();
        using var library = new TestLibrary(engine.CreateDialect());
        await library.SaveAsync(Sample.Bare("x"));
        await LimitPagesAsync(library, 1);
        var failure = await Assert.ThrowsAsync<VideoDigesterException>(() => library.SaveAsync(Sample.Transcript("x", segments: 20_000)));

        Assert.Equal(ErrorCode.DatabaseFull, failure.Code);
        Assert.Equal(0, (await library.CountRowsAsync())["transcripts"]);

        await LimitPagesAsync(library, 1000000);
        Assert.Equal(IngestOutcome.Added, await library.SaveAsync(Sample.Transcript("x", segments: 20_000)));
    }

    [Fact]
    public async Task A_digest_in_a_database_that_may_not_grow_leaves_nothing_and_is_kept_later()
    {
        await using var engine = new SqliteEngine();
        using var library = new TestLibrary(engine.CreateDialect());
        var transcript = Sample.Transcript("x");
        await library.SaveAsync(Sample.Bare("x"));
        await library.SaveAsync(transcript);
        var digest = Sample.Digest("x", transcript, Sample.FetchedAt) with { Overview = new string('o', 200_000) };
        await LimitPagesAsync(library, 1);

        var failure = await Assert.ThrowsAsync<VideoDigesterException>(() => library.Digests.SaveAsync(digest, Sample.Identity("x"), false, library.Attempt, CancellationToken.None));

        Assert.Equal(ErrorCode.DatabaseFull, failure.Code);
        var counts = await library.CountRowsAsync();
        Assert.Equal((0L, 0L, 0L), (counts["digests"], counts["digest_items"], counts["digest_item_evidence"]));
        await LimitPagesAsync(library, 1000000);
        await library.Digests.SaveAsync(digest, Sample.Identity("x"), false, library.Attempt, CancellationToken.None);
        Assert.Equal(1, (await library.CountRowsAsync())["digests"]);
    }

    [Fact]
    public async Task A_script_that_makes_a_table_anew_keeps_what_hangs_on_its_rows()
    {
        await using var engine = new SqliteEngine();
        using var library = new TestLibrary(engine.CreateDialect());
        await library.SaveAsync(Sample.Full("x"));
        await library.SaveAsync(Sample.Transcript("x"));
        var before = await library.CountRowsAsync();

        await using (var connection = await library.Dialect.OpenForMigrationAsync(CancellationToken.None))
        {
            Pragma(connection, "writable_schema = OFF; BEGIN IMMEDIATE; CREATE TABLE channels_new AS SELECT * FROM channels; DROP TABLE channels; ALTER TABLE channels_new RENAME TO channels; COMMIT");
            await Assert.ThrowsAsync<SqliteException>(() => library.Dialect.CheckMigratedAsync(connection, CancellationToken.None));
            Pragma(connection, "writable_schema = OFF; CREATE UNIQUE INDEX ux_channels_id ON channels (id)");
            await library.Dialect.CheckMigratedAsync(connection, CancellationToken.None);
            Pragma(connection, "writable_schema = OFF; DELETE FROM channels");
            Assert.Equal(
                ErrorCode.DatabaseInvalid,
                (await Assert.ThrowsAsync<VideoDigesterException>(() => library.Dialect.CheckMigratedAsync(connection, CancellationToken.None))).Code);
        }

        var after = await library.CountRowsAsync();
        Assert.Equal((before["videos"], before["transcript_segments"]), (after["videos"], after["transcript_segments"]));
    }

    [Fact]
    public async Task What_is_kept_and_its_row_in_the_log_are_kept_together()
    {
        await using var engine = new SqliteEngine();
        using var library = new TestLibrary(engine.CreateDialect());
        await library.SaveAsync(Sample.Bare("before"));
        await using (var connection = await library.Dialect.OpenAsync(CancellationToken.None))
            Pragma(connection, "writable_schema = OFF; CREATE TRIGGER no_log BEFORE INSERT ON processing_logs BEGIN SELECT RAISE(ABORT, 'no log'); END");

        await Assert.ThrowsAsync<VideoDigesterException>(() => library.SaveAsync(Sample.Full("x")));
        await Assert.ThrowsAsync<VideoDigesterException>(() => library.SaveAsync(Sample.Transcript("before")));

        var counts = await library.CountRowsAsync();
        Assert.Equal((1L, 0L, 0L, 0L), (counts["videos"], counts["transcripts"], counts["transcript_segments"], counts["tags"]));
    }

    [Fact]
    public async Task Waiting_for_another_process_can_be_given_up_and_does_not_hold_the_caller()
    {
        await using var engine = new SqliteEngine();
        using var library = new TestLibrary(engine.CreateDialect(new SqliteOptions { BusyTimeout = TimeSpan.FromMinutes(1) }));
        await library.SaveAsync(Sample.Bare("x"));
        await using var other = new SqliteConnection($"Data Source={engine.Path};Pooling=False");
        await other.OpenAsync();
        using var stop = new CancellationTokenSource();
        await using (var transaction = other.BeginTransaction())
        {
            // The call comes back while the other process holds the file, so that the caller can cancel it at all.
            var waiting = library.Videos.SaveAsync(Sample.Full("x"), null, library.Attempt, stop.Token);
            Assert.False(waiting.IsCompleted);
            await stop.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        }

        Assert.Equal(IngestOutcome.Updated, await library.SaveAsync(Sample.Full("x")));
    }

    [Fact]
    public async Task A_library_that_was_disposed_says_so()
    {
        await using var engine = new SqliteEngine();
        var library = new TestLibrary(engine.CreateDialect());
        await library.SaveAsync(Sample.Bare("x"));
        library.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => library.Videos.FindAsync(Sample.Id("x"), CancellationToken.None));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => library.SaveAsync(Sample.Bare("y")));
    }

    [Fact]
    public async Task A_disposed_library_lets_go_of_its_file()
    {
        await using var engine = new SqliteEngine();
        using (var library = new TestLibrary(engine.CreateDialect()))
            await library.SaveAsync(Sample.Full("x"));

        // The last connection that closes writes the log of changes back and removes it.
        Assert.False(File.Exists(engine.Path + "-wal"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_connection_is_used_again_unless_something_failed_on_it(bool forWrite)
    {
        await using var engine = new SqliteEngine();
        using var library = new TestLibrary(engine.CreateDialect());
        await library.SaveAsync(Sample.Bare("x"));
        var kept = await library.Dialect.TakeAsync(forWrite, CancellationToken.None);
        await library.Dialect.GiveBackAsync(kept, forWrite, isSound: true);
        Assert.Same(kept, await library.Dialect.TakeAsync(forWrite, CancellationToken.None));
        await library.Dialect.GiveBackAsync(kept, forWrite, isSound: false);

        var next = await library.Dialect.TakeAsync(forWrite, CancellationToken.None);
        Assert.NotSame(kept, next);
        await library.Dialect.GiveBackAsync(next, forWrite, isSound: true);
        Assert.Equal(IngestOutcome.Updated, await library.SaveAsync(Sample.Full("x")));
    }

    [Fact]
    public async Task Readers_at_once_have_connections_of_their_own_and_the_last_ones_are_closed()
    {
        await using var engine = new SqliteEngine();
        LibraryConnection[] readers;
        using (var library = new TestLibrary(engine.CreateDialect()))
        {
            await library.SaveAsync(Sample.Bare("x"));
            readers = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => library.Dialect.TakeAsync(forWrite: false, CancellationToken.None)));
            Assert.Equal(readers.Length, readers.Distinct().Count());
            foreach (var reader in readers)
                await library.Dialect.GiveBackAsync(reader, wasForWrite: false, isSound: true);

            var again = await Task.WhenAll(readers.Select(_ => library.Dialect.TakeAsync(forWrite: false, CancellationToken.None)));
            Assert.InRange(again.Intersect(readers).Count(), 1, readers.Length - 1);
            foreach (var reader in again)
                await library.Dialect.GiveBackAsync(reader, wasForWrite: false, isSound: true);
        }

        Assert.False(File.Exists(engine.Path + "-wal"));
    }

    // The limit belongs to the connection, which the next writer takes.
    private static async Task LimitPagesAsync(TestLibrary library, int pages)
    {
        var writer = await library.Dialect.TakeAsync(forWrite: true, CancellationToken.None);
        Pragma(writer, $"max_page_count = {pages}");
        await library.Dialect.GiveBackAsync(writer, wasForWrite: true, isSound: true);
    }

    private static string? Pragma(LibraryConnection connection, string pragma)
    {
        using var command = ((SqliteConnection)connection.OpenDbConnection()).CreateCommand();
        command.CommandText = "PRAGMA " + pragma;
        return Convert.ToString(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture);
    }
}
