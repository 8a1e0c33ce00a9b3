using LinqToDB.Data;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace VideoDigester.Storage.Sqlite;

/// <summary>A connection that keeps the statements prepared on it until it is closed, or has too many of them. The texts are the library's own, and few; but for those of lists, which have one for each combination of conditions and size of a page.</summary>
internal sealed class PreparedSqliteConnection(string connectionString) : SqliteConnection(connectionString)
{
    private const int MostStatements = 200;

    private readonly Dictionary<string, SqliteStatement> _statements = new(StringComparer.Ordinal);

    /// <summary>How many statements are kept.</summary>
    public int PreparedStatements => _statements.Count;

    public SqliteStatement Prepare(string sql)
    {
        if (_statements.TryGetValue(sql, out var prepared))
            return prepared;
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(Handle, sql, out var statement), Handle);
        return _statements[sql] = new SqliteStatement(Handle!, statement);
    }

    /// <summary>A statement with its parameters bound by their names.</summary>
    public SqliteStatement Prepare(string sql, IEnumerable<DataParameter> parameters)
    {
        var statement = Prepare(sql);
        foreach (var parameter in parameters)
            statement.BindValue(parameter.Name!, parameter.Value);
        return statement;
    }

    /// <summary>Forgets the statements where there are many. Nobody has one of them: the connection lies idle.</summary>
    public void Trim()
    {
        if (_statements.Count > MostStatements)
            Forget();
    }

    // Before the handle goes back to the pool: what is left open on it would keep the file open.
    public override void Close()
    {
        Forget();
        base.Close();
    }

    private void Forget()
    {
        foreach (var statement in _statements.Values)
            statement.Dispose();
        _statements.Clear();
    }
}
