using System.Diagnostics.CodeAnalysis;

namespace VideoDigester.Storage;

/// <summary>US dollars as rows hold them: whole billionths, exact in sums on both engines.</summary>
internal static class NanoDollars
{
    private const decimal InADollar = 1_000_000_000m;

    public static long Of(decimal dollars) => (long)decimal.Round(dollars * InADollar, MidpointRounding.AwayFromZero);

    [return: NotNullIfNotNull(nameof(dollars))]
    public static long? Of(decimal? dollars) => dollars is { } given ? Of(given) : null;

    public static decimal Read(long nanoDollars) => nanoDollars / InADollar;

    [return: NotNullIfNotNull(nameof(nanoDollars))]
    public static decimal? Read(long? nanoDollars) => nanoDollars / InADollar;
}
