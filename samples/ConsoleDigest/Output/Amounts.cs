using System.Globalization;

namespace ConsoleDigest.Output;

/// <summary>Tokens and money as people read them.</summary>
internal static class Amounts
{
    public const string Unknown = "unknown";

    public static string Count(long? count) => count?.ToString("N0", CultureInfo.InvariantCulture) ?? Unknown;

    /// <summary>US dollars to the hundredth of a cent: most digests cost less than one.</summary>
    public static string Money(decimal? cost) => cost switch
    {
        null => Unknown,
        > 0 and < 0.0001m => "<$0.0001",
        { } known => known.ToString("$0.00##", CultureInfo.InvariantCulture),
    };
}
