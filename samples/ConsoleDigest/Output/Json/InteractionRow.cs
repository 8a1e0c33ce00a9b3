using VideoDigester;

namespace ConsoleDigest.Output.Json;

/// <param name="Dwell">How long the digest was open, in seconds, or null.</param>
/// <param name="Next">On the last row of a page after which there are more: what <c>--after</c> takes. Else null.</param>
internal sealed record InteractionRow(string Action, string DigestId, string VideoId, string? VideoTitle, string Type, DateTime OccurredAt, double? Dwell, string? Next)
{
    public static InteractionRow From(DigestInteraction done, string? next) => new(
        Word.Of(done.Action),
        done.Digest.Id.ToString(),
        done.Digest.VideoId.ToString(),
        done.Digest.VideoTitle,
        done.Digest.Type.Name,
        done.OccurredAt.UtcDateTime,
        done.Dwell?.TotalSeconds,
        next);
}
