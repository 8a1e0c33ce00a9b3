using System.CommandLine;
using ConsoleDigest.Output;
using ConsoleDigest.Output.Json;
using VideoDigester;

namespace ConsoleDigest.Commands.Queue;

/// <summary>Queues videos: addresses to add, and videos of the library to bring up to date or to digest.</summary>
internal static class QueueAddCommand
{
    public static Command Create()
    {
        var items = new Argument<string[]>("address|id")
        {
            Description = "The address of a video, which is added; or a video of the library, which is digested with --digest and brought up to date without it.",
            Arity = ArgumentArity.OneOrMore,
        };
        items.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => !IsAddress(token.Value) && !VideoId.TryParse(token.Value, out _)))
                result.AddError($"'{token.Value}' is neither an address (https://…) nor a video (youtube:dQw4w9WgXcQ).");
        });
        var digests = Symbols.List("--digest", $"The digests to write: {string.Join(", ", DigestSymbols.Types)}; several with commas.", "type");
        var priority = Symbols.OptionalChoice<JobPriority>("--priority", "When it comes among others; normal without it.");
        var at = Symbols.Moment("--at", "Not before this moment.");
        var command = new Command("add", "Queues videos for a worker. What is queued already is not queued twice.") { items, digests, priority, at };
        command.Run((session, cancellationToken) =>
        {
            var types = session.Arguments.GetValue(digests) ?? [];
            var requests = session.Arguments.GetRequiredValue(items)
                .SelectMany(item => Requests(item, types))
                .Select(request => request with { Priority = session.Arguments.GetValue(priority) ?? JobPriority.Normal, NotBefore = session.Arguments.GetValue(at) })
                .ToList();
            return RunAsync(session, requests, cancellationToken);
        });
        return command;
    }

    private static async Task<int> RunAsync(Session session, IReadOnlyList<JobRequest> requests, CancellationToken cancellationToken)
    {
        foreach (var queued in await session.Queue.EnqueueAsync(requests, cancellationToken))
        {
            var job = await session.Queue.FindAsync(queued.Id, cancellationToken) ?? throw JobSymbols.Unknown(queued.Id);
            if (session.IsJson)
                session.Json.Write(JobRow.From(job), ConsoleJson.Rows.JobRow);
            else
                session.Screen.Line(JobScreen.Line(job) + (queued.IsNew ? "" : "  (was there)"));
        }

        return ExitCode.Done;
    }

    private static IEnumerable<JobRequest> Requests(string item, string[] types)
    {
        if (IsAddress(item))
            return [new AddJobRequest(item) { Digests = [.. types.Select(type => new DigestOrder(new DigestType(type)))] }];
        var id = VideoId.Parse(item);
        return types.Length == 0 ? [new RefreshJobRequest(id)] : types.Select(type => new DigestJobRequest(new DigestRequest(id, new DigestType(type))));
    }

    private static bool IsAddress(string item) => item.Contains("://", StringComparison.Ordinal);
}
