namespace VideoDigester.Transcripts;

/// <summary>
/// Tells rolling captions: a display of a few rows in which each new line comes in at the bottom and moves up, so that the file shows every line
/// twice or more. YouTube writes its automatic captions so, with cues of 10 ms in which only the upper row stands.
/// </summary>
/// <remarks>
/// A cue <em>rolls on</em> from the one before when it begins where that ends (50 ms at most after it, or while it is still shown), its upper rows are
/// the last rows of that one, and it either has a further row or is a hold (50 ms or less). A file is rolling when at least half of its
/// pairs of neighbouring cues roll on: at least one where words have times, three where they have none.
/// </remarks>
internal static class RollingCaptions
{
    private const long Tolerance = 50;
    private const int FewestWithoutWordTimes = 3;

    /// <summary>A display has no more rows than this; longer cues never roll.</summary>
    private const int MostRows = 8;

    public static bool IsRolling(CueSheet sheet, out bool hasHolds)
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
                var carried = Follows(previous, cue) ? CarriedRows(sheet, shown, rows) : 0;
                if (carried > 0 && (carried < rows.Length || IsHold(cue)))
                {
                    rolling++;
                    hasHolds |= carried == rows.Length;
                }
            }

            previous = cue;
            shown = rows;
        }

        return rolling >= (sheet.HasWordTimes ? 1 : FewestWithoutWordTimes) && rolling * 2 >= pairs;
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
