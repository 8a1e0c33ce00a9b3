using System.Globalization;
using ConsoleDigest.Output.Json;

namespace ConsoleDigest.Output;

/// <summary>Digests side by side, for people.</summary>
internal static class VariantScreen
{
    public static void Print(Screen screen, IReadOnlyList<VariantRow> rows) => screen.Table(
        ["Type", "Writer", "Language", "Items", "Tokens", "Cost", "Coverage", "Grounding", "Dropped", "Agreement"],
        "Writer",
        rows.Where(row => row.Error is null).Select(Cells),
        "Language",
        "Items",
        "Tokens");

    private static IReadOnlyList<string> Cells(VariantRow row) =>
    [
        row.Type,
        DigestScreen.Writer(row.Provider, row.Model ?? ""),
        row.Language ?? "",
        Amounts.Count(row.Items),
        Amounts.Count(row.Tokens),
        Amounts.Money(row.Cost),
        Share(row.Coverage),
        Share(row.Grounding),
        Amounts.Count(row.Dropped),
        row.Agreement is null ? "" : Share(row.Agreement),
    ];

    private static string Share(double? share) => share is { } known ? known.ToString("0.00", CultureInfo.InvariantCulture) : Amounts.Unknown;
}
