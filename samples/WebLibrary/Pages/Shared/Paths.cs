using VideoDigester;
using WebLibrary.Api.Json;

namespace WebLibrary.Pages.Shared;

/// <summary>The addresses of this host's pages, and which addresses of others may be linked to.</summary>
internal static class Paths
{
    public static string Video(VideoId id) => $"/videos/{Uri.EscapeDataString(id.ToString())}";

    public static string Digest(VideoId video, DigestId digest) => $"{Video(video)}?digest={digest}";

    /// <summary>The words of a video that are said at a moment.</summary>
    public static string Words(VideoId id, TimeSpan from, TimeSpan? until = null, DigestId? digest = null) =>
        $"{Video(id)}?{(digest is { } shown ? $"digest={shown}&" : "")}t={Times.Seconds(from)}{(until is { } end ? $"&until={Times.Seconds(end)}" : "")}#now";

    public static string Job(JobId id) => $"/jobs/{id}";

    public static string Collection(CollectionId id) => $"/collections/{id}";

    /// <summary>The address where a browser may be sent to: http and https only. What videos say about themselves is anybody's.</summary>
    public static string? Outside(string? address) =>
        WebAddress.Is(address) ? new Uri(address).AbsoluteUri : null;
}
