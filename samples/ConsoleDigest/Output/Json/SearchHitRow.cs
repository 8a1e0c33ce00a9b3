using VideoDigester;

namespace ConsoleDigest.Output.Json;

/// <param name="Next">On the last row of a page after which there are more: what <c>--cursor</c> takes. Else null.</param>
internal sealed record SearchHitRow(
    string VideoId,
    string? Title,
    double? Start,
    double? End,
    string Url,
    string Snippet,
    IReadOnlyList<int[]> Highlights,
    double Score,
    string Kind,
    string? Language,
    string? Source,
    string? DigestId,
    string? Next)
{
    public static SearchHitRow From(SearchHit hit, string? next) => new(
        hit.VideoId.ToString(),
        hit.VideoTitle,
        hit.Start?.TotalSeconds,
        hit.End?.TotalSeconds,
        hit.Url,
        hit.Snippet,
        [.. hit.Highlights.Select(range => new[] { range.Offset, range.Length })],
        hit.Score,
        Word.Of(hit.Kind),
        hit.Language,
        hit.Source is { } source ? Word.Of(source) : null,
        hit.DigestId?.ToString(),
        next);
}
