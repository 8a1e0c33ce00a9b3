using System.CommandLine;
using System.Globalization;
using ConsoleDigest.Output.Json;
using VideoDigester;

namespace ConsoleDigest.Commands;

/// <summary>Lists what was tried with a video.</summary>
internal static class LogCommand
{
    public static Command Create()
    {
        var id = Symbols.Id();
        var command = new Command("log", "Lists every attempt to read or digest a video, failures too.") { id };
        command.RunOn(id, RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(Session session, VideoId id, CancellationToken cancellationToken)
    {
        var attempts = await session.Library.ListAttemptsAsync(id, cancellationToken);
        // Attempts outlive their video, so only an id without any can be unknown.
        if (attempts.Count == 0)
            await session.RequireVideoAsync(id, cancellationToken);
        if (session.IsJson)
        {
            foreach (var attempt in attempts)
                session.Json.Write(AttemptRow.From(attempt), ConsoleJson.Rows.AttemptRow);
        }
        else
        {
            session.Screen.Table(["Started (UTC)", "Step", "Outcome", "Took", "What"], "What", attempts.Select(Cells));
        }

        return ExitCode.Done;
    }

    private static IReadOnlyList<string> Cells(ProcessingAttempt attempt) =>
    [
        attempt.StartedAt.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        attempt.Step.ToString(),
        attempt.Outcome,
        string.Create(CultureInfo.InvariantCulture, $"{(attempt.CompletedAt - attempt.StartedAt).TotalMilliseconds:0} ms"),
        attempt.Error is { } error ? $"{error.Code}: {error.Message}" : attempt.Target,
    ];
}
