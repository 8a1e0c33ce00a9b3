using LinqToDB;
using LinqToDB.Data;

namespace VideoDigester.Storage;

/// <summary>
/// Finds the row that a site and its key for it name, by SQL that linq2db writes once. A text may be null, and for parameters that may be null
/// linq2db writes the SQL anew at every call, which costs several times what SQLite needs for the answer.
/// </summary>
internal sealed class NamedRow<T>(Func<LibraryConnection, string, string, IQueryable<T>> rows)
{
    private Statement? _statement;

    public async Task<T?> FindAsync(LibraryConnection connection, string site, string key, CancellationToken cancellationToken)
    {
        var statement = _statement ??= Statement.Of(rows(connection, nameof(site), nameof(key)).ToSqlQuery(), nameof(site), nameof(key));
        var found = await connection.QueryToListAsync<T>(
            statement.Sql,
            cancellationToken,
            new DataParameter(statement.Site, site, DataType.NVarChar),
            new DataParameter(statement.Key, key, DataType.NVarChar)).ConfigureAwait(false);
        return found.Count == 0 ? default : found[0];
    }

    /// <summary>Finds a row that was there a moment ago.</summary>
    public async Task<T> FindAgainAsync(LibraryConnection connection, string site, string key, CancellationToken cancellationToken) =>
        await FindAsync(connection, site, key, cancellationToken).ConfigureAwait(false) ?? throw SoleRow.Gone();

    private sealed record Statement(string Sql, string Site, string Key)
    {
        // Which parameter is which is told by the values that the SQL was written with.
        public static Statement Of(QuerySql query, string site, string key) => new(
            query.Sql,
            query.Parameters.Single(parameter => site.Equals(parameter.Value)).Name!,
            query.Parameters.Single(parameter => key.Equals(parameter.Value)).Name!);
    }
}
