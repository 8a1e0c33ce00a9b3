using VideoDigester;

namespace ConsoleDigest.Output.Json;

internal sealed record CitationRow(string VideoId, double Start, double End, string Quote, string Url, string? Title, string Language)
{
    public static CitationRow From(AnswerCitation citation) => new(
        citation.VideoId.ToString(), citation.Start.TotalSeconds, citation.End.TotalSeconds, citation.Quote, citation.Url, citation.VideoTitle, citation.Language);
}
