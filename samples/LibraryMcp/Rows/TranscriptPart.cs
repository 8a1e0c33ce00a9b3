using System.ComponentModel;
using VideoDigester;

namespace LibraryMcp.Rows;

/// <summary>Some segments of a transcript, in their order.</summary>
internal sealed record TranscriptPart(
    string VideoId,
    [property: Description("The page of the video.")] string Url,
    string Language,
    [property: Description("Where the words come from.")] TranscriptSourceKind Source,
    [property: Description("The languages that the library holds transcripts in.")] IReadOnlyList<string> Languages,
    [property: Description("How many segments the whole transcript has.")] int TotalSegments,
    IReadOnlyList<SegmentRow> Segments,
    string? Title = null,
    [property: Description("There are more: call again with this as 'cursor' and everything else unchanged.")] string? Next = null,
    [property: Description("The second at which 'next' goes on.")] double? ContinuesAt = null);
