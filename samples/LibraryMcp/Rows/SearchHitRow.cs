using System.ComponentModel;
using VideoDigester;

namespace LibraryMcp.Rows;

internal sealed record SearchHitRow(
    string VideoId,
    [property: Description("Opens the video at 'start' where its site can do so.")] string Url,
    [property: Description("The words that match with the sentence around them: a quotation.")] string Snippet,
    [property: Description("Offset and length in 'snippet', in UTF-16 code units, of the words that match.")] IReadOnlyList<IReadOnlyList<int>> Highlights,
    [property: Description("More is better, within one search only.")] double Score,
    [property: Description("Where it stands: in a transcript (passage), a title, a description or a digest.")] SearchHitKind Kind,
    string? Title = null,
    [property: Description("When it is said, in seconds; absent for texts without a time.")] double? Start = null,
    double? End = null,
    string? Language = null,
    [property: Description("Where the transcript comes from.")] TranscriptSourceKind? Source = null,
    string? DigestId = null)
{
    public static SearchHitRow From(SearchHit hit) => new(
        hit.VideoId.ToString(),
        hit.Url,
        hit.Snippet,
        [.. hit.Highlights.Select(range => (IReadOnlyList<int>)[range.Offset, range.Length])],
        hit.Score,
        hit.Kind,
        ShortText.Of(hit.VideoTitle),
        hit.Start?.TotalSeconds,
        hit.End?.TotalSeconds,
        hit.Language,
        hit.Source,
        hit.DigestId?.ToString());
}
