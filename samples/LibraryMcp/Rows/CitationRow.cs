using System.ComponentModel;
using VideoDigester;

namespace LibraryMcp.Rows;

internal sealed record CitationRow(
    string VideoId,
    [property: Description("Seconds.")] double Start,
    [property: Description("Seconds.")] double End,
    [property: Description("Words of the transcript to the letter.")] string Quote,
    [property: Description("Opens the video there.")] string Url,
    string Language,
    string? Title = null)
{
    public static CitationRow From(AnswerCitation citation) => new(
        citation.VideoId.ToString(), citation.Start.TotalSeconds, citation.End.TotalSeconds, citation.Quote, citation.Url, citation.Language, ShortText.Of(citation.VideoTitle));
}
