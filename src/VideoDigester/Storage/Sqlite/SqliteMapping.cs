using LinqToDB;
using LinqToDB.Data;
using LinqToDB.Mapping;

namespace VideoDigester.Storage.Sqlite;

/// <summary>How values stand in SQLite: instants as Unix milliseconds, UUIDs as lower-case text.</summary>
internal static class SqliteMapping
{
    public static MappingSchema Schema { get; } = Create();

    private static MappingSchema Create()
    {
        var schema = new MappingSchema("VideoDigester.Sqlite");
        schema.AddScalarType(typeof(Timestamp), DataType.Int64);
        schema.SetConverter<Timestamp, DataParameter>(value => new DataParameter(null, value.UnixMilliseconds, DataType.Int64));
        schema.SetConverter<long, Timestamp>(Timestamp.FromUnixMilliseconds);
        schema.SetValueToSqlConverter(typeof(Timestamp), (sql, _, value) => sql.Append(((Timestamp)value).UnixMilliseconds));
        schema.SetConverter<Guid, DataParameter>(value => new DataParameter(null, value.ToString(), DataType.NVarChar));
        schema.SetConverter<string, Guid>(Guid.Parse);
        return schema;
    }
}
