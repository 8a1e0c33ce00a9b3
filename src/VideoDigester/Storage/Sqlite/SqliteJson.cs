using System.Text.Json.Serialization;
using LinqToDB;

namespace VideoDigester.Storage.Sqlite;

/// <summary>Lists as one parameter: SQLite has no arrays, but reads JSON.</summary>
[JsonSerializable(typeof(IReadOnlyCollection<string>))]
internal sealed partial class SqliteJson : JsonSerializerContext
{
    [Sql.Expression("{1} IN (SELECT value FROM json_each({0}))", IsPredicate = true, ServerSideOnly = true)]
    public static bool Contains(string list, string text) => throw new NotSupportedException();
}
