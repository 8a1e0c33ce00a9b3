using VideoDigester;

namespace ConsoleDigest.Output.Json;

/// <summary>A video that was removed.</summary>
/// <param name="RemovedBy">Who removed it, or null.</param>
/// <param name="Next">On the last row of a page after which there are more: what <c>--after</c> takes. Else null.</param>
internal sealed record RemovedRow(string Id, string? Title, string? Url, DateTime RemovedAt, string? RemovedBy, string? Next)
{
    public static RemovedRow From(RemovedVideo video, string? next) => new(video.Id.ToString(), video.Title, video.Url, video.RemovedAt.UtcDateTime, video.RemovedBy, next);
}
