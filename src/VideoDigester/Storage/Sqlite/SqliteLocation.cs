using Microsoft.Data.Sqlite;

namespace VideoDigester.Storage.Sqlite;

/// <summary>Where a SQLite library is.</summary>
internal sealed class SqliteLocation
{
    /// <param name="pathOrConnectionString">A path, or a connection string with a <c>Data Source</c>.</param>
    public SqliteLocation(string pathOrConnectionString)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(pathOrConnectionString);
        var builder = Read(pathOrConnectionString);
        if (builder.Mode == SqliteOpenMode.Memory || builder.DataSource is "" or ":memory:" || builder.DataSource.StartsWith("file:", StringComparison.Ordinal))
            throw new VideoDigesterException(ErrorCode.InvalidConfiguration, "The library needs a SQLite file: databases in memory are not shared between connections, and file: addresses are not read.");
        Path = System.IO.Path.GetFullPath(builder.DataSource);
        builder.DataSource = Path;
        builder.ForeignKeys = true;
        builder.Cache = SqliteCacheMode.Default;
        ConnectionString = builder.ToString();
        StatusConnectionString = new SqliteConnectionStringBuilder(ConnectionString) { Mode = SqliteOpenMode.ReadWrite, Pooling = false }.ToString();
    }

    /// <summary>The file, in full.</summary>
    public string Path { get; }

    public string ConnectionString { get; }

    /// <summary>Does not make the file, and lets go of it at once.</summary>
    public string StatusConnectionString { get; }

    public void CreateFolder()
    {
        try
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new VideoDigesterException(ErrorCode.DatabaseUnavailable, $"The folder of {Path} cannot be made: {exception.Message}", exception);
        }
    }

    private static SqliteConnectionStringBuilder Read(string pathOrConnectionString)
    {
        if (pathOrConnectionString.Contains('=', StringComparison.Ordinal))
        {
            try
            {
                var builder = new SqliteConnectionStringBuilder(pathOrConnectionString);
                if (builder.DataSource.Length > 0 || builder.Mode == SqliteOpenMode.Memory)
                    return builder;
            }
            catch (ArgumentException)
            {
                // Not a connection string, then a file with '=' in its name.
            }
        }

        return new SqliteConnectionStringBuilder { DataSource = pathOrConnectionString };
    }
}
