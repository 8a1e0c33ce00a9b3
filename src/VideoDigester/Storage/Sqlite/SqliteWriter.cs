using SQLitePCL;

namespace VideoDigester.Storage.Sqlite;

/// <summary>
/// Writes rows by prepared statements on SQLite's own interface: what COPY is on PostgreSQL. Neither statements written anew nor
/// parameters of the driver come near it; see docs/decisions/0005-hot-writes.md.
/// </summary>
internal static class SqliteWriter
{
    public static void Insert<T>(LibraryConnection connection, IReadOnlyCollection<T> rows, CancellationToken cancellationToken)
        where T : class
    {
        var database = Of(connection);
        var left = rows.Count;
        using var next = rows.GetEnumerator();
        for (var count = SqliteInsert<T>.ManyRows; left > 0; left -= count)
        {
            cancellationToken.ThrowIfCancellationRequested();
            count = left >= SqliteInsert<T>.ManyRows ? SqliteInsert<T>.ManyRows : 1;
            var statement = database.Prepare(count == 1 ? SqliteInsert<T>.One : SqliteInsert<T>.Many);
            for (var place = 0; place < count && next.MoveNext(); place++)
                SqliteInsert<T>.Bind(statement, place, next.Current);
            statement.Run();
        }
    }

    /// <summary>The key of the row that this connection inserted last.</summary>
    public static long LastKey(LibraryConnection connection) => raw.sqlite3_last_insert_rowid(Of(connection).Handle!);

    /// <summary>The greatest key that a table with AUTOINCREMENT ever had, 0 where it had none. Under the one writer's lock the next ones are free.</summary>
    public static long LastOf(LibraryConnection connection, string table) => Of(connection).Prepare($"SELECT max(seq) FROM sqlite_sequence WHERE name = '{table}'").ReadNumber();

    public static PreparedSqliteConnection Of(LibraryConnection connection) => (PreparedSqliteConnection)connection.OpenDbConnection();
}
