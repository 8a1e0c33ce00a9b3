using VideoDigester.YtDlp.Outcomes.Rules;

namespace VideoDigester.YtDlp.Outcomes;

/// <summary>Outcomes of calls that ended without an <c>ERROR:</c> line: wrong arguments, crashes, signals.</summary>
internal static class ExitOutcome
{
    private const int WrongUsage = 2;
    private const int RestartAfterUpdate = 100;
    private const int Stopped = 101;
    private const int NotExecutable = 126;
    private const int NotFound = 127;
    private const int FirstSignal = 128;

    /// <summary>The failure that an exit code or a traceback tells of. Null where they say no more than that it failed.</summary>
    public static Failure? Of(int exitCode, ProgramOutput output)
    {
        if (exitCode == WrongUsage && output.Usage is { } usage)
            return UsageRules.All.First(rule => rule.Takes(usage)).Tell(usage);
        if (output.Crash is { } crash)
            return CrashRules.All.First(rule => rule.Takes(crash)).Tell(crash);
        return exitCode switch
        {
            RestartAfterUpdate => new Failure(ErrorCode.ToolFailed, "yt-dlp updated itself and has to be started again. Repeat the call.") { IsRetryable = true },
            Stopped => new Failure(
                ErrorCode.InvalidConfiguration,
                "yt-dlp was told to stop before it was done: take --max-downloads, --break-on-existing and --break-match-filters out of YtDlpOptions.ExtraArguments."),
            NotExecutable or NotFound => new Failure(ErrorCode.ToolFailed, $"yt-dlp does not start: what YtDlpOptions.ExecutablePath names cannot run a program that it needs.{Words(output)}"),
            < 0 => Killed($"crashed or was ended by the system (exit code 0x{exitCode:X8})", output),
            >= FirstSignal => Killed($"was killed by signal {exitCode - FirstSignal}", output),
            _ => null,
        };
    }

    /// <summary>The failure where nothing tells of a cause.</summary>
    public static Failure Unknown(int exitCode, ProgramOutput output) => new(ErrorCode.Unknown, $"yt-dlp ended with exit code {exitCode}.{Words(output)}");

    private static Failure Killed(string how, ProgramOutput output) =>
        new(ErrorCode.ToolFailed, $"yt-dlp {how}. The machine may be short of memory, or somebody ended it: try again.{Words(output)}") { IsRetryable = true };

    private static string Words(ProgramOutput output) => output.Last is { } last ? $" It printed: \"{QuotedWords.Of(last.Source)}\"" : " It printed nothing.";
}
