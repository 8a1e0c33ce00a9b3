using static VideoDigester.YtDlp.Outcomes.OutcomeRule;

namespace VideoDigester.YtDlp.Outcomes.Rules;

/// <summary>What yt-dlp lacks: room, rights, helpers, youth.</summary>
internal static class ToolRules
{
    public static IReadOnlyList<OutcomeRule> All { get; } =
    [
        NoRoom,
        NoRights,
        Program(
            ErrorCode.ToolNeedsRuntime, "yt-dlp needs a JavaScript runtime for this site. Install Deno or Node.js (https://github.com/yt-dlp/yt-dlp/wiki/EJS); for another than Deno add --js-runtimes to YtDlpOptions.ExtraArguments.",
            "No supported JavaScript runtime", "\\bn challenge solving failed", "Signature solving failed", "challenge solver (script|lib)", "PhantomJS( executable)? not found"),
        Program(
            ErrorCode.ToolNeedsRuntime, "yt-dlp needs another program or module for this site. Install what it names.",
            "not found\\. Please install", "following dependencies (is|are|need)"),
        Program(ErrorCode.ToolTooOld, $"yt-dlp is too old. {Advice.Update}", "\\bolder than [0-9]+ days", "\\boutdated version\\b", "\\bplease update\\b"),
    ];

    /// <summary>Also for crashes.</summary>
    public static OutcomeRule NoRoom => Program(
        ErrorCode.ToolFailed, "yt-dlp has no room left on the disk of its temporary folder. Make room and try again.",
        "No space left on device", "Disk quota exceeded", "not enough space on the disk") with
    { IsRetryable = true };

    /// <summary>Also for crashes.</summary>
    public static OutcomeRule NoRights => Program(
        ErrorCode.ToolFailed, "yt-dlp may not read or write a file that it needs. Check the rights on its folder and on the temporary folder.",
        "Permission denied", "Read-only file system", "^unable to open for writing", "^Unable to create directory", "^Cannot write ", "Access is denied");
}
