using System.CommandLine;
using ConsoleDigest.Output.Json;
using VideoDigester;

namespace ConsoleDigest.Commands.Queue;

/// <summary>Holds back what asks a site or a provider, or the whole queue, and lets it go on.</summary>
internal static class QueueSiteCommands
{
    public static Command CreatePause()
    {
        var site = Site("The site or provider, for example youtube, llm:openai, a host or an address; the whole queue without it.");
        var duration = Symbols.Duration("--for", "How long; until it is resumed without it.");
        var command = new Command("pause-site", "Begins no more jobs of a site, or none at all. What runs goes on.") { site, duration };
        command.Run(async (session, cancellationToken) =>
        {
            var given = session.Arguments.GetValue(site);
            var known = await session.Queue.GetStatusAsync(cancellationToken);
            await session.Queue.PauseSiteAsync(given, session.Arguments.GetValue(duration), cancellationToken);
            if (given is not null)
                await NoteUnknownAsync(session, given, known, cancellationToken);
            return Print(session, given, "paused");
        });
        return command;
    }

    public static Command CreateResume()
    {
        var site = Site("The site or provider; the whole queue without it.");
        var command = new Command("resume-site", "Ends a pause, also one that a site brought about by refusing, and lets go the jobs that it refused.") { site };
        command.Run(async (session, cancellationToken) =>
        {
            var wasPaused = await session.Queue.ResumeSiteAsync(session.Arguments.GetValue(site), cancellationToken);
            return Print(session, session.Arguments.GetValue(site), wasPaused ? "resumed" : "unchanged");
        });
        return command;
    }

    private static Argument<string?> Site(string description) => new("site") { Description = description, Arity = ArgumentArity.ZeroOrOne };

    // A misspelt name would hold back nothing without a word.
    private static async Task NoteUnknownAsync(Session session, string given, QueueStatus before, CancellationToken cancellationToken)
    {
        var after = await session.Queue.GetStatusAsync(cancellationToken);
        if (after.Sites.Select(site => site.Site).Except(before.Sites.Select(site => site.Site)).FirstOrDefault() is { } added
            && added != "*" && (await session.Queue.ListAsync(new JobQuery { Site = given, PageSize = 1 }, cancellationToken)).Items.Count == 0)
            session.Messages.Note($"No job asks '{added}' so far. 'queue list --json' shows whom jobs ask (site).");
    }

    private static int Print(Session session, string? site, string outcome)
    {
        if (session.IsJson)
            session.Json.Write(new OutcomeRow(site ?? "*", outcome, Error: null), ConsoleJson.Rows.OutcomeRow);
        else
            session.Screen.Line($"{outcome,-9}  {site ?? "the whole queue"}");
        return ExitCode.Done;
    }
}
