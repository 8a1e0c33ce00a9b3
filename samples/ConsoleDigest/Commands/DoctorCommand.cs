using System.CommandLine;
using ConsoleDigest.Output;
using ConsoleDigest.Output.Json;

namespace ConsoleDigest.Commands;

/// <summary>Looks whether everything the library needs is there.</summary>
internal static class DoctorCommand
{
    public static Command Create()
    {
        var command = new Command("doctor", "Looks whether everything the library needs is there; changes nothing.");
        command.Run(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(Session session, CancellationToken cancellationToken)
    {
        var exitCode = ExitCode.Done;
        await foreach (var check in session.Diagnostics.CheckAsync(cancellationToken))
        {
            var detail = FailureWords.In(check.Detail);
            if (!check.IsOk)
                exitCode = ExitCode.Failed;
            if (session.IsJson)
                session.Json.Write(new CheckRow(check.Name, check.IsOk, detail), ConsoleJson.Rows.CheckRow);
            else
                session.Screen.Line($"{(check.IsOk ? "ok" : "bad"),-5}{check.Name,-14}{detail}");
        }

        return exitCode;
    }
}
