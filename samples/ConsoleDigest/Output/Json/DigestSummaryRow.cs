using VideoDigester;

namespace ConsoleDigest.Output.Json;

/// <param name="Next">On the last row of a page after which there are more: what <c>--after</c> takes. Else null.</param>
internal sealed record DigestSummaryRow(
    string Id,
    string VideoId,
    string? VideoTitle,
    string? Channel,
    string Type,
    string Language,
    string Provider,
    string Model,
    string? Title,
    string Overview,
    int WordCount,
    DateTime GeneratedAt,
    bool Stale,
    string? Next)
{
    public static DigestSummaryRow From(DigestSummary digest, string? next) => new(
        digest.Id.ToString(),
        digest.VideoId.ToString(),
        digest.VideoTitle,
        digest.ChannelName,
        digest.Type.Name,
        digest.Language,
        digest.Provider,
        digest.Model,
        digest.Title,
        digest.Overview,
        digest.WordCount,
        digest.GeneratedAt.UtcDateTime,
        digest.StaleAt is not null,
        next);
}
