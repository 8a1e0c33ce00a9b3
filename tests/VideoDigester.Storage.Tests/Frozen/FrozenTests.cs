using Microsoft.Data.Sqlite;
using Npgsql;
using VideoDigester.PostgreSql;
using VideoDigester.Storage.Sqlite;
using VideoDigester.Storage.Tests.Engines;
using VideoDigester.Testing;
using VideoDigester.Testing.PostgreSql;

namespace VideoDigester.Storage.Tests;

/// <summary>Databases of every released schema open with their data.</summary>
public sealed class FrozenTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(7)]
    public async Task A_frozen_SQLite_library_opens_with_all_it_holds(int version)
    {
        await using var engine = new SqliteEngine();
        using var library = Open(engine, version);

        Assert.Equal(version, (await library.Migrator.GetStatusAsync()).Version);
        await FrozenLibrary.RequireAsync(library, version);
        Assert.Empty((await library.Migrator.GetStatusAsync()).Pending);
    }

    [SkippableTheory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(7)]
    public async Task A_frozen_PostgreSql_library_opens_with_all_it_holds(int version)
    {
        using var library = await OpenPostgreSqlAsync(version);

        Assert.Equal(version, (await library.Migrator.GetStatusAsync()).Version);
        await FrozenLibrary.RequireAsync(library, version);
        Assert.Empty((await library.Migrator.GetStatusAsync()).Pending);
    }

    [Fact]
    public async Task What_is_frozen_next_has_what_a_frozen_SQLite_library_has_to_have()
    {
        await using var engine = new SqliteEngine();
        await FrozenLibrary.WriteAsync(engine.CreateDialect());
        using var library = new TestLibrary(engine.CreateDialect());

        await FrozenLibrary.RequireAsync(library, 7);
    }

    [SkippableFact]
    public async Task What_is_frozen_next_has_what_a_frozen_PostgreSql_library_has_to_have()
    {
        await using var engine = await PostgreSqlEngine.CreateAsync(typeof(FrozenTests));
        await FrozenLibrary.WriteAsync(engine.CreateDialect());
        using var library = new TestLibrary(engine.CreateDialect());

        await FrozenLibrary.RequireAsync(library, 7);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task What_a_SQLite_library_held_before_the_search_is_found_when_it_is_indexed(int version)
    {
        await using var engine = new SqliteEngine();
        using var library = Open(engine, version);

        await IndexAsync(library);
    }

    [SkippableTheory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task What_a_PostgreSql_library_held_before_the_search_is_found_when_it_is_indexed(int version)
    {
        using var library = await OpenPostgreSqlAsync(version);

        await IndexAsync(library);
    }

    [Fact]
    public async Task A_SQLite_library_whose_rows_lack_what_they_belong_to_is_left_at_its_version()
    {
        await using var engine = new SqliteEngine();
        using var library = Open(engine, version: 5);
        await using (var other = new SqliteConnection($"Data Source={engine.Path};Foreign Keys=False;Pooling=False"))
        {
            await other.OpenAsync();
            await using var command = other.CreateCommand();
            command.CommandText = "DELETE FROM videos";
            await command.ExecuteNonQueryAsync();
        }

        var failure = await Assert.ThrowsAsync<VideoDigesterException>(() => library.Migrator.MigrateAsync());

        Assert.Equal(ErrorCode.DatabaseInvalid, failure.Code);
        Assert.Equal(5, (await library.Migrator.GetStatusAsync()).Version);
    }

    private static async Task IndexAsync(TestLibrary library)
    {
        var before = await library.SearchAsync("bridges");
        Assert.Empty(before.Items);
        Assert.False(before.IsComplete);

        var progress = await library.Index.ReindexAsync(all: false, CancellationToken.None).ToListAsync();

        Assert.Equal([(1, 4), (2, 4), (3, 4), (4, 4)], progress.Select(text => (text.Done, text.Total)));
        await FrozenLibrary.RequireFoundAsync(library);
        Assert.Equal(0, await library.Index.CountPendingAsync(CancellationToken.None));
    }

    private static TestLibrary Open(SqliteEngine engine, int version)
    {
        File.Copy(Frozen($"library-{version:D4}.db"), engine.Path);
        return new TestLibrary(new SqliteDialect(new SqliteLocation(engine.Path), new SqliteOptions()));
    }

    private static async Task<TestLibrary> OpenPostgreSqlAsync(int version)
    {
        var connectionString = await PostgreSqlServer.CreateDatabaseAsync();
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var restore = source.CreateCommand(await File.ReadAllTextAsync(Frozen($"library-{version:D4}.sql")));
        await restore.ExecuteNonQueryAsync();
        return new TestLibrary(PostgreSqlDialect.Connect(new NpgsqlConnectionStringBuilder(connectionString), new PostgreSqlOptions()));
    }

    private static string Frozen(string file) => Repository.PathOf("tests", "VideoDigester.Storage.Tests", "Frozen", file);
}
