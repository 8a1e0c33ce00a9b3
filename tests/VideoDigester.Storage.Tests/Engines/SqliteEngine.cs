using VideoDigester.Storage.Sqlite;

namespace VideoDigester.Storage.Tests.Engines;

internal sealed class SqliteEngine : ITestEngine
{
    private readonly string _folder = Directory.CreateTempSubdirectory("vd-storage-").FullName;

    public string Path => System.IO.Path.Combine(_folder, "library.db");

    public string[] Address => ["sqlite", Path];

    public StorageDialect CreateDialect() => CreateDialect(new SqliteOptions());

    public StorageDialect CreateDialect(SqliteOptions options) => new SqliteDialect(new SqliteLocation(Path), options);

    public ValueTask DisposeAsync()
    {
        CreateDialect().Dispose();
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}
