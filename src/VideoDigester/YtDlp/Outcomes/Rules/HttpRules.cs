using static VideoDigester.YtDlp.Outcomes.OutcomeRule;

namespace VideoDigester.YtDlp.Outcomes.Rules;

/// <summary>Status codes of HTTP, where the site says no more.</summary>
internal static class HttpRules
{
    public static IReadOnlyList<OutcomeRule> All { get; } =
    [
        Program(ErrorCode.LoginRequired, $"The site shows the page to people who are signed in. {Advice.Cookies}", "HTTP Error 401\\b"),
        Program(ErrorCode.PaymentRequired, $"The site wants to be paid for the page. {Advice.Cookies}", "HTTP Error 402\\b"),

        // 403 alone does not say that the address is blocked. Sites send it, a minute long or for ever, to clients that they take for robots,
        // so the advice and the retryability of that fit; IpBlocked is for sites that speak of the address.
        Program(
            ErrorCode.BotCheck,
            "The site refuses the page without saying why (HTTP 403): most often it takes yt-dlp for a robot. Wait, update yt-dlp, give it the cookies of a browser in which the page opens (YtDlpOptions.CookiesFile), or go out through another network address (YtDlpOptions.Proxy).",
            "HTTP Error 403\\b"),

        // A missing list of formats or a missing player is no missing video.
        Program(
            ErrorCode.SiteChanged, $"A part of the page is missing. {Advice.Update}",
            "\\b(m3u8|mpd|f4m|ism|smil|manifest|player|js|javascript|script|API page|API JSON|token)\\b[^:]{0,60}: HTTP Error (404|410)\\b"),
        Program(ErrorCode.Removed, "There is nothing at the address: the video is gone, or was never there. What the library holds of it stays.", "HTTP Error (404|410)\\b"),
        Program(ErrorCode.Timeout, "The site waited too long for the request. Try again later.", "HTTP Error 408\\b"),
        Program(ErrorCode.GeoBlocked, $"The site may not show the page here, for reasons of law. {Advice.OtherAddress}", "HTTP Error 451\\b"),
        Program(
            ErrorCode.SiteUnavailable, "The site sends the request round in circles. Cookies of a browser in which the page opens may help (YtDlpOptions.CookiesFile).",
            "redirect loop", "would lead to an infinite loop") with { IsRetryable = false },
        Program(ErrorCode.SiteUnavailable, "The site answered with an error of its own. Try again later.", "HTTP Error 5[0-9][0-9]\\b"),
        Program(ErrorCode.SiteChanged, $"The site does not understand the request. {Advice.Update}", "HTTP Error 4[0-9][0-9]\\b"),
        Site(
            ErrorCode.SiteUnavailable, "The site answered with an error of its own. Try again later.",
            "try again later", "temporarily unavailable", "error on server-side", "internal server error", "under maintenance", "something went wrong", "an error occurred while receiving data"),
    ];
}
