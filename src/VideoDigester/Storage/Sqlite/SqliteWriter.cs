using System.Buffers;
using System.Text;
using LinqToDB.Mapping;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace VideoDigester.Storage.Sqlite;

/// <summary>
/// Writes rows by one prepared statement on SQLite's own interface: what COPY is on PostgreSQL. Neither multi-row statements nor
/// parameters of the driver come near it; see docs/decisions/0005-hot-writes.md.
/// </summary>
internal static class SqliteWriter
{
    private const int RowsBetweenChecks = 1024;

    public static void Insert<T>(LibraryConnection connection, IEnumerable<T> rows, CancellationToken cancellationToken)
        where T : notnull
    {
        var database = ((SqliteConnection)connection.OpenDbConnection()).Handle!;
        var (entity, columns) = InsertColumns.Of<T>(connection);
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(database, Sql(entity, columns), out var statement), database);
        using (statement)
        {
            var written = 0;
            foreach (var row in rows)
            {
                if (written++ % RowsBetweenChecks == 0)
                    cancellationToken.ThrowIfCancellationRequested();
                for (var index = 0; index < columns.Length; index++)
                    SqliteException.ThrowExceptionForRC(Bind(statement, index + 1, InsertColumns.Value(columns[index], row)), database);
                var result = raw.sqlite3_step(statement);
                raw.sqlite3_reset(statement);
                if (result != raw.SQLITE_DONE)
                    SqliteException.ThrowExceptionForRC(result, database);
            }
        }
    }

    /// <summary>The key of the row that this connection inserted last.</summary>
    public static long LastKey(LibraryConnection connection) => raw.sqlite3_last_insert_rowid(((SqliteConnection)connection.OpenDbConnection()).Handle!);

    private static string Sql(EntityDescriptor entity, ColumnDescriptor[] columns) =>
        $"INSERT INTO {entity.Name.Name} ({InsertColumns.Names(columns)}) VALUES ({string.Join(", ", columns.Select(_ => "?"))})";

    private static int Bind(sqlite3_stmt statement, int index, object? value) => value switch
    {
        null => raw.sqlite3_bind_null(statement, index),

        // An empty span has no address, and SQLite takes text without an address for null.
        "" => raw.sqlite3_bind_text(statement, index, ""),
        string text => BindText(statement, index, text),
        long number => raw.sqlite3_bind_int64(statement, index, number),
        int number => raw.sqlite3_bind_int(statement, index, number),
        bool flag => raw.sqlite3_bind_int(statement, index, flag ? 1 : 0),
        double number => raw.sqlite3_bind_double(statement, index, number),
        _ => throw new NotSupportedException($"A column of {value.GetType()} is not written to SQLite."),
    };

    private static int BindText(sqlite3_stmt statement, int index, string text)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        var length = Encoding.UTF8.GetBytes(text, buffer);
        var result = raw.sqlite3_bind_text(statement, index, buffer.AsSpan(0, length));
        ArrayPool<byte>.Shared.Return(buffer);
        return result;
    }
}
