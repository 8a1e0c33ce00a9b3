namespace VideoDigester.Transcripts;

/// <summary>
/// Tells rolling captions: a display of a few rows in which each new line comes in at the bottom and moves up, so that the file shows every line
/// twice or more. YouTube writes its automatic captions so, with cues of 10 ms in which only the upper row stands.
/// </summary>
/// <remarks>
/// A cue <em>rolls on</em> from the one before when it begins where that ends (50 ms at most after it, or while it is still shown) and its upper rows are
/// the last rows of that one, provided that something shows the movement: a further row below, a row gone above, a hold (50 ms or less), or word times that
/// the row had and has no more. Where words have times, a last row that has grown rolls on too. A file is rolling when at least half of its
/// pairs of neighbouring cues roll on: at least one where words have times or YouTube wrote the file, which puts some talks whole into one row that
/// scrolls once; three elsewhere.
/// </remarks>
internal static class RollingCaptions
{
    private const long Tolerance = 50;
    private const int FewestElsewhere = 3;

    /// <summary>A display has no more rows than this; longer cues never roll.</summary>
    private const int MostRows = 8;

    public static bool IsRolling(CueSheet sheet, bool isOfYouTube, out bool hasHolds)
    {
        hasHolds = false;
        var (pairs, rolling) = (0, 0);
        var previous = default(Cue);
        var shown = default(ReadOnlySpan<CueRow>);
        foreach (ref readonly var cue in sheet.Cues)
        {
            var rows = Shown(sheet, cue);
            if (!rows.IsEmpty && !shown.IsEmpty)
            {
                pairs++;
                if (RollsOn(sheet, previous, shown, cue, rows, out var isHold))
                {
                    rolling++;
                    hasHolds |= isHold;
                }
            }

            previous = cue;
            shown = rows;
        }

        return rolling >= (sheet.HasWordTimes || isOfYouTube ? 1 : FewestElsewhere) && rolling * 2 >= pairs;
    }

    private static bool RollsOn(CueSheet sheet, in Cue previous, ReadOnlySpan<CueRow> shown, in Cue cue, ReadOnlySpan<CueRow> rows, out bool isHold)
    {
        isHold = false;
        if (!Follows(previous, cue))
            return false;
        var carried = CarriedRows(sheet, shown, rows);
        if (carried == 0)
            return sheet.HasWordTimes && GrownRows(sheet, shown, rows) > 0;
        isHold = carried == rows.Length && IsHold(cue);
        return isHold || carried < rows.Length || carried < shown.Length || shown[^1].HasWordTimes;
    }

    public static bool IsHold(in Cue cue) => cue.Duration <= Tolerance;

    /// <summary>Whether the display of a cue goes on from that of the one before.</summary>
    public static bool Follows(in Cue previous, in Cue cue) => cue.Start <= previous.End + Tolerance;

    /// <summary>The rows of a cue without blank ones at its end; none where all are blank.</summary>
    public static ReadOnlySpan<CueRow> Shown(CueSheet sheet, in Cue cue)
    {
        var rows = sheet.RowsOf(cue);
        while (!rows.IsEmpty && rows[^1].Length == 0)
            rows = rows[..^1];
        return rows;
    }

    /// <summary>How many rows a display takes over from the one before: the longest row of rows that ends the one and begins the other.</summary>
    public static int CarriedRows(CueSheet sheet, ReadOnlySpan<CueRow> before, ReadOnlySpan<CueRow> rows)
    {
        if (before.Length > MostRows || rows.Length > MostRows)
            return 0;
        for (var count = Math.Min(before.Length, FirstWithWordTimes(rows)); count > 0; count--)
            if (AreEqual(sheet, before[^count..], rows[..count]))
                return count;
        return 0;
    }

    /// <summary>
    /// How many rows a display takes over when the last of them has grown, as in captions that are painted on: the last one begins with
    /// the last row before and goes on. 0 where none has grown.
    /// </summary>
    public static int GrownRows(CueSheet sheet, ReadOnlySpan<CueRow> before, ReadOnlySpan<CueRow> rows)
    {
        if (before.Length > MostRows || rows.Length > MostRows)
            return 0;
        var last = sheet.TextOf(before[^1]);
        for (var count = Math.Min(before.Length, rows.Length); count > 0; count--)
            if (rows[count - 1].Length > last.Length
                && sheet.TextOf(rows[count - 1]).StartsWith(last)
                && AreEqual(sheet, before[^count..^1], rows[..(count - 1)]))
                return count;
        return 0;
    }

    public static bool AreEqual(CueSheet sheet, ReadOnlySpan<CueRow> some, ReadOnlySpan<CueRow> others)
    {
        for (var i = 0; i < some.Length; i++)
            if (some[i].Length != others[i].Length || !sheet.TextOf(some[i]).SequenceEqual(sheet.TextOf(others[i])))
                return false;
        return true;
    }

    /// <summary>A row that carries the times of its words is shown for the first time, whatever stood there before.</summary>
    private static int FirstWithWordTimes(ReadOnlySpan<CueRow> rows)
    {
        for (var i = 0; i < rows.Length; i++)
            if (rows[i].HasWordTimes)
                return i;
        return rows.Length;
    }
}
