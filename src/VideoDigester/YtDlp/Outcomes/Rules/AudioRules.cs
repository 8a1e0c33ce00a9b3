using static VideoDigester.YtDlp.Outcomes.OutcomeRule;

namespace VideoDigester.YtDlp.Outcomes.Rules;

/// <summary>What only audio has: the video is there, its sound is not.</summary>
internal static class AudioRules
{
    public static IReadOnlyList<OutcomeRule> All { get; } =
    [
        // The address of media expires, so the same call, which asks for a new one, may find it.
        Program(
            ErrorCode.SiteChanged, "The site named the audio and does not have it. Try again later.",
            "^unable to download video data: .*HTTP Error (404|410)\\b", "^unable to download .*fragment.*HTTP Error (404|410)\\b") with { IsRetryable = true },
        Program(
            ErrorCode.Unsupported, "The video has no sound in a form that is fetched: over http, with yt-dlp alone.",
            "Requested format is not available"),
        Program(
            ErrorCode.EmptyBody, "The site sent audio without a byte in it. Try again later.",
            "Did not get any data blocks", "downloaded file is empty"),
    ];
}
