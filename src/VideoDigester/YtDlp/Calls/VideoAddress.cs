using VideoDigester.Egress;
using VideoDigester.YtDlp.Mapping;

namespace VideoDigester.YtDlp.Calls;

/// <summary>The address of a video as it is handed to yt-dlp: absolute, http or https, escaped, without a login.</summary>
internal sealed record VideoAddress
{
    /// <summary>What YouTube is called, whichever of its hosts an address names.</summary>
    public const string YouTube = YouTubeAddress.Site;

    private const int Longest = 8192;

    /// <summary>yt-dlp's own extractors pass values to each other in the fragment of an address; one from outside could steer them.</summary>
    private const string Smuggled = "__youtubedl_smuggle";

    private VideoAddress(Uri uri) => Uri = uri;

    public Uri Uri { get; }

    /// <summary>The address as text: ASCII but for the host.</summary>
    public string Text => Uri.AbsoluteUri;

    /// <summary>Reads an address.</summary>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.InvalidRequest"/>.</exception>
    public static VideoAddress Parse(string text)
    {
        var trimmed = text.Trim();
        if (trimmed.Length > Longest)
            throw Invalid($"The address has {trimmed.Length} characters; the limit is {Longest}.");
        if (trimmed.Any(char.IsControl))
            throw Invalid("The address holds control characters.");
        if (WebAddress.TryParse(trimmed) is not { } uri)
            throw Invalid($"'{Shown(trimmed)}' is not an address of the web. Addresses start with http:// or https://.");
        if (uri.UserInfo.Length > 0)
            throw Invalid("The address holds a login. Give logins to yt-dlp by YtDlpOptions.ExtraArguments (--username and --password, or --netrc), which are not kept.");
        if (Uri.UnescapeDataString(uri.Fragment).Contains(Smuggled, StringComparison.OrdinalIgnoreCase))
            throw Invalid("The address holds values that only yt-dlp's own extractors may pass to each other.");
        return new VideoAddress(WithoutMoment(uri));
    }

    /// <summary>Why the address is not fetched, or null. A name that is public here may still lead into a private network: that is what the guard is for.</summary>
    public Failure? Refusal(YtDlpOptions options) =>
        options.AllowPrivateNetworks || NetworkAddress.IsPublicHost(Uri.IdnHost) != false
            ? null
            : new Failure(ErrorCode.AddressRefused, $"'{Uri.Host}' is in a private network or this machine itself, which is not fetched unless YtDlpOptions.AllowPrivateNetworks is set.");

    /// <summary>The video that the address names by itself, or null where only the site knows: YouTube's addresses hold the id.</summary>
    public VideoId? Named => YouTubeAddress.VideoIdIn(Uri) is { } key ? new VideoId(YouTubeAddress.Site, key) : null;

    /// <summary>How a playlist names the video: by its identity where the address holds one, else by the address.</summary>
    public string EntryKey => Named is { } video ? video.ToString() : SiteKey.Bound(Text)!;

    /// <summary>Whom the address asks: <c>youtube</c>, or its host without what only says which pages it has.</summary>
    public string Site => YouTubeAddress.IsYouTube(Uri) ? YouTube : WithoutPrefix(Uri.IdnHost.ToLowerInvariant());

    /// <summary>Whom an address asks that may be none; null then.</summary>
    public static string? SiteOf(string address) => WebAddress.TryParse(address) is { } uri ? new VideoAddress(uri).Site : null;

    public override string ToString() => Text;

    private static string WithoutPrefix(string host) =>
        host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host.StartsWith("m.", StringComparison.Ordinal) ? host[2..] : host;

    // A moment in the video (Media Fragments URI, 4.2.1) names no other page.
    private static Uri WithoutMoment(Uri uri) =>
        uri.Fragment.StartsWith("#t=", StringComparison.Ordinal) ? new Uri(uri.GetLeftPart(UriPartial.Query)) : uri;

    private static VideoDigesterException Invalid(string message) => new(ErrorCode.InvalidRequest, message);

    private static string Shown(string text) => text.Contains('@', StringComparison.Ordinal) ? "…" : text.Length <= 200 ? text : text[..200] + "…";
}
