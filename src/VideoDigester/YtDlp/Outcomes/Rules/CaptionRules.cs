using static VideoDigester.YtDlp.Outcomes.OutcomeRule;

namespace VideoDigester.YtDlp.Outcomes.Rules;

/// <summary>What only captions have: the video is there, its track is not.</summary>
internal static class CaptionRules
{
    public static IReadOnlyList<OutcomeRule> All { get; } =
    [
        // The address in a record expires, so the same call, which asks for a new record, may find them.
        Program(
            ErrorCode.NoCaptions, "The site named captions and does not have them. Try again later, or in another language.",
            "^Unable to download video subtitles for .*HTTP Error (404|410)\\b", "^HTTP Error (404|410)\\b") with { IsRetryable = true },
        Program(
            ErrorCode.EmptyBody, "The site sent captions without a byte in them. Try again later.",
            "Did not get any data blocks", "downloaded file is empty"),
    ];
}
