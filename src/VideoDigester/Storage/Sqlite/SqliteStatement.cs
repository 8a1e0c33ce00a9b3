using System.Buffers;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace VideoDigester.Storage.Sqlite;

/// <summary>A statement on SQLite's own interface. Parameters are bound by position, from 1, and stay bound until they are bound again.</summary>
internal sealed class SqliteStatement(sqlite3 database, sqlite3_stmt statement) : IColumns, IDisposable
{
    public SqliteStatement Bind(int index, string? text) => Check(text switch
    {
        null => raw.sqlite3_bind_null(statement, index),

        // An empty span has no address, and SQLite takes text without an address for null.
        "" => raw.sqlite3_bind_text(statement, index, ""),
        _ => BindText(index, text),
    });

    public SqliteStatement Bind(int index, long number) => Check(raw.sqlite3_bind_int64(statement, index, number));

    public SqliteStatement Bind(int index, ReadOnlySpan<byte> bytes) => Check(raw.sqlite3_bind_blob(statement, index, bytes));

    public SqliteStatement Bind(int index, double number) => Check(raw.sqlite3_bind_double(statement, index, number));

    /// <summary>Binds a value of one of the types that rows are made of.</summary>
    public SqliteStatement BindValue(int index, object? value) => value switch
    {
        null => Bind(index, (string?)null),
        string text => Bind(index, text),
        long number => Bind(index, number),
        int number => Bind(index, number),
        bool flag => Bind(index, flag ? 1 : 0),
        double number => Bind(index, number),
        byte[] bytes => Bind(index, bytes.AsSpan()),
        Timestamp moment => Bind(index, moment.UnixMilliseconds),
        Guid id => Bind(index, id.ToString()),
        _ => throw new NotSupportedException($"A column of {value.GetType()} is not written to SQLite."),
    };

    /// <summary>Binds a value to the parameter <c>@name</c>, however often it stands in the statement; nothing where it does not.</summary>
    public SqliteStatement BindValue(string name, object? value) =>
        raw.sqlite3_bind_parameter_index(statement, "@" + name) is > 0 and var index ? BindValue(index, value) : this;

    /// <summary>Runs a statement that answers nothing.</summary>
    public void Run()
    {
        var result = raw.sqlite3_step(statement);
        raw.sqlite3_reset(statement);
        if (result != raw.SQLITE_DONE)
            SqliteException.ThrowExceptionForRC(result, database);
    }

    /// <summary>Runs a statement that answers one number; 0 where it is null.</summary>
    public long ReadNumber()
    {
        var result = raw.sqlite3_step(statement);
        var number = result == raw.SQLITE_ROW ? raw.sqlite3_column_int64(statement, 0) : 0;
        raw.sqlite3_reset(statement);
        if (result is not (raw.SQLITE_ROW or raw.SQLITE_DONE))
            SqliteException.ThrowExceptionForRC(result, database);
        return number;
    }

    /// <summary>Runs a statement and reads its rows.</summary>
    public List<T> Read<T>(Func<SqliteStatement, T> row, CancellationToken cancellationToken)
    {
        var rows = new List<T>();
        ForEach(columns => rows.Add(row(columns)), cancellationToken);
        return rows;
    }

    /// <summary>Runs a statement and hands out each of its rows.</summary>
    public void ForEach(Action<SqliteStatement> row, CancellationToken cancellationToken)
    {
        const int RowsAtOnce = 1_024;
        try
        {
            int result;
            for (var count = 1; (result = raw.sqlite3_step(statement)) == raw.SQLITE_ROW; count++)
            {
                row(this);
                if (count % RowsAtOnce == 0)
                    cancellationToken.ThrowIfCancellationRequested();
            }

            if (result != raw.SQLITE_DONE)
                SqliteException.ThrowExceptionForRC(result, database);
        }
        finally
        {
            raw.sqlite3_reset(statement);
        }
    }

    public bool IsNull(int column) => raw.sqlite3_column_type(statement, column) == raw.SQLITE_NULL;

    public double Real(int column) => raw.sqlite3_column_double(statement, column);

    public bool Flag(int column) => Number(column) != 0;

    public Timestamp Moment(int column) => Timestamp.FromUnixMilliseconds(Number(column));

    public Guid Uuid(int column) => Guid.Parse(Text(column));

    /// <summary>A number of the row that is being read; columns are counted from 0.</summary>
    public long Number(int column) => raw.sqlite3_column_int64(statement, column);

    /// <summary>Text of the row that is being read; columns are counted from 0.</summary>
    public string Text(int column) => raw.sqlite3_column_text(statement, column).utf8_to_string();

    /// <summary>Bytes of the row that is being read; columns are counted from 0.</summary>
    public byte[] Bytes(int column) => raw.sqlite3_column_blob(statement, column).ToArray();

    public void Dispose() => statement.Dispose();

    private SqliteStatement Check(int result)
    {
        SqliteException.ThrowExceptionForRC(result, database);
        return this;
    }

    private int BindText(int index, string text)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        var length = Encoding.UTF8.GetBytes(text, buffer);
        var result = raw.sqlite3_bind_text(statement, index, buffer.AsSpan(0, length));
        ArrayPool<byte>.Shared.Return(buffer);
        return result;
    }
}
