namespace VideoDigester.Storage;

/// <summary>Durations and offsets as rows hold them: 64-bit milliseconds. 32 bits end at 24.8 days and real streams last longer.</summary>
internal static class Duration
{
    public static long Milliseconds(TimeSpan value) => value.Ticks / TimeSpan.TicksPerMillisecond;

    public static long? Milliseconds(TimeSpan? value) => value is { } given ? Milliseconds(given) : null;

    /// <summary>The span; sums that none can hold are the longest there is.</summary>
    public static TimeSpan Of(long milliseconds) =>
        milliseconds > TimeSpan.MaxValue.Ticks / TimeSpan.TicksPerMillisecond ? TimeSpan.MaxValue
        : milliseconds < TimeSpan.MinValue.Ticks / TimeSpan.TicksPerMillisecond ? TimeSpan.MinValue
        : new TimeSpan(milliseconds * TimeSpan.TicksPerMillisecond);

    public static TimeSpan? Of(long? milliseconds) => milliseconds is { } given ? Of(given) : null;
}
