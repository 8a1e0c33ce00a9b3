using VideoDigester;

namespace ConsoleDigest.Output.Stats;

/// <summary>Costs, for people.</summary>
internal static class CostsScreen
{
    public static void Show(Screen screen, IReadOnlyList<AnalyticsRow<ProcessingCosts>> rows) => StatsTable.Print(
        screen,
        rows,
        row => (row.Start, row.Group, row.GroupName),
        ["Cost", "An hour", "Tokens", "Attempts", "Failed", "Videos", "Length"],
        row =>
        [
            Amounts.Money(row.Figures.Cost) + (row.Figures.UnknownCost > 0 ? $" + {Amounts.Count(row.Figures.UnknownCost)} unknown" : ""),
            Amounts.Money(row.Figures.CostPerHour),
            Amounts.Count(row.Figures.InputTokens + row.Figures.OutputTokens),
            Amounts.Count(row.Figures.Attempts),
            Amounts.Count(row.Figures.Failed),
            Amounts.Count(row.Figures.Videos),
            Lengths.Of(row.Figures.Digested),
        ],
        row => (double)row.Figures.Cost,
        "Failed",
        "Tokens",
        "Attempts",
        "Length");
}
