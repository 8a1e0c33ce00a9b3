using static VideoDigester.YtDlp.Outcomes.OutcomeRule;

namespace VideoDigester.YtDlp.Outcomes.Rules;

/// <summary>Arguments that yt-dlp refuses (exit code 2). The last rule takes everything.</summary>
internal static class UsageRules
{
    public static IReadOnlyList<OutcomeRule> All { get; } =
    [
        Program(
            ErrorCode.ToolTooOld, "yt-dlp does not know an option. Update it, or, if the option stands in YtDlpOptions.ExtraArguments, correct it there.",
            "^no such option"),
        .. SettingRules.All,
        Program(ErrorCode.InvalidConfiguration, "yt-dlp does not accept its arguments. Correct YtDlpOptions.ExtraArguments.", ""),
    ];
}
