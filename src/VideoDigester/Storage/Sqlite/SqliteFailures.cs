using Microsoft.Data.Sqlite;

namespace VideoDigester.Storage.Sqlite;

/// <summary>What SQLite's result codes mean to a user of the library (sqlite.org/rescode.html).</summary>
internal static class SqliteFailures
{
    private const int Error = 1;
    private const int Permission = 3;
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int InputOutput = 10;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int Authorisation = 23;
    private const int NotADatabase = 26;

    // The file of shared memory could not grow: on a full disk it may be the first that needs room.
    private const int NoRoomForSharedMemory = InputOutput | (19 << 8);

    // A quota, a limit of file sizes (that of the file system, or of the process) and, seldom, a failing disk: SQLite does not tell them apart.
    private const int WriteRefused = InputOutput | (3 << 8);

    // The files of the log cannot be made beside the database.
    private const int ReadOnlyFolder = ReadOnly | (6 << 8);

    public static VideoDigesterException? Translate(Exception exception, SqliteLocation location)
    {
        if (exception is not SqliteException failure)
            return null;
        var (code, what) = failure.SqliteExtendedErrorCode switch
        {
            NoRoomForSharedMemory => NoRoom,
            WriteRefused => (ErrorCode.DatabaseFull, "The file cannot grow: a quota or a limit of file sizes is reached, or the disk fails"),
            ReadOnlyFolder => (ErrorCode.DatabaseDenied, "The folder may not be written, and SQLite needs files beside the database even to read it. Copy the database, or make the folder writable"),
            _ => failure.SqliteErrorCode switch
            {
                Busy or Locked => (ErrorCode.DatabaseBusy, "Another writer held the database for longer than the configured time"),
                Full => NoRoom,
                ReadOnly => (ErrorCode.DatabaseDenied, "The database may only be read"),
                Permission or Authorisation => (ErrorCode.DatabaseDenied, "The database may not be used"),
                CannotOpen => location.DescribeUnopened(),
                Corrupt => (ErrorCode.DatabaseInvalid, "The database is damaged"),
                NotADatabase => (ErrorCode.DatabaseInvalid, "The file is no database"),
                Error when IsAboutTables(failure.Message) => (ErrorCode.DatabaseInvalid, "The tables are not those of the library"),
                InputOutput => (ErrorCode.DatabaseUnavailable, "The database cannot be read or written now"),
                _ => (ErrorCode.Unknown, "The database refused a statement"),
            },
        };
        return new VideoDigesterException(code, $"{what}: {location.Path}: {failure.Message}", failure);
    }

    private static (ErrorCode Code, string What) NoRoom => (ErrorCode.DatabaseFull, "There is no room left for the database");

    // SQLite has one code for every statement that it cannot prepare; only the text tells them apart.
    private static bool IsAboutTables(string message) =>
        message.Contains("no such table", StringComparison.Ordinal) || message.Contains("no such column", StringComparison.Ordinal) || message.Contains("already exists", StringComparison.Ordinal);
}
