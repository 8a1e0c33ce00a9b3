namespace VideoDigester.Tests.YtDlp.Outcomes;

/// <summary>Errors for YouTube: the site's own sentences, and what yt-dlp makes of them. First whose text it is: of old (2023.03.04), new (2026.10.26) or both versions of yt-dlp, of the site alone, or made up.</summary>
internal static class YouTubeTexts
{
    private const string Report =
        "; please report this issue on  https://github.com/yt-dlp/yt-dlp/issues?q= , filling out the appropriate issue template. Confirm you are on the latest version using  yt-dlp -U";

    private const string Cookies =
        "Use --cookies-from-browser or --cookies for the authentication. See  https://github.com/yt-dlp/yt-dlp/wiki/FAQ#how-do-i-pass-cookies-to-yt-dlp  for how to manually pass cookies";

    private const string YouTubeCookies =
        "Use --cookies-from-browser or --cookies for the authentication. See  https://github.com/yt-dlp/yt-dlp/wiki/FAQ#how-do-i-pass-cookies-to-yt-dlp  for how to manually pass cookies. Also see  https://github.com/yt-dlp/yt-dlp/wiki/Extractors#exporting-youtube-cookies  for tips on effectively exporting YouTube cookies";

    public static TheoryData<string, string, ErrorCode, bool> All { get; } = new()
    {
        { "old", "ERROR: [youtube] dQw4w9WgXcQ: Sign in to confirm you’re not a bot. This helps protect our community. Learn more", ErrorCode.BotCheck, true },
        { "new", "ERROR: [youtube] dQw4w9WgXcQ: Sign in to confirm you’re not a bot. " + YouTubeCookies, ErrorCode.BotCheck, true },
        { "new", "ERROR: [youtube] dQw4w9WgXcQ: Sign in to confirm you're not a bot. " + YouTubeCookies, ErrorCode.BotCheck, true },
        { "new", "ERROR: [youtube] dQw4w9WgXcQ: Please sign in. YouTube is requiring a captcha challenge before playback", ErrorCode.BotCheck, true },
        { "old", "ERROR: [youtube] dQw4w9WgXcQ: Sign in to confirm your age. This video may be inappropriate for some users.", ErrorCode.AgeRestricted, false },
        { "new", "ERROR: [youtube] dQw4w9WgXcQ: Sign in to confirm your age. This video may be inappropriate for some users. " + YouTubeCookies, ErrorCode.AgeRestricted, false },
        { "site", "ERROR: [youtube] dQw4w9WgXcQ: This video is age-restricted and only available on YouTube", ErrorCode.AgeRestricted, false },
        { "site", "ERROR: [youtube] dQw4w9WgXcQ: The following content has been identified by the YouTube community as inappropriate or offensive to some audiences.", ErrorCode.AgeRestricted, false },
        { "site", "ERROR: [youtube] dQw4w9WgXcQ: Join this channel to get access to members-only content like this video, and other exclusive perks.", ErrorCode.MembersOnly, false },
        { "site", "ERROR: [youtube] dQw4w9WgXcQ: This video is available to this channel's members on level: Supporter (or any higher level). Join this channel to get access to members-only content and other exclusive perks.", ErrorCode.MembersOnly, false },
        { "site", "ERROR: [youtube] dQw4w9WgXcQ: This video is available to this channel’s members on level: Gold (or any higher level).", ErrorCode.MembersOnly, false },
        { "site", "ERROR: [youtube] dQw4w9WgXcQ: This video requires payment to watch.", ErrorCode.PaymentRequired, false },
        { "site", "ERROR: [youtube] dQw4w9WgXcQ: This video is only available to Music Premium members", ErrorCode.PaymentRequired, false },
        { "site", "ERROR: [youtube] dQw4w9WgXcQ: YouTube Premium membership required. Join YouTube Premium to watch this video", ErrorCode.PaymentRequired, false },
        { "site", "ERROR: [youtube] dQw4w9WgXcQ: Purchase or rental required. This video is available to buy or rent.", ErrorCode.PaymentRequired, false },
        { "old", "ERROR: [youtube] dQw4w9WgXcQ: Private video. Sign in if you've been granted access to this video", ErrorCode.Private, false },
        { "new", "ERROR: [youtube] dQw4w9WgXcQ: Private video. Sign in if you've been granted access to this video. " + YouTubeCookies, ErrorCode.Private, false },
        { "site", "ERROR: [youtube] dQw4w9WgXcQ: This video is private. If the owner of this video has granted you access, please sign in.", ErrorCode.Private, false },
        { "site", "ERROR: [youtube] dQw4w9WgXcQ: Video unavailable", ErrorCode.Removed, false },
        { "site", "ERROR: [youtube] dQw4w9WgXcQ: Video unavailable. This video is unavailable", ErrorCode.Removed, false },
        { "site", "ERROR: [youtube] dQw4w9WgXcQ: This video is not available", ErrorCode.Removed, false },
        { "site", "ERROR: [youtube] dQw4w9WgXcQ: Video unavailable. This video has been removed by the uploader", ErrorCode.Removed, false },
        { "site", "ERROR: [youtube] dQw4w9WgXcQ: This video has been removed for violating YouTube's Community Guidelines", ErrorCode.Removed, false },
        { "site", "ERROR: [youtube] dQw4w9WgXcQ: This video has been removed for violating YouTube's policy on hate speech. Learn more about combating hate speech in your country.", ErrorCode.Removed, false },
        { "site", "ERROR: [youtube] dQw4w9WgXcQ: Video unavailable. This video is no longer available because the YouTube account associated with this video has been terminated.", ErrorCode.Removed, false },
        { "site", "ERROR: [youtube] dQw4w9WgXcQ: Video unavailable. This video is no longer available because the uploader has closed their YouTube account.", ErrorCode.Removed, false },
        { "site", "ERROR: [youtube] dQw4w9WgXcQ: Video unavailable. This video is no longer available due to a copyright claim by Example Music", ErrorCode.Removed, false },
        { "site", "ERROR: [youtube] dQw4w9WgXcQ: Video unavailable. This video contains content from Example Music, who has blocked it on copyright grounds", ErrorCode.Removed, false },
        { "site", "ERROR: [youtube] dQw4w9WgXcQ: Video unavailable. This video contains content from Example Music, who has blocked it in your country on copyright grounds", ErrorCode.GeoBlocked, false },
        { "site", "ERROR: [youtube] dQw4w9WgXcQ: This video isn't available anymore", ErrorCode.Removed, false },
        { "site", "ERROR: [youtube] dQw4w9WgXcQ: This live stream recording is not available.", ErrorCode.Removed, false },
        { "both", "ERROR: [youtube] dQw4w9WgXcQ: The uploader has not made this video available in your country\nThis video is available in Germany, Austria.\nYou might want to use a VPN or a proxy server (with --proxy) to workaround.", ErrorCode.GeoBlocked, false },
        { "site", "ERROR: [youtube] dQw4w9WgXcQ: Video unavailable. This video is not available in your country", ErrorCode.GeoBlocked, false },
        { "site", "ERROR: [youtube] dQw4w9WgXcQ: Premieres in 3 hours", ErrorCode.Upcoming, true },
        { "site", "ERROR: [youtube] dQw4w9WgXcQ: Premiere will begin shortly", ErrorCode.Upcoming, true },
        { "site", "ERROR: [youtube] dQw4w9WgXcQ: This live event will begin in 2 days.", ErrorCode.Upcoming, true },
        { "site", "ERROR: [youtube] dQw4w9WgXcQ: This live event will begin in a few moments.", ErrorCode.Upcoming, true },
        { "site", "ERROR: [youtube] dQw4w9WgXcQ: This live event has ended.", ErrorCode.Live, true },
        { "both", "ERROR: [youtube:tab] @SomeChannel/live: The channel is not currently live", ErrorCode.Upcoming, true },
        { "both", "ERROR: [youtube] dQw4w9WgXcQ: This video is DRM protected", ErrorCode.DrmProtected, false },
        { "site", "ERROR: [youtube] dQw4w9WgXcQ: Video unavailable. This content isn’t available.", ErrorCode.RateLimited, true },
        { "site", "ERROR: [youtube] dQw4w9WgXcQ: This content isn’t available, try again later.", ErrorCode.RateLimited, true },
        { "new", "ERROR: [youtube] dQw4w9WgXcQ: Video unavailable. This content isn't available, try again later. The current session has been rate-limited by YouTube for up to an hour. It is recommended to use `-t sleep` to add a delay between video requests to avoid exceeding the rate limit. For more information, refer to  https://github.com/yt-dlp/yt-dlp/wiki/Extractors#this-content-isnt-available-try-again-later", ErrorCode.RateLimited, true },
        { "new", "ERROR: [youtube] dQw4w9WgXcQ: This content isn't available, try again later. Your account has been rate-limited by YouTube for up to an hour. It is recommended to use `-t sleep` to add a delay between video requests to avoid exceeding the rate limit.", ErrorCode.RateLimited, true },
        { "new", "ERROR: [youtube] dQw4w9WgXcQ: All player responses are invalid. Your IP is likely being blocked by Youtube", ErrorCode.IpBlocked, true },
        { "site", "ERROR: [youtube] dQw4w9WgXcQ: The page needs to be reloaded.", ErrorCode.SiteChanged, true },
        { "site", "ERROR: [youtube] dQw4w9WgXcQ: The following content is not available on this app. Watch on the latest version of YouTube.", ErrorCode.SiteChanged, true },
        { "site", "ERROR: [youtube] dQw4w9WgXcQ: Video unavailable. Playback on other websites has been disabled by the video owner", ErrorCode.SiteChanged, true },
        { "new", "ERROR: [youtube] dQw4w9WgXcQ: Failed to extract any player response" + Report, ErrorCode.SiteChanged, false },
        { "site", "ERROR: [youtube] dQw4w9WgXcQ: An error occurred. Please try again later. (Playback ID: abcDEF)", ErrorCode.SiteUnavailable, true },
        { "both", "ERROR: [youtube:truncated_id] abc: Incomplete YouTube ID abc. URL https://youtube.com/watch?v=abc looks truncated.", ErrorCode.InvalidRequest, false },
        { "site", "ERROR: [youtube:tab] PLx: YouTube said: The playlist does not exist.", ErrorCode.Removed, false },
        { "both", "ERROR: [youtube:tab] @x: This channel does not have a videos tab", ErrorCode.Unsupported, false },
        { "both", "ERROR: [youtube:tab] x: Login details are needed to download this content. " + Cookies, ErrorCode.LoginRequired, false },
        { "both", "ERROR: [youtube] dQw4w9WgXcQ: Requested format is not available. Use --list-formats for a list of available formats", ErrorCode.SiteChanged, false },
        { "new", "WARNING: [youtube] No supported JavaScript runtime could be found. Only deno is enabled by default; to use another runtime add  --js-runtimes RUNTIME[:PATH]  to your command/config. YouTube extraction without a JS runtime has been deprecated, and some formats may be missing. See  https://github.com/yt-dlp/yt-dlp/wiki/EJS  for details on installing one\nERROR: [youtube] dQw4w9WgXcQ: Requested format is not available. Use --list-formats for a list of available formats", ErrorCode.ToolNeedsRuntime, false },
        { "new", "WARNING: [youtube] dQw4w9WgXcQ: n challenge solving failed: Some formats may be missing. Ensure you have a supported JavaScript runtime and challenge solver script distribution installed. Review any warnings presented before this message. For more details, refer to  https://github.com/yt-dlp/yt-dlp/wiki/EJS\nERROR: [youtube] dQw4w9WgXcQ: No video formats found!" + Report, ErrorCode.ToolNeedsRuntime, false },
        { "new", "WARNING: [youtube] dQw4w9WgXcQ: Signature solving failed: Some formats may be missing. Ensure you have a supported JavaScript runtime and challenge solver script distribution installed.\nERROR: [youtube] dQw4w9WgXcQ: Requested format is not available. Use --list-formats for a list of available formats", ErrorCode.ToolNeedsRuntime, false },
        { "new", "WARNING: [youtube] dQw4w9WgXcQ: web client https formats require a GVS PO Token which was not provided. They will be skipped as they may yield HTTP Error 403.\nERROR: [youtube] dQw4w9WgXcQ: Requested format is not available. Use --list-formats for a list of available formats", ErrorCode.BotCheck, true },
        { "new", "WARNING: [youtube] No supported JavaScript runtime could be found. Only deno is enabled by default\nERROR: [youtube] dQw4w9WgXcQ: Private video. Sign in if you've been granted access to this video. " + YouTubeCookies, ErrorCode.Private, false },
    };
}
