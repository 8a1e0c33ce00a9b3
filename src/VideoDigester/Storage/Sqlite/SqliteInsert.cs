using System.Reflection;
using LinqToDB.Mapping;

namespace VideoDigester.Storage.Sqlite;

/// <summary>How a type of row is inserted: the statements, and for each column what binds it. Made once a type, of linq2db's mapping.</summary>
internal static class SqliteInsert<T>
    where T : class
{
    /// <summary>How many rows <see cref="Many"/> takes. Of the cost of a statement half is left at 16, and little more can be saved beyond.</summary>
    public const int ManyRows = 16;

    private static readonly EntityDescriptor Entity = SqliteMapping.Schema.GetEntityDescriptor(typeof(T));
    private static readonly ColumnDescriptor[] Columns = InsertColumns.Of(Entity);
    private static readonly Action<SqliteStatement, int, T>[] Binders = [.. Columns.Select(Binder)];

    /// <summary>Inserts one row.</summary>
    public static string One { get; } = Sql(1);

    /// <summary>Inserts <see cref="ManyRows"/> rows.</summary>
    public static string Many { get; } = Sql(ManyRows);

    /// <summary>Binds a row at a place in a statement.</summary>
    public static void Bind(SqliteStatement statement, int place, T row)
    {
        var index = place * Binders.Length;
        foreach (var bind in Binders)
            bind(statement, ++index, row);
    }

    private static string Sql(int rows)
    {
        var places = $"({string.Join(", ", Columns.Select(_ => "?"))})";
        return $"INSERT INTO {Entity.Name.Name} ({InsertColumns.Names(Columns)}) VALUES {string.Join(", ", Enumerable.Repeat(places, rows))}";
    }

    // The types of the columns that come in thousands are bound as they are; the others take the way through the mapping, in a box.
    private static Action<SqliteStatement, int, T> Binder(ColumnDescriptor column)
    {
        var getter = ((PropertyInfo)column.MemberInfo).GetMethod!;
        if (column.MemberType == typeof(string))
            return Typed(getter.CreateDelegate<Func<T, string?>>(), (statement, index, value) => statement.Bind(index, value));
        if (column.MemberType == typeof(long))
            return Typed(getter.CreateDelegate<Func<T, long>>(), (statement, index, value) => statement.Bind(index, value));
        if (column.MemberType == typeof(int))
            return Typed(getter.CreateDelegate<Func<T, int>>(), (statement, index, value) => statement.Bind(index, value));
        if (column.MemberType == typeof(double))
            return Typed(getter.CreateDelegate<Func<T, double>>(), (statement, index, value) => statement.Bind(index, value));
        return (statement, index, row) => statement.BindValue(index, InsertColumns.Value(column, row));
    }

    private static Action<SqliteStatement, int, T> Typed<TValue>(Func<T, TValue> get, Action<SqliteStatement, int, TValue> bind) =>
        (statement, index, row) => bind(statement, index, get(row));
}
