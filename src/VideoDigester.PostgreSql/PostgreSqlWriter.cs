using LinqToDB.Data;
using LinqToDB.Mapping;
using Npgsql;
using NpgsqlTypes;
using VideoDigester.Storage;
using VideoDigester.Storage.Rows;

namespace VideoDigester.PostgreSql;

/// <summary>
/// Writes rows the fastest way there is: many by binary COPY with typed values, some or one by a statement whose text never changes, so that
/// it is planned once. Columns and values come from linq2db's mapping.
/// </summary>
internal static class PostgreSqlWriter
{
    public static async Task CopyAsync<T>(LibraryConnection connection, IReadOnlyCollection<T> rows, CancellationToken cancellationToken)
        where T : class
    {
        var (entity, columns) = Columns<T>(connection);
        var database = (NpgsqlConnection)await connection.OpenDbConnectionAsync(cancellationToken).ConfigureAwait(false);
        var writer = await database.BeginBinaryImportAsync($"COPY {Table(entity)} ({InsertColumns.Names(columns)}) FROM STDIN (FORMAT BINARY)", cancellationToken).ConfigureAwait(false);
        await using (writer.ConfigureAwait(false))
        {
            foreach (var row in rows)
            {
                await writer.StartRowAsync(cancellationToken).ConfigureAwait(false);
                foreach (var column in columns)
                    await WriteAsync(writer, InsertColumns.Value(column, row), cancellationToken).ConfigureAwait(false);
            }

            await writer.CompleteAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Inserts rows by one statement that takes an array for each column.</summary>
    public static Task InsertAllAsync<T>(LibraryConnection connection, IReadOnlyCollection<T> rows, CancellationToken cancellationToken)
        where T : class
    {
        var (entity, columns) = Columns<T>(connection);
        var parameters = columns.Select((column, index) => new DataParameter("p" + index, Column(column, rows))).ToArray();
        var sql = $"INSERT INTO {Table(entity)} ({InsertColumns.Names(columns)}) SELECT * FROM unnest({string.Join(", ", parameters.Select(parameter => "@" + parameter.Name))})";
        return connection.ExecuteAsync(sql, cancellationToken, parameters);
    }

    /// <summary>Inserts a row; with <paramref name="orIgnore"/> unless one with its key is there.</summary>
    /// <returns>Whether it was inserted.</returns>
    public static async Task<bool> InsertAsync<T>(LibraryConnection connection, T row, bool orIgnore, CancellationToken cancellationToken)
        where T : class
    {
        var (entity, columns) = Columns<T>(connection);
        var parameters = new DataParameter[columns.Length];
        for (var index = 0; index < columns.Length; index++)
            parameters[index] = new DataParameter("p" + index, InsertColumns.Value(columns[index], row), columns[index].GetDbDataType(completeDataType: true).DataType);
        var sql = $"INSERT INTO {Table(entity)} ({InsertColumns.Names(columns)}) VALUES ({string.Join(", ", parameters.Select(parameter => "@" + parameter.Name))}){(orIgnore ? " ON CONFLICT DO NOTHING" : "")}";
        if (row is not IKeyed keyed)
            return await connection.ExecuteAsync(sql, cancellationToken, parameters).ConfigureAwait(false) > 0;
        var key = await connection.ExecuteAsync<long?>(sql + " RETURNING id", cancellationToken, parameters).ConfigureAwait(false);
        keyed.Id = key ?? keyed.Id;
        return key is not null;
    }

    private static (EntityDescriptor Entity, ColumnDescriptor[] Columns) Columns<T>(LibraryConnection connection)
    {
        var entity = connection.MappingSchema.GetEntityDescriptor(typeof(T));
        return (entity, InsertColumns.Of(entity));
    }

    private static string Table(EntityDescriptor entity) => $"{PostgreSqlDialect.Quote(entity.Name.Schema!)}.{entity.Name.Name}";

    private static Array Column<T>(ColumnDescriptor column, IReadOnlyCollection<T> rows)
        where T : class
    {
        object?[] values = [.. rows.Select(row => InsertColumns.Value(column, row))];
        var array = Array.CreateInstance(ElementType(column.MemberType, Array.Find(values, value => value is not null)?.GetType()), values.Length);
        values.CopyTo(array, 0);
        return array;
    }

    // The member's own type, unless the mapping makes another one of it. Where all values are absent, none says what that would be.
    private static Type ElementType(Type member, Type? value)
    {
        if (member == typeof(Timestamp?))
            return typeof(DateTimeOffset?);
        var plain = Nullable.GetUnderlyingType(member);
        if (value is null || value == (plain ?? member))
            return member;
        return plain is null ? value : typeof(Nullable<>).MakeGenericType(value);
    }

    private static Task WriteAsync(NpgsqlBinaryImporter writer, object? value, CancellationToken cancellationToken) => value switch
    {
        null => writer.WriteNullAsync(cancellationToken),
        string text => writer.WriteAsync(text, NpgsqlDbType.Text, cancellationToken),
        long number => writer.WriteAsync(number, NpgsqlDbType.Bigint, cancellationToken),
        int number => writer.WriteAsync(number, NpgsqlDbType.Integer, cancellationToken),
        double number => writer.WriteAsync(number, NpgsqlDbType.Double, cancellationToken),
        bool flag => writer.WriteAsync(flag, NpgsqlDbType.Boolean, cancellationToken),
        byte[] bytes => writer.WriteAsync(bytes, NpgsqlDbType.Bytea, cancellationToken),
        Guid id => writer.WriteAsync(id, NpgsqlDbType.Uuid, cancellationToken),
        DateTimeOffset moment => writer.WriteAsync(moment, NpgsqlDbType.TimestampTz, cancellationToken),
        _ => throw new NotSupportedException($"A column of {value.GetType()} is not copied to PostgreSQL."),
    };
}
