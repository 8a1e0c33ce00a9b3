using System.Runtime.InteropServices;

namespace VideoDigester.Transcripts;

/// <summary>Makes segments of cues: sorted by start, none without words, every end known.</summary>
internal static class SegmentList
{
    /// <summary>One segment a cue.</summary>
    public static List<TranscriptSegment> Of(CueSheet sheet)
    {
        var segments = new List<TranscriptSegment>(sheet.Cues.Length);
        foreach (ref readonly var cue in sheet.Cues)
        {
            var text = sheet.TextOf(cue);
            if (text.Length > 0)
                segments.Add(Segment(cue, text));
        }

        return Finish(segments);
    }

    public static TranscriptSegment Segment(in Cue cue, string text) => new(
        TimeSpan.FromMilliseconds(cue.Start),
        cue.End == Cue.Unknown ? TimeSpan.MinValue : TimeSpan.FromMilliseconds(cue.End),
        text,
        cue.Speaker);

    /// <summary>Sorts by start, keeping file order among equals. An end that the file does not give is the next later start, the segment's own start if none is later.</summary>
    public static List<TranscriptSegment> Finish(List<TranscriptSegment> segments)
    {
        if (!IsSorted(segments))
            segments = [.. segments.OrderBy(segment => segment.Start)];
        var items = CollectionsMarshal.AsSpan(segments);
        var (from, later) = (TimeSpan.MaxValue, TimeSpan.MaxValue);
        for (var i = items.Length - 1; i >= 0; i--)
        {
            ref var segment = ref items[i];
            if (segment.Start < from)
                (later, from) = (from, segment.Start);
            if (segment.End == TimeSpan.MinValue)
                segment = segment with { End = later == TimeSpan.MaxValue ? segment.Start : later };
        }

        return segments;
    }

    private static bool IsSorted(List<TranscriptSegment> segments)
    {
        for (var i = 1; i < segments.Count; i++)
            if (segments[i].Start < segments[i - 1].Start)
                return false;
        return true;
    }
}
