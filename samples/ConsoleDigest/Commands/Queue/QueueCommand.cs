using System.CommandLine;
using ConsoleDigest.Commands.Work;

namespace ConsoleDigest.Commands.Queue;

/// <summary>The queue of work: what is in it, and what is to become of that. <c>work</c> does it.</summary>
internal static class QueueCommand
{
    public static Command Create() => new("queue", "The queue of work: adds jobs, lists them, and holds them back or calls them off.")
    {
        QueueAddCommand.Create(),
        WorkCommand.CreateRun(),
        QueueListCommand.Create(),
        QueueShowCommand.Create(),
        QueueStatusCommand.Create(),
        QueueWatchCommand.Create(),
        QueueJobsCommand.Create("cancel", "Calls jobs off. One that runs is stopped by its worker.", "cancelled", (queue, id, cancellationToken) => queue.CancelAsync(id, cancellationToken)),
        QueueJobsCommand.Create("retry", "Queues jobs again that failed or were called off, and has those begun now that wait for their time.", "queued", (queue, id, cancellationToken) => queue.RetryAsync(id, cancellationToken)),
        QueueJobsCommand.Create("pause", "Holds jobs back until they are resumed. One that runs is stopped by its worker.", "paused", (queue, id, cancellationToken) => queue.PauseAsync(id, cancellationToken)),
        QueueJobsCommand.Create("resume", "Lets paused jobs go on.", "resumed", (queue, id, cancellationToken) => queue.ResumeAsync(id, cancellationToken)),
        QueueSiteCommands.CreatePause(),
        QueueSiteCommands.CreateResume(),
    };
}
