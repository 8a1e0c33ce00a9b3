namespace VideoDigester.Processing;

/// <summary>Times that are drawn at random around one, so that what began together does not come again together.</summary>
internal static class Scatter
{
    /// <param name="span">The time.</param>
    /// <param name="share">How much of it is added or taken away at the most.</param>
    public static TimeSpan Of(TimeSpan span, double share) => span * (1 - share + (2 * share * Random.Shared.NextDouble()));
}
