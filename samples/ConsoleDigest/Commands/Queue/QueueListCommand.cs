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
        var page = await ListedPages.ReadAsync(limit, query.After, (size, after) => session.Queue.ListAsync(query with { PageSize = size, After = after }, cancellationToken));
        return ListedPages.Show(
            session,
            page,
            (job, next) => session.Json.Write(JobRow.From(job, next), ConsoleJson.Rows.JobRow),
            items => session.Screen.Table(JobScreen.Headings, JobScreen.Target, items.Select(JobScreen.Cells), "When (UTC)", "Tries"),
            "No job fits; 'queue add' queues some.");
    }
}
