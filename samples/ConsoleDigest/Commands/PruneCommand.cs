using System.CommandLine;
using ConsoleDigest.Output;
using ConsoleDigest.Output.Json;
using VideoDigester;

namespace ConsoleDigest.Commands;

/// <summary>Removes what the library wrote down about its own work and nobody needs any more.</summary>
internal static class PruneCommand
{
    private static readonly RetentionOptions Usual = new();

    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Count only; remove nothing." };
    private static readonly Option<bool> Compact = new("--compact") { Description = "Give the room back to the file system: SQLite writes the file anew, and others wait." };
    private static readonly Option<KeptFor> Logs = Age("--logs", "Attempts in the log.", Usual.Logs);
    private static readonly Option<KeptFor> Jobs = Age("--jobs", "Jobs that succeeded or were cancelled.", Usual.FinishedJobs);
    private static readonly Option<KeptFor> FailedJobs = Age("--failed-jobs", "Jobs that were given up.", Usual.FailedJobs);
    private static readonly Option<KeptFor> Statistics = Age("--statistics", "Every observation of counts; then one a day.", Usual.FullStatistics);
    private static readonly Option<KeptFor> DailyStatistics = Age("--daily-statistics", "One observation of counts a day; then one a month.", Usual.DailyStatistics);
    private static readonly Option<KeptFor> Answers = Age("--answers", "Paid answers for digests that were never finished.", Usual.PaidAnswers);
    private static readonly Option<KeptFor> Budgets = Age("--budgets", "What was spent on a day.", Usual.BudgetDays);
    private static readonly Option<KeptFor> Interactions = Age("--interactions", "What users did with digests.", Usual.Interactions);

    public static Command Create()
    {
        var command = new Command("prune", "Removes old attempts, finished jobs and counts that nobody needs; videos, transcripts and digests stay. Times are 90d, 12w, 2y or forever.")
        {
            DryRun, Compact, Logs, Jobs, FailedJobs, Statistics, DailyStatistics, Answers, Budgets, Interactions,
        };
        command.Run(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(Session session, CancellationToken cancellationToken)
    {
        var arguments = session.Arguments;
        var result = await session.Library.PruneAsync(
            new PruneOptions
            {
                DryRun = arguments.GetValue(DryRun),
                Compact = arguments.GetValue(Compact),
                Retention = new RetentionOptions
                {
                    Logs = arguments.GetRequiredValue(Logs).Time,
                    FinishedJobs = arguments.GetRequiredValue(Jobs).Time,
                    FailedJobs = arguments.GetRequiredValue(FailedJobs).Time,
                    FullStatistics = arguments.GetRequiredValue(Statistics).Time,
                    DailyStatistics = arguments.GetRequiredValue(DailyStatistics).Time,
                    PaidAnswers = arguments.GetRequiredValue(Answers).Time,
                    BudgetDays = arguments.GetRequiredValue(Budgets).Time,
                    Interactions = arguments.GetRequiredValue(Interactions).Time,
                },
            },
            cancellationToken);
        var outcome = result.IsDryRun ? "counted" : "pruned";
        foreach (var (table, count) in Counts(result))
            if (session.IsJson)
                session.Json.Write(new PruneRow(table, outcome, count, Error: null), ConsoleJson.Rows.PruneRow);
            else
                session.Screen.Line($"{outcome,-9}  {table,-19}  {Amounts.Count(count)}");
        return ExitCode.Done;
    }

    private static (string Table, long Count)[] Counts(PruneResult result) =>
    [
        ("processing_logs", result.Logs),
        ("processing_jobs", result.Jobs),
        ("video_statistics", result.Statistics),
        ("digest_claims", result.Claims),
        ("digest_parts", result.PaidAnswers),
        ("budget_ledger", result.BudgetDays),
        ("digest_interactions", result.Interactions),
    ];

    private static Option<KeptFor> Age(string name, string description, TimeSpan? usual) => new(name)
    {
        Description = $"{description} {(usual is { } kept ? $"{kept.Days}d" : "Forever")} unless given.",
        HelpName = "age",
        DefaultValueFactory = _ => new KeptFor(usual),
        CustomParser = result =>
        {
            if (!AgeText.TryParse(result.Tokens[0].Value, out var age))
                result.AddError($"'{result.Tokens[0].Value}' is not an age such as 90d, 12w, 2y or {AgeText.Forever}.");
            return new KeptFor(age);
        },
    };
}
