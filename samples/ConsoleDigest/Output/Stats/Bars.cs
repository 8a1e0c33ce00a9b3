namespace ConsoleDigest.Output.Stats;

/// <summary>Bars of a column: the longest value fills it.</summary>
internal static class Bars
{
    private const int Width = 20;

    // A character holds eight steps.
    private const string Parts = "▏▎▍▌▋▊▉";

    public static IReadOnlyList<string> Of(IReadOnlyList<double> values)
    {
        var longest = values.DefaultIfEmpty(0).Max();
        return [.. values.Select(value => longest > 0 ? Of(value / longest) : "")];
    }

    private static string Of(double share)
    {
        var steps = (int)Math.Ceiling(Math.Max(0, share) * Width * 8);
        return new string('█', steps / 8) + (steps % 8 > 0 ? Parts[(steps % 8) - 1].ToString() : "");
    }
}
