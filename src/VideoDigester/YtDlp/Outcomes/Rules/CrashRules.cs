using static VideoDigester.YtDlp.Outcomes.OutcomeRule;

namespace VideoDigester.YtDlp.Outcomes.Rules;

/// <summary>Exceptions that ended the program. The last rule takes everything.</summary>
internal static class CrashRules
{
    public static IReadOnlyList<OutcomeRule> All { get; } =
    [
        .. SettingRules.All,
        ToolRules.NoRoom,
        ToolRules.NoRights,
        Program(ErrorCode.ToolFailed, "yt-dlp ran out of memory. Try again when the machine has more.", "^MemoryError", "Cannot allocate memory") with { IsRetryable = true },
        Program(ErrorCode.ToolFailed, "yt-dlp is not installed whole: a module of Python is missing. Install it again.", "ModuleNotFoundError", "ImportError"),
        Program(ErrorCode.ToolFailed, $"yt-dlp crashed. {Advice.Update}", ""),
    ];
}
