using System.Text;

namespace VideoDigester.Transcripts;

/// <summary>
/// Makes one segment of every line of rolling captions, where it appears first. Only what the display carries over is removed: a refrain that is said
/// again is a new line and stays.
/// </summary>
/// <remarks>
/// A line's start is the start of the cue in which it appears at the bottom, which is when its first word is said. Its end is the end of that cue: YouTube's
/// hold cue begins there, 10 ms before the next line. A line that is painted on in several cues is one segment from the first cue's start to the
/// last one's end. A blank display, or a pause of more than 50 ms between cues, clears what was shown: after it nothing is a repetition.
/// </remarks>
internal sealed class RollingCaptionMerger(CueSheet sheet)
{
    private readonly List<TranscriptSegment> _segments = new(sheet.Cues.Length / 2 + 1);

    public List<TranscriptSegment> Merge()
    {
        var previous = default(Cue);
        var shown = default(ReadOnlySpan<CueRow>);
        foreach (ref readonly var cue in sheet.Cues)
        {
            var rows = RollingCaptions.Shown(sheet, cue);
            if (!rows.IsEmpty)
                AddNew(cue, rows, RollingCaptions.Follows(previous, cue) ? shown : default);
            previous = cue;
            shown = rows;
        }

        return SegmentList.Finish(_segments);
    }

    private void AddNew(in Cue cue, ReadOnlySpan<CueRow> rows, ReadOnlySpan<CueRow> shown)
    {
        var carried = shown.IsEmpty ? 0 : CarriedRows(cue, rows, shown);
        foreach (ref readonly var row in rows[carried..])
            if (row.Length > 0)
                _segments.Add(SegmentList.Segment(cue, Encoding.UTF8.GetString(sheet.TextOf(row))));
    }

    private int CarriedRows(in Cue cue, ReadOnlySpan<CueRow> rows, ReadOnlySpan<CueRow> shown)
    {
        var carried = RollingCaptions.CarriedRows(sheet, shown, rows);
        if (carried == 0)
        {
            carried = RollingCaptions.GrownRows(sheet, shown, rows);
            if (carried > 0)
                Grow(cue, rows[carried - 1]);
        }
        else if (carried == rows.Length && carried == shown.Length && carried > 1
            && !RollingCaptions.IsHold(cue) && RollingCaptions.AreEqual(sheet, rows[1..], rows[..^1]))
        {
            // The same line in every row, before and now: it moved up and was said once more.
            carried--;
        }

        return carried;
    }

    private void Grow(in Cue cue, in CueRow row)
    {
        var started = _segments[^1];
        var end = TimeSpan.FromMilliseconds(cue.End);
        _segments[^1] = started with { Text = Encoding.UTF8.GetString(sheet.TextOf(row)), End = end > started.End ? end : started.End };
    }
}
