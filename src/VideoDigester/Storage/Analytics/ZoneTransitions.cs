using System.Runtime.CompilerServices;

namespace VideoDigester.Storage.Analytics;

/// <summary>
/// How far a time zone's clocks are ahead of UTC, and when that changes: what a database needs to know of the zone. The engines have lists of zones of their own, other ones or none; here the host's says where a day begins.
/// </summary>
/// <param name="First">The offset before the first change, in milliseconds.</param>
/// <param name="Changes">The changes in order: from which moment, in Unix milliseconds, which offset holds.</param>
internal sealed record ZoneTransitions(long First, IReadOnlyList<ZoneTransitions.Change> Changes)
{
    // Of an unbounded time: nothing in a library is older, and nothing is dated far into the future.
    private static readonly DateTimeOffset Beginning = DateTimeOffset.UnixEpoch;
    private static readonly TimeSpan Step = TimeSpan.FromHours(12);
    private static readonly ConditionalWeakTable<TimeZoneInfo, ZoneTransitions> Whole = [];

    /// <summary>The changes between two moments; of an unbounded time all since 1970 and those that are known ten years ahead.</summary>
    public static ZoneTransitions Between(TimeZoneInfo zone, DateTimeOffset? from, DateTimeOffset? before, DateTimeOffset now)
    {
        if (!zone.SupportsDaylightSavingTime && zone.GetAdjustmentRules().Length == 0)
            return new ZoneTransitions(Offset(zone, now), []);
        if (from is null && before is null)
            return Whole.GetValue(zone, known => Find(known, Beginning, now.AddYears(10)));

        // However far away a query begins or ends: what is looked for is as bounded.
        var end = now.AddYears(10);
        var (first, last) = (from > Beginning ? from.Value : Beginning, before < end ? before.Value : end);
        return Find(zone, first, last < first ? first : last);
    }

    private static ZoneTransitions Find(TimeZoneInfo zone, DateTimeOffset from, DateTimeOffset before)
    {
        var changes = new List<Change>();
        var (first, at) = (Offset(zone, from), from);
        for (var known = first; at < before;)
        {
            var next = before - at > Step ? at + Step : before;
            var offset = Offset(zone, next);
            if (offset != known)
                changes.Add(new Change(FirstOf(zone, at, next), offset));
            (known, at) = (offset, next);
        }

        return new ZoneTransitions(first, changes);
    }

    // Of two moments with different offsets, the first millisecond of the later one.
    private static long FirstOf(TimeZoneInfo zone, DateTimeOffset before, DateTimeOffset after)
    {
        var (low, high) = (before.ToUnixTimeMilliseconds(), after.ToUnixTimeMilliseconds());
        var offset = Offset(zone, after);
        while (high - low > 1)
        {
            var middle = low + ((high - low) / 2);
            if (Offset(zone, DateTimeOffset.FromUnixTimeMilliseconds(middle)) == offset)
                high = middle;
            else
                low = middle;
        }

        return high;
    }

    private static long Offset(TimeZoneInfo zone, DateTimeOffset moment) => Duration.Milliseconds(zone.GetUtcOffset(moment));

    /// <summary>A change of the clocks.</summary>
    /// <param name="At">From which moment, in Unix milliseconds.</param>
    /// <param name="Offset">Which offset holds, in milliseconds.</param>
    internal readonly record struct Change(long At, long Offset);
}
