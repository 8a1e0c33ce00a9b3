using static VideoDigester.YtDlp.Outcomes.OutcomeRule;

namespace VideoDigester.YtDlp.Outcomes.Rules;

/// <summary>Addresses that are refused, and such that lead to no video.</summary>
internal static class AddressRules
{
    public static IReadOnlyList<OutcomeRule> All { get; } =
    [
        Program(
            ErrorCode.AddressRefused,
            "The address, or one that it led to, is in a private network and was refused. Set YtDlpOptions.AllowPrivateNetworks only where all addresses are trusted.",
            "(HTTP Error 403:|Tunnel connection failed: 403) refused by the egress guard"),
        Program(
            ErrorCode.Network, "The name of the site is not known here. Check the address and the network.",
            "(HTTP Error 502:|Tunnel connection failed: 502) refused by the egress guard"),
        Program(
            ErrorCode.Network, "The site, or the proxy that leads to it, cannot be reached. Check the network and YtDlpOptions.Proxy, or try again later.",
            "(HTTP Error 502:|Tunnel connection failed: 502) not reached by the egress guard"),
        Program(
            ErrorCode.Timeout, "The site, or the proxy that leads to it, did not answer in time. Try again later, or allow more (YtDlpOptions.SocketTimeout).",
            "(HTTP Error 504:|Tunnel connection failed: 504) not reached in time by the egress guard"),
        Program(
            ErrorCode.AddressRefused, "The address, or one that it led to, is of a kind that is not fetched: only http and https are. Give the address of the video's page.",
            "^(.{0,60}: )?(<urlopen error )?file:// URLs are (explicitly )?disabled", "HTTP Error 30[0-9]: .{0,60}Redirection to url '.*' is not allowed",
            "^(.{0,60}: )?No connection adapters were found for '", "Unsupported url scheme: \""),
        Program(
            ErrorCode.InvalidRequest, "What was given is not the address of a video. Give the whole address of its page.",
            "^'.*' is not a valid URL", "^\".*\" is not a valid URL", "^Incomplete YouTube ID ", "^Did you forget to quote the URL", "^A video URL was given without video ID"),
        Program(
            ErrorCode.Unsupported, "Nothing at the address is a video that yt-dlp knows how to read. Give the address of the video's own page; a newer yt-dlp may know the site.",
            "^Unsupported URL: ", "^No suitable extractor .{0,80}found for URL", "^This website is no longer supported", "^You've asked yt-dlp to download a blob URL"),
        Program(
            ErrorCode.DrmProtected, "The site protects its videos by digital rights management, and yt-dlp does not touch them. There is nothing to do.",
            "^The requested site is known to use DRM protection"),
        Site(
            ErrorCode.Unsupported, "There is no video on the page. Give the address of a page that has one.",
            "^(There is )?no (supported )?(video|media|audio|video/audio|videos)( content)?( could be| was)?( found| in this| on (the )?webpage|\\.?$)",
            "^(The webpage does(n't| not) contain any video|Media #[0-9]+ is not a video)", " is not a video or animated image", "^This account does not have any videos", "^This channel does not have a "),
    ];
}
