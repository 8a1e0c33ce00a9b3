using VideoDigester;

namespace ConsoleDigest.Output.Json;

/// <summary>A similar video.</summary>
/// <param name="Score">How similar it is, 0 to 1.</param>
internal sealed record SimilarRow(string Id, string? Title, string? Channel, string Url, double? Duration, double Score, IReadOnlyList<SimilarMomentRow> Moments)
{
    public static SimilarRow From(SimilarVideo similar) => new(
        similar.Video.Id.ToString(),
        similar.Video.Title,
        similar.Video.ChannelName,
        similar.Video.Url,
        similar.Video.Duration?.TotalSeconds,
        Math.Round(similar.Score, 4),
        [.. similar.Moments.Select(SimilarMomentRow.From)]);
}
