using LinqToDB.Data;
using LinqToDB.Mapping;

namespace VideoDigester.Storage;

/// <summary>The columns of a row that an insert fills, and their values as the database takes them: one description for both engines' writers.</summary>
internal static class InsertColumns
{
    public static ColumnDescriptor[] Of(EntityDescriptor entity) => [.. entity.Columns.Where(column => !column.SkipOnInsert && !column.IsIdentity)];

    public static string Names(ColumnDescriptor[] columns) => string.Join(", ", columns.Select(column => column.ColumnName));

    /// <summary>The value of a row; converters of the mapping may wrap it in a parameter.</summary>
    public static object? Value(ColumnDescriptor column, object row) =>
        column.GetProviderValue(row) is var value && value is DataParameter parameter ? parameter.Value : value;
}
