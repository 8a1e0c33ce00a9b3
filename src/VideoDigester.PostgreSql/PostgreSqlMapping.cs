using LinqToDB;
using LinqToDB.Data;
using LinqToDB.Mapping;
using LinqToDB.Metadata;
using VideoDigester.Storage;

namespace VideoDigester.PostgreSql;

/// <summary>How rows and values stand in PostgreSQL: tables in the library's schema, instants as <c>timestamptz</c>.</summary>
internal static class PostgreSqlMapping
{
    public static MappingSchema Create(string schemaName)
    {
        var schema = new MappingSchema("VideoDigester.PostgreSql." + schemaName);
        schema.AddScalarType(typeof(Timestamp), DataType.DateTimeOffset);
        schema.SetConverter<Timestamp, DataParameter>(value => new DataParameter(null, value.Value, DataType.DateTimeOffset));
        schema.SetConverter<DateTimeOffset, Timestamp>(Timestamp.From);
        schema.SetConverter<DateTime, Timestamp>(value => Timestamp.From(new DateTimeOffset(value, TimeSpan.Zero)));
        schema.AddMetadataReader(new SchemaMetadata(schemaName));
        return schema;
    }

    /// <summary>Adds the schema to the table names that the rows state.</summary>
    private sealed class SchemaMetadata(string schemaName) : IMetadataReader
    {
        public MappingAttribute[] GetAttributes(Type type) =>
            Attribute.GetCustomAttribute(type, typeof(TableAttribute)) is TableAttribute table
                ? [new TableAttribute(table.Name!) { Schema = schemaName, IsColumnAttributeRequired = table.IsColumnAttributeRequired }]
                : [];

        public MappingAttribute[] GetAttributes(Type type, System.Reflection.MemberInfo memberInfo) => [];

        public System.Reflection.MemberInfo[] GetDynamicColumns(Type type) => [];

        public string GetObjectID() => "." + nameof(SchemaMetadata) + "." + schemaName + ".";
    }
}
