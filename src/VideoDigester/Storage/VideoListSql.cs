using System.Globalization;
using LinqToDB.Data;

namespace VideoDigester.Storage;

/// <summary>One of the two statements that make a page of videos. Behind the columns of the list stand the row's key and its value in the order.</summary>
/// <param name="Rows">The part of it that finds the rows of the page.</param>
/// <param name="Text">The statement.</param>
/// <param name="Parameters">What it needs.</param>
internal readonly record struct VideoListSql(string Rows, string Text, IReadOnlyList<DataParameter> Parameters)
{
    /// <param name="prefix">What stands before the name of a table.</param>
    /// <param name="query">Which videos, and in which direction.</param>
    /// <param name="order">The order.</param>
    /// <param name="after">Where the page before ended; null at the beginning.</param>
    /// <param name="withValue">Whether the rows with a value in the order are read, or those without.</param>
    /// <param name="count">How many at most.</param>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.InvalidRequest"/>: the cursor's value is none of the order.</exception>
    public static VideoListSql Of(string prefix, VideoQuery query, VideoOrder order, VideoCursor? after, bool withValue, int count)
    {
        var conditions = new VideoConditions(prefix, query);
        var (direction, beyond) = query.Descending ? (" DESC", "<") : ("", ">");
        if (!withValue)
            conditions.Add($"v.{order.Column} IS NULL");
        else if (!order.IsAlwaysThere)
            conditions.Add($"v.{order.Column} IS NOT NULL");
        if (after is { Value: { } value } && withValue)
            conditions.Add($"(v.{order.Column}, v.id) {beyond} (@last_value, @last_id)", ("last_value", order.Parse(value)), ("last_id", after.Id));
        else if (after is not null)
            conditions.Add($"v.id {beyond} @last_id", ("last_id", after.Id));
        var by = withValue ? $"v.{order.Column}{direction}, v.id{direction}" : $"v.id{direction}";

        // The rows of the page first: what is shown beside them is looked up for those alone, also where the engine sorts. The limit stands in the text: PostgreSQL plans a statement with a limit
        // that it does not know for a tenth of the table.
        var rows = string.Create(CultureInfo.InvariantCulture, $"SELECT {SummaryColumns.Needed} FROM {prefix}videos v {conditions.Where} ORDER BY {by} LIMIT {count}");
        return new VideoListSql(rows, $"SELECT {SummaryColumns.Of(prefix)}, v.id, v.{order.Column} FROM ({rows}) v ORDER BY {by}", conditions.Parameters);
    }
}
