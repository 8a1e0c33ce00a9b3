using System.Diagnostics;
using VideoDigester.Storage.Tests.Engines;

namespace VideoDigester.Storage.Tests.Hosts;

/// <summary>Starts <see cref="TestHost"/> as a process of its own.</summary>
internal static class HostProcess
{
    /// <summary>Runs a host to its end.</summary>
    /// <returns>What it said.</returns>
    public static async Task<string> RunAsync(string command, ITestEngine engine, params string[] more)
    {
        using var process = Start(command, engine, more);
        var said = process.StandardOutput.ReadToEndAsync();
        var failed = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, await failed);
        return (await said).Trim();
    }

    /// <summary>Runs a host until it says something, and kills it there.</summary>
    public static async Task KillAtAsync(string command, ITestEngine engine, string untilOutput)
    {
        using var process = Start(command, engine);
        var failed = process.StandardError.ReadToEndAsync();
        var line = await process.StandardOutput.ReadLineAsync();
        process.Kill();
        await process.WaitForExitAsync();
        Assert.True(line == untilOutput, await failed);
    }

    private static Process Start(string command, ITestEngine engine, params string[] more)
    {
        string[] arguments = ["exec", typeof(HostProcess).Assembly.Location, command, .. engine.Address, .. more];
        var start = new ProcessStartInfo(Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet", arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        return Process.Start(start)!;
    }
}
