using VideoDigester.YtDlp.Outcomes.Rules;

namespace VideoDigester.YtDlp.Outcomes;

/// <summary>Finds the place in the taxonomy of what yt-dlp printed. The order of the rules is the order of <see cref="OutcomeRules"/>.</summary>
internal static class OutcomeClassifier
{
    /// <summary>Says how a call failed.</summary>
    /// <param name="exitCode">The program's exit code.</param>
    /// <param name="stderr">What it printed on standard error.</param>
    /// <param name="stage">What it was to do.</param>
    /// <returns>The failure. Null where the exit code is 0 and no error was printed.</returns>
    public static Failure? Classify(int exitCode, string stderr, YtDlpStage stage)
    {
        var output = ProgramOutput.Read(stderr);
        if (output.Errors.Count > 0)
            return Specific(output.Errors, stage)
                ?? OfWarnings(output)
                ?? First(OutcomeRules.Vague, output.Errors)
                ?? new Failure(ErrorCode.Unknown, $"yt-dlp failed: {QuotedWords.Of(output.Errors[0].Source)}");
        return exitCode == 0 ? null : ExitOutcome.Of(exitCode, output) ?? OfWarnings(output) ?? ExitOutcome.Unknown(exitCode, output);
    }

    /// <summary>
    /// Says why a record has no formats: with <c>--ignore-no-formats-error</c> the cause is a warning, and the exit code is 0.
    /// Only for such records, because a warning beside formats has no consequences.
    /// </summary>
    /// <param name="stderr">What the program printed on standard error.</param>
    /// <returns>The failure. Null where no warning names a cause.</returns>
    public static Failure? ClassifyWarnings(string stderr) => OfWarnings(ProgramOutput.Read(stderr));

    private static Failure? OfWarnings(ProgramOutput output) =>
        First(OutcomeRules.OfTheSite, output.Warnings)
        ?? First(OutcomeRules.OfTheVideo, [.. output.Warnings.Where(line => !line.IsOnTheSide)])
        ?? First(OutcomeRules.OfTheProgram, output.Warnings);

    private static Failure? Specific(IReadOnlyList<OutputLine> lines, YtDlpStage stage) => First(OutcomeRules.Of(stage), lines);

    private static Failure? First(IReadOnlyList<OutcomeRule> rules, IReadOnlyList<OutputLine> lines)
    {
        if (lines.Count == 0)
            return null;
        foreach (var rule in rules)
            foreach (var line in lines)
                if (rule.Takes(line))
                    return rule.Tell(line);
        return null;
    }
}
