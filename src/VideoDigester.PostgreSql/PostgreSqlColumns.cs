using Npgsql;
using VideoDigester.Storage;

namespace VideoDigester.PostgreSql;

/// <summary>The columns of the row that a reader stands at.</summary>
internal sealed class PostgreSqlColumns(NpgsqlDataReader reader) : IColumns
{
    public bool IsNull(int column) => reader.IsDBNull(column);

    public long Number(int column) => reader.GetInt64(column);

    public double Real(int column) => reader.GetDouble(column);

    public bool Flag(int column) => reader.GetBoolean(column);

    public string Text(int column) => reader.GetString(column);

    public Timestamp Moment(int column) => Timestamp.From(new DateTimeOffset(reader.GetDateTime(column), TimeSpan.Zero));

    public Guid Uuid(int column) => reader.GetGuid(column);
}
