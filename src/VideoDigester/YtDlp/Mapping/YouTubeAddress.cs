using System.Text.RegularExpressions;

namespace VideoDigester.YtDlp.Mapping;

/// <summary>What YouTube's addresses say: the one site whose older records lack what the address still tells.</summary>
internal static partial class YouTubeAddress
{
    public const string Site = "youtube";

    public static string OfVideo(string id) => $"https://www.youtube.com/watch?v={Uri.EscapeDataString(id)}";

    /// <summary>The id in <c>watch?v=</c>, <c>youtu.be/</c>, <c>/shorts/</c>, <c>/live/</c>, <c>/embed/</c>, or null.</summary>
    public static string? VideoIdIn(Uri? address)
    {
        if (address is null || !IsYouTube(address))
            return null;
        var match = VideoPath().Match(address.Host.EndsWith("youtu.be", StringComparison.OrdinalIgnoreCase) ? "/v" + address.AbsolutePath : address.AbsolutePath + address.Query);
        return match.Success ? match.Groups["id"].Value : null;
    }

    /// <summary>The key in <c>/channel/UC…</c>, or null.</summary>
    public static string? ChannelIdIn(string? address) =>
        WebAddress.TryParse(address) is { } uri && IsYouTube(uri) && ChannelPath().Match(uri.AbsolutePath) is { Success: true } match ? match.Groups["id"].Value : null;

    /// <summary>The handle in <c>/@name</c>, or null.</summary>
    public static string? HandleIn(string? address) =>
        WebAddress.TryParse(address) is { } uri && IsYouTube(uri) && HandlePath().Match(Uri.UnescapeDataString(uri.AbsolutePath)) is { Success: true } match ? match.Groups["handle"].Value : null;

    /// <summary>Whether the address is that of a channel's tab: <c>/@name/videos</c>.</summary>
    public static bool IsTab(Uri address) => IsYouTube(address) && TabPath().IsMatch(address.AbsolutePath);

    public static bool IsChannelId(string? text) => text is not null && ChannelId().IsMatch(text);

    public static bool IsYouTube(Uri address) =>
        address.IdnHost is "youtu.be" or "youtube.com" || address.IdnHost.EndsWith(".youtube.com", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex("^/(?:watch\\?(?:.*&)?v=|v/|shorts/|live/|embed/)(?<id>[0-9A-Za-z_-]{11})(?![0-9A-Za-z_-])", RegexOptions.CultureInvariant)]
    private static partial Regex VideoPath();

    [GeneratedRegex("^/channel/(?<id>UC[0-9A-Za-z_-]{22})(?:/|$)", RegexOptions.CultureInvariant)]
    private static partial Regex ChannelPath();

    [GeneratedRegex("^/(?<handle>@[^/\\s\\x00-\\x1f\\x7f]+)", RegexOptions.CultureInvariant)]
    private static partial Regex HandlePath();

    [GeneratedRegex("^/(?:@[^/]+|(?:channel|c|user)/[^/]+)/(?:videos|shorts|streams)/?$", RegexOptions.CultureInvariant)]
    private static partial Regex TabPath();

    [GeneratedRegex("^UC[0-9A-Za-z_-]{22}$", RegexOptions.CultureInvariant)]
    private static partial Regex ChannelId();
}
