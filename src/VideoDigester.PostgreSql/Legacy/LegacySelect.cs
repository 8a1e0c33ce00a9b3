namespace VideoDigester.PostgreSql.Legacy;

/// <summary>The statements that read a table of the other database, its rows in an order that stays.</summary>
/// <param name="table">The table's name, quoted.</param>
/// <param name="columns">The columns that this version of it has, as far as they are read.</param>
internal sealed class LegacySelect(string table, IReadOnlyCollection<string> columns)
{
    // A table may have no key of its own, as one that only joins two others.
    private readonly string _key = columns.Contains("id") ? "r.id::text" : "NULL::text";
    private readonly string _rows = $"SELECT {string.Join(", ", columns.Select(PostgreSqlDialect.Quote))} FROM {table}{(columns.Contains("id") ? " ORDER BY id" : "")}";

    /// <summary>All rows but the first ones, each as its key and as JSON.</summary>
    public string From(long first) => $"SELECT {_key}, row_to_json(r)::text FROM ({_rows} OFFSET {first}) r";

    /// <summary>The key of one row.</summary>
    public string KeyAt(long row) => $"SELECT {_key} FROM ({_rows} OFFSET {row} LIMIT 1) r";
}
