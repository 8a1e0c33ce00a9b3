using LinqToDB.Data;
using VideoDigester.Storage.Sqlite;
using VideoDigester.Storage.Tests.Contracts;
using VideoDigester.Storage.Tests.Engines;
using VideoDigester.Storage.Versions;
using VideoDigester.Testing;

namespace VideoDigester.Storage.Tests.Sqlite;

public sealed class SqliteVersionTests : VersionContract
{
    private protected override Task<ITestEngine> CreateEngineAsync() => Task.FromResult<ITestEngine>(new SqliteEngine());

    [SkippableFact]
    public async Task What_a_copy_of_the_file_writes_has_other_versions()
    {
        await FillAsync();
        using var folder = new TemporaryFolder();
        var copy = folder.PathOf("copy.db");
        await Library.Database.QueryAsync(connection => connection.ExecuteAsync("VACUUM INTO @copy", new DataParameter("copy", copy)), CancellationToken.None);
        using var other = new TestLibrary(new SqliteDialect(new SqliteLocation(copy), new SqliteOptions()));
        var versions = new VersionReader(other.Database);
        Assert.Equal(await VideoAsync(), await versions.FindVideoAsync(Sample.Id(Key), CancellationToken.None));
        Assert.Equal(await LibraryAsync(), await versions.OfLibraryAsync(CancellationToken.None));

        foreach (var library in new[] { Library, other })
            await library.SaveAsync(Sample.Full(Key, Sample.FetchedAt.AddDays(2), variant: 2));

        Assert.NotEqual(await VideoAsync(), await versions.FindVideoAsync(Sample.Id(Key), CancellationToken.None));
        Assert.NotEqual(await LibraryAsync(), await versions.OfLibraryAsync(CancellationToken.None));
    }
}
