namespace VideoDigester.Processing.Subscriptions;

/// <summary>The time between two looks: a tenth more or less at random, so that not all come at once.</summary>
internal static class LookInterval
{
    private const double Spread = 0.1;

    public static TimeSpan Scattered(TimeSpan interval) => Scatter.Of(interval, Spread);
}
