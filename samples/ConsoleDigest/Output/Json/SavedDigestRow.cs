using VideoDigester;

namespace ConsoleDigest.Output.Json;

/// <param name="Superseded">Whether a forced digest took its place.</param>
/// <param name="Next">On the last row of a page after which there are more: what <c>--after</c> takes. Else null.</param>
internal sealed record SavedDigestRow(
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
    bool Superseded,
    DateTime SavedAt,
    string? Note,
    string? Next)
{
    public static SavedDigestRow From(SavedDigest saved, string? next)
    {
        var digest = saved.Digest;
        return new SavedDigestRow(
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
            digest.SupersededAt is not null,
            saved.SavedAt.UtcDateTime,
            saved.Note,
            next);
    }
}
