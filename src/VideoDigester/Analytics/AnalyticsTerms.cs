using VideoDigester.Storage;

namespace VideoDigester.Analytics;

/// <summary>What a query must fulfil before the database is asked.</summary>
internal static class AnalyticsTerms
{
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.InvalidRequest"/>: the query contradicts itself.</exception>
    public static AnalyticsQuery Require(AnalyticsQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (query.TimeZone is null)
            throw Refuse("TimeZone is null; UTC is one too.");
        if (query is { From: { } from, Before: { } before } && from > before)
            throw Refuse($"From ({from:O}) is after Before ({before:O}).");
        if (query.Interval is { } interval && !Enum.IsDefined(interval))
            throw Refuse($"{interval} is no interval.");
        if (query.GroupBy is { } group && !Enum.IsDefined(group))
            throw Refuse($"{group} is no group.");
        CheckedUser.OrNull(query.UserId);
        RequireName(query.Site, nameof(query.Site));
        RequireName(query.Channel, nameof(query.Channel));
        RequireName(query.Category, nameof(query.Category));
        RequireName(query.Provider, nameof(query.Provider));
        RequireName(query.Model, nameof(query.Model));
        if (query.DigestType is { } type)
            RequireName(type.Name ?? "", nameof(query.DigestType));
        return query;
    }

    public static VideoDigesterException Refuse(string message) => new(ErrorCode.InvalidRequest, message);

    private static void RequireName(string? name, string condition)
    {
        if (name is "")
            throw Refuse($"{condition} is empty; null means any.");
    }
}
