using Microsoft.Data.Sqlite;

namespace VideoDigester.Storage.Sqlite;

/// <summary>What SQLite's result codes mean to a user of the library (sqlite.org/rescode.html).</summary>
internal static class SqliteFailures
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int InputOutput = 10;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int Authorisation = 23;
    private const int NotADatabase = 26;

    public static VideoDigesterException? Translate(Exception exception, string path)
    {
        if (exception is not SqliteException failure)
            return null;
        return failure.SqliteErrorCode switch
        {
            Busy or Locked => Fail(ErrorCode.DatabaseBusy, "Another writer held the database for longer than the configured time"),
            Full => Fail(ErrorCode.DatabaseFull, "There is no room left for the database"),
            ReadOnly or InputOutput or Corrupt or CannotOpen or Authorisation or NotADatabase => Fail(ErrorCode.DatabaseUnavailable, "The database cannot be used"),
            _ => Fail(ErrorCode.Unknown, "The database refused a statement"),
        };

        VideoDigesterException Fail(ErrorCode code, string what) => new(code, $"{what}: {path}: {failure.Message}", failure);
    }
}
