using System.ComponentModel;
using VideoDigester;

namespace LibraryMcp.Rows;

internal sealed record KeptTranscript(
    string Language,
    TranscriptSourceKind Source,
    [property: Description("How many there are.")] int Segments)
{
    public static KeptTranscript From(TranscriptInfo info) => new(info.Language, info.Source, info.SegmentCount);
}
