namespace ConsoleDigest.Models;

/// <summary>What numbers about models can be.</summary>
internal static class ModelLimits
{
    public const int LeastWindow = 2_000;
    public const int LeastOutput = 256;
    public const int MostTokens = 100_000_000;
    public const int MostDollars = 1_000_000;
}
