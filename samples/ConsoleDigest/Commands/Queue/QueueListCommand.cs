using System.CommandLine;
using ConsoleDigest.Output;
using ConsoleDigest.Output.Json;
using VideoDigester;

namespace ConsoleDigest.Commands.Queue;

/// <summary>Lists jobs, a page at a time.</summary>
internal static class QueueListCommand
{
    private const int DefaultLimit = 50;

    public static Command Create()
    {
        var states = JobSymbols.States("--state", "Only jobs in these states");
        var kind = Symbols.OptionalChoice<JobKind>("--kind", "Only jobs of this kind.");
        var site = new Option<string?>("--site") { Description = "Only jobs that ask this site or provider.", HelpName = "site" };
        var limit = Symbols.Limit("The most jobs to list.", DefaultLimit);
        var after = Symbols.After();
        var command = new Command("list", "Lists jobs, the newest first.") { states, kind, site, limit, after };
        command.Run((session, cancellationToken) => RunAsync(
            session,
            new JobQuery
            {
                States = [.. (session.Arguments.GetValue(states) ?? []).Select(state => Enum.Parse<JobState>(state, ignoreCase: true))],
                Kind = session.Arguments.GetValue(kind),
                Site = session.Arguments.GetValue(site),
                After = session.Arguments.GetValue(after),
            },
            session.Arguments.GetValue(limit),
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(Session session, JobQuery query, int limit, CancellationToken cancellationToken)
    {
        var jobs = new List<Job>();
        do
        {
            var page = await session.Queue.ListAsync(query with { PageSize = Math.Min(limit - jobs.Count, JobQuery.MaxPageSize) }, cancellationToken);
            jobs.AddRange(page.Items);
            query = query with { After = page.Next };
        }
        while (query.After is not null && jobs.Count < limit);

        if (session.IsJson)
        {
            foreach (var job in jobs)
                session.Json.Write(JobRow.From(job, job == jobs[^1] ? query.After : null), ConsoleJson.Rows.JobRow);
            return ExitCode.Done;
        }

        if (jobs.Count > 0)
            session.Screen.Table(JobScreen.Headings, JobScreen.Target, jobs.Select(JobScreen.Cells), "When (UTC)", "Tries");
        else
            session.Messages.Note("No job fits; 'queue add' queues some.");
        if (query.After is not null)
            session.Messages.Note($"There are more: --after {query.After}");
        return ExitCode.Done;
    }
}
