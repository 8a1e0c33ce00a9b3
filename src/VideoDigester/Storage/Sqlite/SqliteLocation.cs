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
        if (builder.Password.Length > 0)
            throw new VideoDigesterException(ErrorCode.InvalidConfiguration, "The SQLite of this library cannot encrypt: leave the password out of the connection string.");
        Path = System.IO.Path.GetFullPath(builder.DataSource);
        builder.DataSource = Path;
        builder.ForeignKeys = true;
        builder.Cache = SqliteCacheMode.Default;
        ConnectionString = builder.ToString();
        MigrationConnectionString = new SqliteConnectionStringBuilder(ConnectionString) { ForeignKeys = false, Pooling = false }.ToString();
        StatusConnectionString = new SqliteConnectionStringBuilder(ConnectionString) { Mode = SqliteOpenMode.ReadWrite, Pooling = false }.ToString();
    }

    /// <summary>The file, in full.</summary>
    public string Path { get; }

    public string ConnectionString { get; }

    /// <summary>Does not enforce foreign keys: a script that makes a table anew drops the old one, which would delete everything that hangs on its rows.</summary>
    public string MigrationConnectionString { get; }

    /// <summary>Does not make the file, and lets go of it at once.</summary>
    public string StatusConnectionString { get; }

    /// <summary>Whether there is a file.</summary>
    /// <exception cref="VideoDigesterException">There is something else, or nobody may look.</exception>
    public bool Exists()
    {
        try
        {
            if (File.GetAttributes(Path).HasFlag(FileAttributes.Directory))
                throw new VideoDigesterException(ErrorCode.DatabaseInvalid, $"{Path} is a folder; the library needs a file.");
            return true;
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return false;
        }
        catch (UnauthorizedAccessException exception)
        {
            throw new VideoDigesterException(ErrorCode.DatabaseDenied, $"The folder of {Path} may not be entered.", exception);
        }
    }

    public void CreateFolder()
    {
        var folder = System.IO.Path.GetDirectoryName(Path)!;
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (UnauthorizedAccessException exception)
        {
            throw new VideoDigesterException(ErrorCode.DatabaseDenied, $"The folder of {Path} may not be made: {exception.Message}", exception);
        }
        catch (IOException exception)
        {
            var code = IsBelowFile(folder) ? ErrorCode.DatabaseInvalid : ErrorCode.DatabaseUnavailable;
            throw new VideoDigesterException(code, $"The folder of {Path} cannot be made: {exception.Message}", exception);
        }
    }

    /// <summary>Why SQLite could not open the file; it does not say so itself.</summary>
    public (ErrorCode Code, string What) DescribeUnopened()
    {
        if (Directory.Exists(Path))
            return (ErrorCode.DatabaseInvalid, "A folder is no database");
        try
        {
            using (File.OpenRead(Path))
                return (ErrorCode.DatabaseUnavailable, "The database cannot be opened now");
        }
        catch (UnauthorizedAccessException)
        {
            return (ErrorCode.DatabaseDenied, "The file may not be read");
        }
        catch (IOException)
        {
            return (ErrorCode.DatabaseDenied, "The file cannot be made there");
        }
    }

    private static bool IsBelowFile(string? folder)
    {
        while (folder is not null && !File.Exists(folder))
            folder = System.IO.Path.GetDirectoryName(folder);
        return folder is not null;
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
