using LinqToDB.Data;

namespace VideoDigester.Storage.Analytics;

/// <summary>What differs between the databases where figures are worked out. Safe for concurrent use.</summary>
internal abstract class AnalyticsDialect
{
    /// <summary>What stands before the name of a table in a statement; empty where nothing does.</summary>
    public abstract string Prefix { get; }

    /// <summary>A parameter that is compared with columns of moments.</summary>
    public abstract DataParameter Instant(string name, long milliseconds);

    /// <summary>A parameter that is added to moments.</summary>
    public abstract DataParameter Offset(string name, long milliseconds);

    /// <summary>Unix milliseconds of a moment.</summary>
    public abstract string Milliseconds(string instant);

    /// <summary>The milliseconds between two moments.</summary>
    public abstract string Between(string earlier, string later);

    /// <summary>The later of two moments, neither of them null.</summary>
    public abstract string Later(string one, string other);

    /// <summary>The first day of the day, week or month in which a moment is, as <see cref="DateOnly.DayNumber"/>.</summary>
    /// <param name="interval">Which of them.</param>
    /// <param name="instant">The moment.</param>
    /// <param name="offset">How far the local time is ahead of UTC then.</param>
    public abstract string Start(AnalyticsInterval interval, string instant, string offset);

    /// <summary>
    /// The rows of a table and of each group the number of its rows (<c>total</c>) and three values by nearest rank (<c>median</c>, <c>p90</c>, <c>p99</c>).
    /// </summary>
    /// <param name="rows">A selection with the columns of the key and <c>value</c>.</param>
    /// <param name="key">The columns that name a group.</param>
    public abstract string Percentiles(string rows, string key);
}
