using System.CommandLine;
using System.Globalization;
using ConsoleDigest.Commands.Queue;
using ConsoleDigest.Models;
using ConsoleDigest.Output;
using ConsoleDigest.Output.Json;
using VideoDigester;

namespace ConsoleDigest.Commands;

/// <summary>Lists what was tried: with one video, by one job, or with everything.</summary>
internal static class LogCommand
{
    private const int DefaultLimit = 200;
    private const string Target = "What";

    private static readonly string[] Headings = ["Started (UTC)", "Step", "Outcome", "Took"];

    public static Command Create()
    {
        var id = Symbols.Id();
        id.Arity = ArgumentArity.ZeroOrOne;
        var job = JobSymbols.Option("--job", "Only attempts that were part of this job.");
        var failed = new Option<bool>("--failed") { Description = "Only attempts that failed." };
        var limit = Symbols.Limit("The most attempts to list.", DefaultLimit);
        var after = Symbols.After();
        var command = new Command("log", "Lists attempts to read or digest, failures too: of one video or job oldest first, of the whole library newest first.") { id, job, failed, limit, after };
        command.RunOnAny(id, (session, video, cancellationToken) =>
        {
            var query = new AttemptQuery
            {
                VideoId = video,
                JobId = session.Arguments.GetValue(job),
                HasFailed = session.Arguments.GetValue(failed) ? true : null,
                Descending = video is null && session.Arguments.GetValue(job) is null,
                After = session.Arguments.GetValue(after),
            };
            return RunAsync(session, query, session.Arguments.GetValue(limit), cancellationToken);
        });
        return command;
    }

    private static async Task<int> RunAsync(Session session, AttemptQuery query, int limit, CancellationToken cancellationToken)
    {
        var attempts = new List<ProcessingAttempt>();
        do
        {
            var page = await session.Library.ListAttemptsAsync(query with { PageSize = Math.Min(limit - attempts.Count, AttemptQuery.MaxPageSize) }, cancellationToken);
            attempts.AddRange(page.Items);
            query = query with { After = page.Next };
        }
        while (query.After is not null && attempts.Count < limit);

        // Attempts outlive their video, so only an id without any can be unknown.
        if (attempts.Count == 0 && query.JobId is { } job && await session.Queue.FindAsync(job, cancellationToken) is null)
            throw JobSymbols.Unknown(job);
        if (attempts.Count == 0 && query.VideoId is { } id)
            await session.RequireVideoAsync(id, cancellationToken);
        if (session.IsJson)
        {
            foreach (var attempt in attempts)
                session.Json.Write(AttemptRow.From(attempt, attempt == attempts[^1] ? query.After : null), ConsoleJson.Rows.AttemptRow);
            return ExitCode.Done;
        }

        if (attempts.Any(HasWriterToName))
            session.Screen.Table([.. Headings, "Writer", "Used", Target], Target, attempts.Select(attempt => (string[])[.. Cells(attempt), .. CostCells(attempt), What(attempt)]), "Writer", "Took");
        else if (attempts.Count > 0)
            session.Screen.Table([.. Headings, Target], Target, attempts.Select(attempt => (string[])[.. Cells(attempt), What(attempt)]));
        else
            session.Messages.Note("Nothing was tried.");
        if (query.After is not null)
            session.Messages.Note($"There are more: --after {query.After}");
        return ExitCode.Done;
    }

    private static IReadOnlyList<string> Cells(ProcessingAttempt attempt) =>
    [
        attempt.StartedAt.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        attempt.DigestType is { } type ? $"{attempt.Step} ({type})" : attempt.Step.ToString(),
        attempt.Outcome,
        string.Create(CultureInfo.InvariantCulture, $"{(attempt.CompletedAt - attempt.StartedAt).TotalMilliseconds:0} ms"),
    ];

    private static bool HasCost(ProcessingAttempt attempt) => attempt.Usage is { } usage && usage != DigestUsage.None;

    // Where only the built-in writer wrote, the columns would say the same in each row.
    private static bool HasWriterToName(ProcessingAttempt attempt) => attempt.Provider is { } provider && provider != ModelSettings.BuiltIn;

    private static IReadOnlyList<string> CostCells(ProcessingAttempt attempt) =>
    [
        attempt.Provider is { } provider ? DigestScreen.Writer(provider, attempt.Model ?? "") : "",
        HasCost(attempt) ? $"{Amounts.Count(attempt.Usage!.InputTokens + attempt.Usage.OutputTokens)} tokens, {(attempt.Usage.Cost is { } cost ? Amounts.Money(cost) : "cost unknown")}" : "",
    ];

    private static string What(ProcessingAttempt attempt) => attempt.Error is { } error
        ? $"{attempt.VideoId?.ToString() ?? attempt.Target}  {FailureWords.Of(error)}"
        : attempt.VideoId?.ToString() ?? attempt.Target;
}
