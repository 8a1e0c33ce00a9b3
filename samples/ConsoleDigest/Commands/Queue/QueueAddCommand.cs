using System.CommandLine;
using ConsoleDigest.Output;
using ConsoleDigest.Output.Json;
using VideoDigester;

namespace ConsoleDigest.Commands.Queue;

/// <summary>Queues jobs: addresses to add or to list, videos of the library to bring up to date or to digest, and the index.</summary>
internal static class QueueAddCommand
{
    public static Command Create()
    {
        var symbols = new QueueAddSymbols();
        var command = new Command("add", "Queues work for a worker: videos, playlists, digests, the index. What is queued already is not queued twice.");
        symbols.AddTo(command);
        command.Run((session, cancellationToken) => RunAsync(session, symbols.Read(session.Arguments), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(Session session, IReadOnlyList<JobRequest> requests, CancellationToken cancellationToken)
    {
        foreach (var (request, queued) in requests.Zip(await session.Queue.EnqueueAsync(requests, cancellationToken)))
        {
            var job = await session.Queue.FindAsync(queued.Id, cancellationToken) ?? throw JobSymbols.Unknown(queued.Id);
            if (session.IsJson)
                session.Json.Write(JobRow.From(job), ConsoleJson.Rows.JobRow);
            else
                session.Screen.Line(JobScreen.Line(job) + (queued.IsNew ? "" : "  (was there)"));
            if (!queued.IsNew && DroppedDigests.Note(request, job) is { } note)
                session.Messages.Note(note);
        }

        return ExitCode.Done;
    }
}
