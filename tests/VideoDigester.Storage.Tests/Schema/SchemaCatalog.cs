using System.Text.RegularExpressions;
using LinqToDB.Data;

namespace VideoDigester.Storage.Tests;

/// <summary>
/// What a migrated database consists of, read from the engine's own catalogue and written so that both engines can be compared. What is the full-text engine's
/// is left out: virtual tables with their shadow tables on SQLite, columns of type tsvector and GIN indexes on PostgreSQL.
/// </summary>
internal static partial class SchemaCatalog
{
    private const string PostgreSqlColumns = """
        SELECT c.relname AS "Table", a.attname AS "Name", format_type(a.atttypid, a.atttypmod) AS "Type", a.attnotnull AS "IsRequired", a.attgenerated <> '' AS "IsGenerated"
        FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname = @schema AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped AND a.atttypid <> 'tsvector'::regtype ORDER BY c.relname, a.attnum
        """;

    private const string PostgreSqlForeignKeys = """
        SELECT c.relname || '.' || a.attname || ' -> ' || f.relname || ' ' ||
            CASE k.confdeltype WHEN 'c' THEN 'CASCADE' WHEN 'n' THEN 'SET NULL' WHEN 'r' THEN 'RESTRICT' WHEN 'a' THEN 'NO ACTION' END
        FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_class f ON f.oid = k.confrelid JOIN pg_namespace n ON n.oid = c.relnamespace
            JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = ANY (k.conkey)
        WHERE n.nspname = @schema AND k.contype = 'f'
        """;

    private const string PostgreSqlIndexes = """
        SELECT c.relname || CASE WHEN i.indisprimary THEN ' primary' ELSE ' ' || x.relname END || CASE WHEN i.indisunique THEN ' unique' ELSE '' END ||
            ' (' || (SELECT string_agg(a.attname, ', ' ORDER BY k.at) FROM unnest(i.indkey) WITH ORDINALITY AS k(num, at) JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.num) || ')' ||
            CASE WHEN i.indpred IS NULL THEN '' ELSE ' where ' || replace(translate(pg_get_expr(i.indpred, i.indrelid), '()', ''), '::text', '') END
        FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid JOIN pg_class x ON x.oid = i.indexrelid JOIN pg_namespace n ON n.oid = c.relnamespace
            JOIN pg_am m ON m.oid = x.relam
        WHERE n.nspname = @schema AND m.amname <> 'gin'
        """;

    private const string SqliteColumns = """
        SELECT t.name AS "Table", c.name AS "Name", c.type AS "Type", c."notnull" = 1 AS "IsRequired", c.hidden > 0 AS "IsGenerated"
        FROM sqlite_master t JOIN pragma_table_xinfo(t.name) c WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%' AND t.name NOT IN (SELECT name FROM pragma_table_list WHERE type IN ('virtual', 'shadow')) ORDER BY t.name, c.cid
        """;

    private const string SqliteForeignKeys = """
        SELECT t.name || '.' || f."from" || ' -> ' || f."table" || ' ' || f.on_delete
        FROM sqlite_master t JOIN pragma_foreign_key_list(t.name) f WHERE t.type = 'table'
        """;

    private const string SqliteIndexes = """
        SELECT t.name || CASE WHEN i.origin = 'pk' THEN ' primary' ELSE ' ' || i.name END || CASE WHEN i."unique" THEN ' unique' ELSE '' END ||
            ' (' || (SELECT group_concat(c.name, ', ') FROM (SELECT name FROM pragma_index_info(i.name) ORDER BY seqno) c) || ')' ||
            CASE WHEN i.partial THEN ' where ' || (SELECT substr(sql, instr(sql, ' WHERE ') + 7) FROM sqlite_master WHERE name = i.name) ELSE '' END
        FROM sqlite_master t JOIN pragma_index_list(t.name) i WHERE t.type = 'table' AND t.name NOT IN (SELECT name FROM pragma_table_list WHERE type IN ('virtual', 'shadow'))
        """;

    // A rowid table's INTEGER PRIMARY KEY has no index of its own, but is one.
    private const string SqliteRowidKeys = """
        SELECT t.name || ' primary unique (' || c.name || ')' FROM sqlite_master t JOIN pragma_table_info(t.name) c
        WHERE t.type = 'table' AND t.name NOT IN (SELECT name FROM pragma_table_list WHERE type IN ('virtual', 'shadow')) AND c.pk = 1 AND NOT EXISTS (SELECT 1 FROM pragma_index_list(t.name) WHERE origin = 'pk')
        """;

    public static async Task<IReadOnlyList<string>> TablesAsync(DataConnection connection, StorageDialect dialect) =>
        [.. (await ColumnsAsync(connection, dialect)).Select(column => column.Table).Distinct()];

    public static async Task<IReadOnlyList<SchemaColumn>> ColumnsAsync(DataConnection connection, StorageDialect dialect)
    {
        var columns = await QueryAsync<SchemaColumn>(connection, dialect, SqliteColumns, PostgreSqlColumns);
        return [.. columns.OrderBy(column => column.Table, StringComparer.Ordinal)];
    }

    public static Task<IReadOnlyList<string>> ForeignKeysAsync(DataConnection connection, StorageDialect dialect) =>
        SortedAsync(connection, dialect, SqliteForeignKeys, PostgreSqlForeignKeys);

    public static async Task<IReadOnlyList<string>> IndexesAsync(DataConnection connection, StorageDialect dialect) =>
        [.. (await SortedAsync(connection, dialect, SqliteIndexes + " UNION ALL " + SqliteRowidKeys, PostgreSqlIndexes)).Select(index => AnyOfArray().Replace(index, " IN ($1)"))];

    public static string Quote(StorageDialect dialect, string table) => dialect.Render(new MigrationScript(0, "", dialect.Engine == DatabaseEngine.Sqlite ? table : "{schema}." + table));

    private static async Task<IReadOnlyList<string>> SortedAsync(DataConnection connection, StorageDialect dialect, string sqlite, string postgreSql) =>
        [.. (await QueryAsync<string>(connection, dialect, sqlite, postgreSql)).Order(StringComparer.Ordinal)];

    private static async Task<List<T>> QueryAsync<T>(DataConnection connection, StorageDialect dialect, string sqlite, string postgreSql)
    {
        if (dialect.Engine == DatabaseEngine.Sqlite)
            return await connection.QueryToListAsync<T>(sqlite);
        var schema = Quote(dialect, "")[1..^2].Replace("\"\"", "\"", StringComparison.Ordinal);
        return await connection.QueryToListAsync<T>(postgreSql, new DataParameter("schema", schema));
    }

    /// <summary>How PostgreSQL writes IN.</summary>
    [GeneratedRegex(@" = ANY ARRAY\[(.*)\]")]
    private static partial Regex AnyOfArray();
}
