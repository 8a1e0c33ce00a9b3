using static VideoDigester.YtDlp.Outcomes.OutcomeRule;

namespace VideoDigester.YtDlp.Outcomes.Rules;

/// <summary>What became of a video, and where it is shown.</summary>
internal static class StateRules
{
    private const string Gone = "The video is gone, or was never there. What the library holds of it stays.";

    public static IReadOnlyList<OutcomeRule> All { get; } =
    [
        // Before countries: "Learn more about combating hate speech in your country."
        Site(ErrorCode.Removed, Gone, "\\bremoved for violating\\b", "account associated with this video has been terminated"),
        Site(
            ErrorCode.Upcoming, "The broadcast has not begun. Ask again when it is over.",
            "\\bpremieres? (in|on|will begin)\\b", "\\bwill (begin|start) (in|at|shortly)\\b", "\\bnot (yet )?started( yet)?\\b", "\\bscheduled (for|to start)\\b", "\\bwill be available after\\b",
            "\\bnot (yet available|available yet)\\b", "\\bnot (currently )?live\\b", "\\bis offline\\b"),
        Site(
            ErrorCode.Live, "The broadcast is over and its recording is not ready. Ask again later.",
            "\\blive event has ended", "archive will be available shortly", "not downloadable yet", "\\bis processing\\b", "still be uploading or processing"),
        Site(
            ErrorCode.GeoBlocked, "The site does not show the video in this country. Go out through one where it is shown (YtDlpOptions.Proxy).",
            "\\b(in|from) (your|this) (country|region|location|area)\\b", "\\bgeo[- ]?(restrict|block)", "\\bavailable in [a-z]+( [a-z]+)? only\\b", "\\bvideo is only available in [a-z]",
            "not available outside", "blocked by decision of the .{0,40} government", "Your login region"),
        Program(
            ErrorCode.DrmProtected, "The video is protected by digital rights management, and yt-dlp does not touch it. There is nothing to do.",
            "\\bDRM[- ]protect", "\\bDRM$", "(known to use|protected by|uses|has) DRM\\b"),
        Site(
            ErrorCode.SiteChanged, $"The site does not give the video to the way in which yt-dlp asks. {Advice.Update}",
            "page needs to be reloaded", "not available on this app", "playback on other websites has been disabled") with { IsRetryable = true },
        Site(
            ErrorCode.Removed, Gone,
            "\\bvideo (is )?(currently )?unavailable\\b", "\\b(been|was|were|is|may be) (deleted|removed|suspended)\\b", "\\bremoved (by|for)\\b", "\\bno longer (available|exists?)\\b", "\\bin no longer available\\b",
            "\\bdoes(n't| not) exist\\b", "\\bbeen terminated\\b", "\\bclosed their YouTube account", "\\bviolat(es|ed|ing|ion)\\b", "\\bcopyright\\b", "isn't available any ?more", "recording is not available",
            "\\b(video|content|post|tweet|clip|page|track|channel|playlist|stream|livestream|event|user|vod|movie|episode|song)( [^ ]{1,40})? (is |was )?(currently )?(not available|unavailable|unreachable|not found)\\b",
            "\\bspace not found\\b", "\\b(live ?stream|live) (has|was) ended", "replay is disabled", "^suspended$", "\\b(link|stream|video|content) (is|has) expired\\b", "most likely expired", "\\bContent not found: expired",
            "The playlist does not exist", "\\bVideo was deleted"),
    ];
}
