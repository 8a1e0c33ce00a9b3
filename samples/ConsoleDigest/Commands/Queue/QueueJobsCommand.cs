using System.CommandLine;
using VideoDigester;

namespace ConsoleDigest.Commands.Queue;

/// <summary>Does something to jobs.</summary>
internal static class QueueJobsCommand
{
    public static Command Create(string name, string description, string outcome, Func<IProcessingQueue, JobId, CancellationToken, Task<bool>> change) => ItemChanges.Create(
        name,
        description,
        JobSymbols.Ids(),
        outcome,
        (session, id, cancellationToken) => change(session.Queue, id, cancellationToken),
        async (session, id, cancellationToken) => await session.Queue.FindAsync(id, cancellationToken) is not null,
        JobSymbols.Unknown);
}
