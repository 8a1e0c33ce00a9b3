using System.Text;

namespace VideoDigester.Transcripts;

/// <summary>
/// Lays out captions of YouTube whose rows all stand in the first cue, with a double space between them, while the cues behind it are there without text:
/// of 712 automatic WebVTT files of one channel 53 are written so. The rows are exactly as many as the cues that are shown, so that each has its time.
/// </summary>
internal static class CollapsedCaptions
{
    /// <summary>The rows at their times, or null where a file is not written so.</summary>
    public static List<TranscriptSegment>? TryLayOut(CueSheet sheet)
    {
        if (!sheet.HasJoinedRows || JoinedRow(sheet) is not { } text)
            return null;
        var rows = Encoding.UTF8.GetString(text).Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var segments = new List<TranscriptSegment>(rows.Length);
        foreach (ref readonly var cue in sheet.Cues)
        {
            if (RollingCaptions.IsHold(cue))
                continue;
            if (segments.Count == rows.Length)
                return null;
            segments.Add(SegmentList.Segment(cue, rows[segments.Count]));
        }

        return segments.Count == rows.Length ? SegmentList.Finish(segments) : null;
    }

    // The only row that is shown: in the first cue, and in cues that show it again.
    private static byte[]? JoinedRow(CueSheet sheet)
    {
        var only = default(CueRow);
        foreach (ref readonly var cue in sheet.Cues)
            foreach (ref readonly var row in sheet.RowsOf(cue))
            {
                if (row.Length == 0)
                    continue;
                if (only.Length == 0 && cue.FirstRow == sheet.Cues[0].FirstRow)
                    only = row;
                else if (only.Length == 0 || !sheet.TextOf(row).SequenceEqual(sheet.TextOf(only)))
                    return null;
            }

        return only.Length == 0 ? null : sheet.TextOf(only).ToArray();
    }
}
