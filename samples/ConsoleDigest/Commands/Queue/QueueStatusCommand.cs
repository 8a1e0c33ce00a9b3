using System.CommandLine;
using ConsoleDigest.Output;
using ConsoleDigest.Output.Json;
using VideoDigester;

namespace ConsoleDigest.Commands.Queue;

/// <summary>Shows the queue at a glance.</summary>
internal static class QueueStatusCommand
{
    public static Command Create()
    {
        var command = new Command("status", "Shows what waits and what runs, how fast it goes, and which sites are paused.");
        command.Run(async (session, cancellationToken) =>
        {
            var status = await session.Queue.GetStatusAsync(cancellationToken);
            if (session.IsJson)
                session.Json.Write(QueueStatusRow.From(status), ConsoleJson.Rows.QueueStatusRow);
            else
                Show(session.Screen, status);
            return ExitCode.Done;
        });
        return command;
    }

    private static void Show(Screen screen, QueueStatus status)
    {
        if (status.Unfinished.Count > 0)
            screen.Table(["Kind", "State", "Jobs"], "Kind", status.Unfinished.Select(count => (string[])[Word.Of(count.Kind), Word.Of(count.State), Amounts.Count(count.Count) + Held(count)]));
        else
            screen.Line("Nothing waits and nothing runs.");
        screen.Field("Failed", status.Failed > 0 ? Amounts.Count(status.Failed) : null);
        screen.Field("Last hour", $"{Amounts.Count(status.FinishedLastHour)} finished");
        screen.Field("Oldest", status.OldestQueuedAge is { } age ? $"has waited {Clock.Of(age)}" : null);
        screen.Field("Done in", status.TimeToFinish is { } left ? Clock.Of(left) : null);
        foreach (var (worker, count) in status.Workers.OrderBy(worker => worker.Key, StringComparer.Ordinal))
            screen.Field("Worker", $"{worker}: {Amounts.Count(count)}");
        foreach (var site in status.Sites)
            screen.Field("Site", SiteStatuses.Line(site));
    }

    private static string Held(QueueCount count) => count.Held == 0 ? "" : $" ({Amounts.Count(count.Held)} held)";
}
