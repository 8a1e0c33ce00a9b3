using LinqToDB.Data;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace VideoDigester.Storage.Sqlite;

/// <summary>
/// Begins the transaction of a writer, and waits for writers of other processes by itself: SQLite and its driver wait by sleeping on the caller's
/// thread, where no cancellation reaches them.
/// </summary>
internal static class SqliteWriteLock
{
    private const int LongestPause = 20;

    /// <summary>The least the driver takes; it comes into play only where another process is quicker between two statements.</summary>
    private const int DriverSeconds = 1;

    /// <param name="connection">The writer's connection.</param>
    /// <param name="deadline">When the waiting ends, by <see cref="Environment.TickCount64"/>. The lock is tried once at least.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="SqliteException">The lock was held until the deadline.</exception>
    public static async Task<DataConnectionTransaction> BeginAsync(LibraryConnection connection, long deadline, CancellationToken cancellationToken)
    {
        var database = (PreparedSqliteConnection)await connection.OpenDbConnectionAsync(cancellationToken).ConfigureAwait(false);
        var seconds = database.DefaultTimeout;
        SqliteException.ThrowExceptionForRC(raw.sqlite3_busy_timeout(database.Handle, 0), database.Handle);
        database.DefaultTimeout = DriverSeconds;
        try
        {
            for (var pause = 1; ; pause = Math.Min(2 * pause, LongestPause))
            {
                try
                {
                    // Tried on the plain interface first, which answers at once; the driver's own beginning follows and finds the lock free.
                    database.Prepare("BEGIN IMMEDIATE").Run();
                    database.Prepare("ROLLBACK").Run();
                    return await connection.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
                }
                catch (SqliteException busy) when (busy.SqliteErrorCode == raw.SQLITE_BUSY && Environment.TickCount64 < deadline)
                {
                    await Task.Delay(pause, cancellationToken).ConfigureAwait(false);
                }
            }
        }
        finally
        {
            database.DefaultTimeout = seconds;
            raw.sqlite3_busy_timeout(database.Handle, seconds * 1000);
        }
    }
}
