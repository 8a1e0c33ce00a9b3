using static VideoDigester.YtDlp.Outcomes.OutcomeRule;

namespace VideoDigester.YtDlp.Outcomes.Rules;

/// <summary>The site does not answer this caller now; about the video it says nothing, even where its words are "Video unavailable".</summary>
internal static class LimitRules
{
    public static IReadOnlyList<OutcomeRule> All { get; } =
    [
        Site(
            ErrorCode.RateLimited, $"The site says that too many requests came. {Advice.Slower}",
            "content isn't available, try again later", "^Video unavailable\\. This content isn't available", "rate[- ]limit", "too many requests",
            "you have reached your play limit", "Request is blocked by server"),
        Program(ErrorCode.RateLimited, $"The site says that too many requests came. {Advice.Slower}", "HTTP Error 429\\b"),
        Site(
            ErrorCode.IpBlocked, $"The site does not serve this network address. Wait, or: {Advice.OtherAddress}",
            "\\bIP( address)? (is|was|has been)( likely| temporarily| permanently)?( being)? (blocked|banned)", "blocked your IP", "\\bIP address is unable to", "block(ed|ing) this IP"),
        Site(
            ErrorCode.BotCheck,
            "The site wants proof that no robot is asking. Give yt-dlp the cookies of a browser in which the site works (YtDlpOptions.CookiesFile), wait, or go out through another network address (YtDlpOptions.Proxy).",
            "confirm (that )?(you're|you are) not a (ro)?bot", "\\bcaptcha\\b", "suspected as a bot", "anti-bot challenge", "not necessarily logged[- ]in\\) are needed",
            "blocked due to its TLS fingerprint", "requires browser impersonation", "client challenge", "unusual traffic", "Request is rejected by server", "require a( [a-z]+)? PO Token which was not provided"),
    ];
}
