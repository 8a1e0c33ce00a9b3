using static VideoDigester.YtDlp.Outcomes.OutcomeRule;

namespace VideoDigester.YtDlp.Outcomes.Rules;

/// <summary>Errors which say that something failed, not why.</summary>
internal static class VagueRules
{
    public static IReadOnlyList<OutcomeRule> All { get; } =
    [
        Program(ErrorCode.LoginRequired, $"The site seems to show the video to people who are signed in. {Advice.Cookies}", "\\bUse --(cookies|username|netrc)\\b", "\\bwith --cookies\\b"),
        Program(
            ErrorCode.ToolFailed, "yt-dlp was interrupted. Try again.",
            "^Interrupted by user") with { IsRetryable = true },
        Program(
            ErrorCode.SiteChanged, $"yt-dlp does not understand the site any more. {Advice.Update}",
            "^Unable to (extract|recognize|find|parse)\\b", "^Failed to (extract|parse|decode|find|download)\\b", "No video formats found", "Requested format is not available", "only images are available",
            "An extractor error has occurred", "please report this issue", "returned nothing", "^Cannot (parse|identify)\\b", "has been marked as broken"),
    ];
}
