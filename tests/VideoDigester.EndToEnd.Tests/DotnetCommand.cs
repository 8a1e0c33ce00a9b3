using System.Diagnostics;
using VideoDigester.EndToEnd.Tests.Console;
using VideoDigester.Testing;

namespace VideoDigester.EndToEnd.Tests;

/// <summary>Runs the SDK's command.</summary>
internal static class DotnetCommand
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>Runs it on this checkout to its end, which has to be a good one.</summary>
    /// <returns>What it printed on standard output.</returns>
    public static Task<string> RunAsync(params string[] arguments) => RunInAsync(Repository.Root, arguments);

    /// <summary>Runs it in a folder to its end, which has to be a good one.</summary>
    /// <returns>What it printed on standard output.</returns>
    public static async Task<string> RunInAsync(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // What a test run tells its own MSBuild is not meant for this one, and nothing may live on and keep the streams open.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
            start.Environment.Remove(name);
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_NOLOGO"] = "1";

        var command = $"dotnet {string.Join(' ', arguments)}";
        var run = await ConsoleRun.ToEndAsync(Process.Start(start)!, command, Patience);
        Assert.True(run.ExitCode == 0, $"{command} ended with {run.ExitCode}.\n{run.Output}\n{run.Error}");
        return run.Output;
    }
}
