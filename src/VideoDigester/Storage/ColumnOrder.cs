using System.Linq.Expressions;
using LinqToDB;
using VideoDigester.Storage.Rows;

namespace VideoDigester.Storage;

/// <summary>An order by one column. The column and the key are compared as a pair, which both engines answer from the index on them.</summary>
internal sealed class ColumnOrder<TValue>(
    Expression<Func<VideoRow, TValue>> column, bool isAlwaysThere, Func<string, TValue> read, Func<TValue, string?> write) : VideoOrder
{
    private readonly Func<VideoRow, TValue> _value = column.Compile();

    public override bool IsAlwaysThere => isAlwaysThere;

    public override IQueryable<VideoRow> WithValue(IQueryable<VideoRow> rows, bool descending, VideoCursor? after)
    {
        var present = isAlwaysThere ? rows : rows.Where(OnRow((value, _) => value != null));
        if (after is not null)
            present = present.Where(Beyond(after, descending));
        return descending
            ? present.OrderByDescending(column).ThenByDescending(row => row.Id)
            : present.OrderBy(column).ThenBy(row => row.Id);
    }

    public override IQueryable<VideoRow> WithoutValue(IQueryable<VideoRow> rows, bool descending, VideoCursor? after)
    {
        var id = after?.Id;
        var absent = rows.Where(OnRow((value, _) => value == null));
        if (id is not null)
            absent = descending ? absent.Where(row => row.Id < id) : absent.Where(row => row.Id > id);
        return descending ? absent.OrderByDescending(row => row.Id) : absent.OrderBy(row => row.Id);
    }

    public override string? ValueOf(VideoRow row) => write(_value(row));

    private Expression<Func<VideoRow, bool>> Beyond(VideoCursor after, bool descending)
    {
        var last = read(after.Value!) ?? throw CursorText.Refuse();
        var id = after.Id;
        return descending
            ? OnRow((value, key) => Sql.Row(value, key) < Sql.Row(last, id))
            : OnRow((value, key) => Sql.Row(value, key) > Sql.Row(last, id));
    }

    /// <summary>The condition with the column and the key of a row put in.</summary>
    private Expression<Func<VideoRow, bool>> OnRow(Expression<Func<TValue, long, bool>> condition)
    {
        var row = column.Parameters[0];
        var body = new Substitution(condition.Parameters[0], column.Body).Visit(condition.Body);
        body = new Substitution(condition.Parameters[1], Expression.Property(row, nameof(VideoRow.Id))).Visit(body);
        return Expression.Lambda<Func<VideoRow, bool>>(body, row);
    }

    private sealed class Substitution(ParameterExpression parameter, Expression replacement) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == parameter ? replacement : node;
    }
}
