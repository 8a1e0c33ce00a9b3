namespace VideoDigester.Storage;

/// <summary>Durations and offsets as rows hold them: 64-bit milliseconds. 32 bits end at 24.8 days and real streams last longer.</summary>
internal static class Duration
{
    public static long Milliseconds(TimeSpan value) => value.Ticks / TimeSpan.TicksPerMillisecond;

    public static long? Milliseconds(TimeSpan? value) => value is { } given ? Milliseconds(given) : null;

    public static TimeSpan Of(long milliseconds) => new(milliseconds * TimeSpan.TicksPerMillisecond);

    public static TimeSpan? Of(long? milliseconds) => milliseconds is { } given ? Of(given) : null;
}
