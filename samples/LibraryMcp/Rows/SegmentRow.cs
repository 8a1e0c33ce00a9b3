using System.ComponentModel;
using VideoDigester;

namespace LibraryMcp.Rows;

internal sealed record SegmentRow(
    [property: Description("Seconds.")] double Start,
    [property: Description("Seconds.")] double End,
    [property: Description("The words, as they were said: a quotation.")] string Text,
    string? Speaker = null)
{
    public static SegmentRow From(TranscriptSegment segment) => new(segment.Start.TotalSeconds, segment.End.TotalSeconds, segment.Text, segment.Speaker);
}
