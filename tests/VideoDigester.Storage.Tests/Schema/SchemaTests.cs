using System.Text.RegularExpressions;
using VideoDigester.Storage.Tests.Engines;
using VideoDigester.Testing;

namespace VideoDigester.Storage.Tests;

/// <summary>Both engines carry the same schema, and docs/schema.md says what it is.</summary>
public sealed partial class SchemaTests
{
    private static readonly Dictionary<string, string[]> SqliteTypesOf = new(StringComparer.Ordinal)
    {
        ["bigint"] = ["INTEGER"],
        ["integer"] = ["INTEGER"],
        ["boolean"] = ["INTEGER"],
        ["timestamp with time zone"] = ["INTEGER"],
        ["text"] = ["TEXT"],
        ["uuid"] = ["TEXT"],
        ["double precision"] = ["REAL"],
        ["bytea"] = ["BLOB"],
    };

    private static readonly string[] InstantEndings = ["_at", "_from", "_until"];

    [SkippableFact]
    public async Task Both_engines_have_the_same_tables_and_columns()
    {
        var (sqlite, postgreSql) = await ReadBothAsync(SchemaCatalog.ColumnsAsync);

        Assert.Equal(postgreSql.Select(Describe), sqlite.Select(Describe));
        foreach (var (ours, theirs) in sqlite.Zip(postgreSql))
            Assert.True(SqliteTypesOf[theirs.Type].Contains(ours.Type), $"{ours.Table}.{ours.Name} is {ours.Type} and {theirs.Type}");
        static string Describe(SchemaColumn column) => $"{column.Table}.{column.Name} required {column.IsRequired} generated {column.IsGenerated}";
    }

    [SkippableFact]
    public async Task Instants_are_native_on_PostgreSql()
    {
        var (_, postgreSql) = await ReadBothAsync(SchemaCatalog.ColumnsAsync);

        Assert.Equal(
            postgreSql.Where(column => Array.Exists(InstantEndings, ending => column.Name.EndsWith(ending, StringComparison.Ordinal))),
            postgreSql.Where(column => column.Type == "timestamp with time zone"));
    }

    [SkippableFact]
    public async Task Both_engines_have_the_same_foreign_keys()
    {
        var (sqlite, postgreSql) = await ReadBothAsync(SchemaCatalog.ForeignKeysAsync);

        Assert.Equal(postgreSql, sqlite);
        Assert.NotEmpty(sqlite);
    }

    [SkippableFact]
    public async Task Both_engines_have_the_same_keys_and_indexes()
    {
        var (sqlite, postgreSql) = await ReadBothAsync(SchemaCatalog.IndexesAsync);

        Assert.Equal(postgreSql, sqlite);
    }

    [Fact]
    public void Both_scripts_have_the_same_checks()
    {
        var sqlite = Checks(Repository.PathOf("src", "VideoDigester", "Storage", "Migrations", "Sqlite"))
            .Where(check => !check.Contains("IN (0, 1)", StringComparison.Ordinal)); // A boolean needs none on PostgreSQL.

        Assert.Equal(Checks(Repository.PathOf("src", "VideoDigester.PostgreSql", "Migrations")), sqlite);
    }

    [Fact]
    public void Checked_names_are_the_names_of_the_enums()
    {
        var checks = Checks(Repository.PathOf("src", "VideoDigester", "Storage", "Migrations", "Sqlite"));

        Assert.Contains(List("published_precision", StoredName<DatePrecision>.All), checks);

        // Vocabularies that later releases add to are not checked: SQLite cannot change a check without making the table anew.
        Assert.DoesNotContain(checks, check => check.Contains("'added'", StringComparison.Ordinal) || check.Contains("'vtt'", StringComparison.Ordinal));
        static string List(string column, IEnumerable<string> names) => $"CHECK ({column} IN ({string.Join(", ", names.Select(name => $"'{name}'"))}))";
    }

    [SkippableFact]
    public async Task Every_foreign_key_leads_an_index()
    {
        var (keys, _) = await ReadBothAsync(SchemaCatalog.ForeignKeysAsync);
        var (indexes, _) = await ReadBothAsync(SchemaCatalog.IndexesAsync);

        foreach (var key in keys.Select(key => key.Split(' ')[0].Split('.')))
            Assert.Contains(indexes, index => index.StartsWith(key[0] + " ", StringComparison.Ordinal)
                && (index.Contains($"({key[1]})", StringComparison.Ordinal) || index.Contains($"({key[1]},", StringComparison.Ordinal)));
    }

    [SkippableFact]
    public async Task The_document_names_every_table_and_column_and_no_other()
    {
        var documented = Documented(await File.ReadAllLinesAsync(Repository.PathOf("docs", "schema.md")));

        var (sqlite, postgreSql) = await ReadBothAsync(SchemaCatalog.ColumnsAsync);

        Assert.Equal(sqlite.Select(column => $"{column.Table}.{column.Name}").Order(StringComparer.Ordinal), documented);
        Assert.Equal(postgreSql.Select(column => $"{column.Table}.{column.Name}").Order(StringComparer.Ordinal), documented);
    }

    [SkippableFact]
    public async Task The_diagram_draws_every_foreign_key_and_no_other()
    {
        var drawn = DiagramLine().Matches(await File.ReadAllTextAsync(Repository.PathOf("docs", "schema.md")))
            .Select(line => $"{line.Groups["child"].Value}.{line.Groups["column"].Value} -> {line.Groups["parent"].Value}");

        var (keys, _) = await ReadBothAsync(SchemaCatalog.ForeignKeysAsync);

        Assert.Equal(keys.Select(key => string.Join(' ', key.Split(' ')[..3])), drawn.Order(StringComparer.Ordinal));
    }

    /// <summary>A table is a heading <c>## name</c>; its columns are the first cells of the rows under it.</summary>
    private static IEnumerable<string> Documented(IEnumerable<string> lines)
    {
        var table = "";
        var names = new List<string>();
        foreach (var line in lines)
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
                table = line[3..];
            else if (ColumnLine().Match(line) is { Success: true } column)
                names.Add($"{table}.{column.Groups[1].Value}");
        }

        return names.Order(StringComparer.Ordinal);
    }

    private static List<string> Checks(string folder) => [.. Directory.GetFiles(folder, "*.sql").Order(StringComparer.Ordinal)
        .SelectMany(File.ReadLines)
        .Select(line => Check().Match(line))
        .Where(match => match.Success)
        .Select(match => match.Value.TrimEnd(','))];

    private static async Task<(T Sqlite, T PostgreSql)> ReadBothAsync<T>(Func<LibraryConnection, StorageDialect, Task<T>> read)
    {
        await using var sqlite = new SqliteEngine();
        await using var postgreSql = await PostgreSqlEngine.CreateAsync(typeof(SchemaTests));
        return (await ReadAsync(sqlite, read), await ReadAsync(postgreSql, read));
    }

    private static async Task<T> ReadAsync<T>(ITestEngine engine, Func<LibraryConnection, StorageDialect, Task<T>> read)
    {
        using var library = new TestLibrary(engine.CreateDialect());
        return await library.Database.QueryAsync(connection => read(connection, library.Dialect), CancellationToken.None);
    }

    [GeneratedRegex(@"CHECK \(.*\)")]
    private static partial Regex Check();

    [GeneratedRegex(@"^\| `(\w+)` \|")]
    private static partial Regex ColumnLine();

    [GeneratedRegex(@"^\s+(?<parent>\w+) \|[|o]--o\{ (?<child>\w+) : (?<column>\w+)", RegexOptions.Multiline)]
    private static partial Regex DiagramLine();
}
