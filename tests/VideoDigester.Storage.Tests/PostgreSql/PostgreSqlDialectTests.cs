using Npgsql;
using VideoDigester.PostgreSql;
using VideoDigester.Storage.Search;
using VideoDigester.Storage.Tests.Contracts;
using VideoDigester.Storage.Tests.Engines;

namespace VideoDigester.Storage.Tests.PostgreSql;

public sealed class PostgreSqlDialectTests
{
    [SkippableFact]
    public async Task A_hosts_own_tables_of_the_same_names_are_left_alone()
    {
        var engine = await PostgreSqlEngine.CreateAsync(typeof(PostgreSqlDialectTests));
        await using var source = NpgsqlDataSource.Create(engine.ConnectionString);
        await ExecuteAsync(source, """
            CREATE TABLE public.users (id int, name text); CREATE TABLE public.channels (topic text);
            INSERT INTO public.users VALUES (1, 'host'); INSERT INTO public.channels VALUES ('news')
            """);
        using var dialect = new PostgreSqlDialect(source, ownsDataSource: false, new PostgreSqlOptions());
        using var library = new TestLibrary(dialect);

        await library.SaveAsync(Sample.Full("shared"));
        await library.RemoveAsync(Sample.Id("shared"));

        Assert.Equal("1 host", await ReadAsync(source, "SELECT id || ' ' || name FROM public.users"));
        Assert.Equal("news", await ReadAsync(source, "SELECT topic FROM public.channels"));
        Assert.Equal("2", await ReadAsync(source, "SELECT count(*)::text FROM pg_tables WHERE schemaname = 'public'"));
        Assert.Equal("1", await ReadAsync(source, "SELECT count(*)::text FROM videodigester.channels"));
        library.Dispose();
        Assert.Equal("news", await ReadAsync(source, "SELECT topic FROM public.channels"));
    }

    [SkippableFact]
    public async Task The_search_path_does_not_matter_and_a_schema_may_have_any_name()
    {
        var engine = await PostgreSqlEngine.CreateAsync(typeof(PostgreSqlDialectTests));
        var settings = new NpgsqlConnectionStringBuilder(engine.ConnectionString) { SearchPath = "nowhere" };
        foreach (var schema in (string[])["Some \"quoted\" schema; --", "{schema}", "a}b", "s{0}@site", "Große Bücherei"])
        {
            using var library = new TestLibrary(PostgreSqlDialect.Connect(settings, new PostgreSqlOptions { Schema = schema }));
            Assert.Equal(IngestOutcome.Added, await library.SaveAsync(Sample.Full("named")));
            Assert.Equal(IngestOutcome.Added, await library.SaveAsync(Sample.Transcript("named")));
            Assert.NotNull(await library.Transcripts.FindAsync(Sample.Id("named"), "en", CancellationToken.None));
            var query = new VideoQuery { Site = "youtube", HasTranscript = true };
            Assert.Single((await library.Videos.ListAsync(query, CancellationToken.None)).Items);
            Assert.Single(await library.Database.QueryAsync(
                connection => new SearchReader(connection, library.Dialect.Search, CancellationToken.None).TranscriptsAsync(new SearchFilter { Videos = query }), CancellationToken.None));
        }
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_unavailable()
    {
        using var library = new TestLibrary(PostgreSqlDialect.Connect(new NpgsqlConnectionStringBuilder("Host=/nowhere-at-all;Username=nobody;Database=none;Timeout=2"), new PostgreSqlOptions()));

        var failure = await Assert.ThrowsAsync<VideoDigesterException>(() => library.SaveAsync(Sample.Bare("x")));

        Assert.Equal(ErrorCode.DatabaseUnavailable, failure.Code);
        Assert.True(failure.IsRetryable);
    }

    [SkippableFact]
    public async Task A_database_that_does_not_exist_is_no_library()
    {
        var engine = await PostgreSqlEngine.CreateAsync(typeof(PostgreSqlDialectTests));
        using var library = new TestLibrary(PostgreSqlDialect.Connect(new NpgsqlConnectionStringBuilder(engine.ConnectionString) { Database = "no_such" }, new PostgreSqlOptions()));

        var failure = await Assert.ThrowsAsync<VideoDigesterException>(() => library.Migrator.GetStatusAsync());

        Assert.Equal(ErrorCode.DatabaseInvalid, failure.Code);
        Assert.False(failure.IsRetryable);
    }

    [SkippableFact]
    public async Task A_row_that_another_writer_holds_for_too_long_is_busy()
    {
        var engine = await PostgreSqlEngine.CreateAsync(typeof(PostgreSqlDialectTests));
        using var library = new TestLibrary(engine.CreateDialect(new PostgreSqlOptions { CommandTimeout = TimeSpan.FromSeconds(1) }));
        await library.SaveAsync(Sample.Bare("held"));
        await using var holder = new NpgsqlConnection(engine.ConnectionString);
        await holder.OpenAsync();
        await using var transaction = await holder.BeginTransactionAsync();
        await using (var held = new NpgsqlCommand($"SELECT 1 FROM \"{engine.Schema}\".videos FOR UPDATE", holder))
            await held.ExecuteNonQueryAsync();

        var failure = await Assert.ThrowsAsync<VideoDigesterException>(() => library.SaveAsync(Sample.Full("held")));
        Assert.Equal(ErrorCode.DatabaseBusy, failure.Code);

        await transaction.RollbackAsync();
        Assert.Equal(IngestOutcome.Updated, await library.SaveAsync(Sample.Full("held")));
    }

    [SkippableFact]
    public async Task A_failure_is_logged_though_its_video_is_just_being_removed()
    {
        var engine = await PostgreSqlEngine.CreateAsync(typeof(PostgreSqlDialectTests));
        using var library = new TestLibrary(engine.CreateDialect());
        await library.SaveAsync(Sample.Bare("going"));
        await using var remover = new NpgsqlConnection(engine.ConnectionString);
        await remover.OpenAsync();
        await using var transaction = await remover.BeginTransactionAsync();
        await using (var remove = new NpgsqlCommand($"DELETE FROM \"{engine.Schema}\".videos", remover))
            await remove.ExecuteNonQueryAsync();

        var logged = library.Log.AppendFailureAsync(ProcessingStep.Transcript, library.Attempt, Sample.Id("going"), new Failure(ErrorCode.NoCaptions, "none"), CancellationToken.None);
        await Task.Delay(300);
        await transaction.CommitAsync();
        await logged;

        Assert.Equal(ErrorCode.NoCaptions, (await library.AttemptsAtAsync(Sample.Id("going")))[^1].Error!.Code);
    }

    private static async Task ExecuteAsync(NpgsqlDataSource source, string sql)
    {
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<string?> ReadAsync(NpgsqlDataSource source, string sql)
    {
        await using var command = source.CreateCommand(sql);
        return (string?)await command.ExecuteScalarAsync();
    }
}
