using VideoDigester;
using WebLibrary.Pages.Shared;

namespace WebLibrary.Pages.Dashboard;

/// <summary>Which figures are wanted, as the address of the page says.</summary>
public sealed record DashboardWish(string Days, AnalyticsInterval Interval, bool IsEverybody)
{
    private const string Usual = "30";

    public static IReadOnlyList<(string Days, string Name)> Periods { get; } = [("7", "7 days"), ("30", "30 days"), ("90", "90 days"), ("365", "a year"), ("", "all")];

    public static DashboardWish Of(IQueryCollection query) => new(
        query["days"].ToString() is var days && query.ContainsKey("days") && Periods.Any(period => period.Days == days) ? days : Usual,
        Given.Choice(query["interval"], AnalyticsInterval.Day),
        query["everybody"] == "true");

    public DateTimeOffset? From(DateTimeOffset now) => Given.Number(Days) is { } days ? now.AddDays(-days) : null;
}
