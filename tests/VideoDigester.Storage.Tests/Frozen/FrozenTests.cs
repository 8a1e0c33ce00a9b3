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
    public async Task A_frozen_SQLite_library_opens_with_all_it_holds(int version)
    {
        await using var engine = new SqliteEngine();
        File.Copy(Frozen($"library-{version:D4}.db"), engine.Path);
        using var library = new TestLibrary(new SqliteDialect(new SqliteLocation(engine.Path), new SqliteOptions()));

        Assert.Equal(version, (await library.Migrator.GetStatusAsync()).Version);
        await FrozenLibrary.RequireAsync(library, version);
        Assert.Empty((await library.Migrator.GetStatusAsync()).Pending);
    }

    [SkippableTheory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task A_frozen_PostgreSql_library_opens_with_all_it_holds(int version)
    {
        var connectionString = await PostgreSqlServer.CreateDatabaseAsync();
        await using (var source = NpgsqlDataSource.Create(connectionString))
        await using (var restore = source.CreateCommand(await File.ReadAllTextAsync(Frozen($"library-{version:D4}.sql"))))
            await restore.ExecuteNonQueryAsync();
        using var library = new TestLibrary(PostgreSqlDialect.Connect(new NpgsqlConnectionStringBuilder(connectionString), new PostgreSqlOptions()));

        Assert.Equal(version, (await library.Migrator.GetStatusAsync()).Version);
        await FrozenLibrary.RequireAsync(library, version);
        Assert.Empty((await library.Migrator.GetStatusAsync()).Pending);
    }

    private static string Frozen(string file) => Repository.PathOf("tests", "VideoDigester.Storage.Tests", "Frozen", file);
}
