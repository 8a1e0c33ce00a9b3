using System.CommandLine;
using ConsoleDigest.Output.Json;

namespace ConsoleDigest.Commands.Queue;

/// <summary>Holds back what asks a site or a provider, or the whole queue, and lets it go on.</summary>
internal static class QueueSiteCommands
{
    public static Command CreatePause()
    {
        var site = Site("The site or provider, for example youtube; the whole queue without it.");
        var duration = Symbols.Duration("--for", "How long; until it is resumed without it.");
        var command = new Command("pause-site", "Begins no more jobs of a site, or none at all. What runs goes on.") { site, duration };
        command.Run(async (session, cancellationToken) =>
        {
            await session.Queue.PauseSiteAsync(session.Arguments.GetValue(site), session.Arguments.GetValue(duration), cancellationToken);
            return Print(session, session.Arguments.GetValue(site), "paused");
        });
        return command;
    }

    public static Command CreateResume()
    {
        var site = Site("The site or provider; the whole queue without it.");
        var command = new Command("resume-site", "Ends a pause, also one that a site brought about by refusing.") { site };
        command.Run(async (session, cancellationToken) =>
        {
            var wasPaused = await session.Queue.ResumeSiteAsync(session.Arguments.GetValue(site), cancellationToken);
            return Print(session, session.Arguments.GetValue(site), wasPaused ? "resumed" : "unchanged");
        });
        return command;
    }

    private static Argument<string?> Site(string description) => new("site") { Description = description, Arity = ArgumentArity.ZeroOrOne };

    private static int Print(Session session, string? site, string outcome)
    {
        if (session.IsJson)
            session.Json.Write(new OutcomeRow(site ?? "*", outcome, Error: null), ConsoleJson.Rows.OutcomeRow);
        else
            session.Screen.Line($"{outcome,-9}  {site ?? "the whole queue"}");
        return ExitCode.Done;
    }
}
