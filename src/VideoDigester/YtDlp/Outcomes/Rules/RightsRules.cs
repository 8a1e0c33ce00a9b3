using static VideoDigester.YtDlp.Outcomes.OutcomeRule;

namespace VideoDigester.YtDlp.Outcomes.Rules;

/// <summary>Videos that some people may see.</summary>
internal static class RightsRules
{
    public static IReadOnlyList<OutcomeRule> All { get; } =
    [
        Site(
            ErrorCode.PaymentRequired, "The video has to be bought, rented or subscribed to. Give yt-dlp the cookies of an account that paid (YtDlpOptions.CookiesFile).",
            "requires? (a )?payment", "\\bpremium\\b", "\\bpurchas(e|ed|ing)\\b", "\\brent(al|ed)?\\b", "requires a (Premium )?subscription", "only available for subscribers", "appropriate subscription",
            "video is paid", "is not free\\b", "\\bVIP\\b", "not have tickets", "not subscribed to", "participating TV providers", "service provider subscription", "only available to .{0,40} subscribers"),
        Site(
            ErrorCode.MembersOnly, "The video is for the channel's members. Give yt-dlp the cookies of a member (YtDlpOptions.CookiesFile).",
            "\\bmembers[- ]only\\b", "channel's members", "join this channel", "only available (for|to) (.{0,40} )?members", "(subscriber|supporter)s?[- ]only", "for subscribers only", "channel subscription"),
        Site(
            ErrorCode.AgeRestricted, "The site wants to know the viewer's age. Give yt-dlp the cookies of an account that is old enough (YtDlpOptions.CookiesFile).",
            "confirm your age", "\\bage[- ]restrict", "inappropriate for some", "as inappropriate", "age[- ]verif", "adult verification", "\\bNSFW\\b", "video is only available after [0-9]"),
        Site(
            ErrorCode.Private, "The author keeps the video private. Ask for access, then give yt-dlp the cookies of the account that has it (YtDlpOptions.CookiesFile).",
            "\\bprivate video", "\\bis (currently |either |likely |either likely |likely either )?private\\b", "\\bprivate (subreddit|playlist|show)", "made this video private", "protected tweet", "permission to view", "privacy settings",
            "registered users who follow this account", "not been made available to anyone"),
    ];
}
