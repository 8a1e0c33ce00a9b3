namespace VideoDigester.Library;

/// <summary>When files say that they were written or fetched.</summary>
internal static class Moment
{
    /// <summary>The moment, or now where it has not come yet: a record out of the future would stand above every later one.</summary>
    public static DateTimeOffset NotAfter(DateTimeOffset now, DateTimeOffset moment) => moment < now ? moment : now;
}
