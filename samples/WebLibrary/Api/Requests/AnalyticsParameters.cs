using System.ComponentModel;
using VideoDigester;

namespace WebLibrary.Api.Requests;

/// <summary>Of what figures are wanted, and how they are divided.</summary>
internal sealed record AnalyticsParameters(
    DateTimeOffset? From,
    DateTimeOffset? Before,
    Word<AnalyticsInterval>? Interval,
    Word<AnalyticsGroup>? GroupBy,
    [property: Description("The time zone whose days, weeks and months are meant, an IANA name: UTC without it.")] string? Zone,
    string? Channel,
    string? Category,
    string? Site,
    DigestType? DigestType,
    string? Provider,
    string? Model,
    [property: Description("Everybody's figures and not only one's own: for administrators.")] bool? Everybody)
{
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.InvalidRequest"/>: there is no such time zone.</exception>
    public AnalyticsQuery ToQuery(string? user) => new()
    {
        From = From,
        Before = Before,
        Interval = Interval?.Value,
        GroupBy = GroupBy?.Value,
        TimeZone = ZoneOf(Zone),
        Channel = Channel,
        Category = Category,
        Site = Site,
        DigestType = DigestType,
        Provider = Provider,
        Model = Model,
        UserId = user,
    };

    private static TimeZoneInfo ZoneOf(string? name)
    {
        if (name is null)
            return TimeZoneInfo.Utc;
        return TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) ? zone : throw new VideoDigesterException(ErrorCode.InvalidRequest, "There is no such time zone. They are named like 'Europe/Berlin'.");
    }
}
