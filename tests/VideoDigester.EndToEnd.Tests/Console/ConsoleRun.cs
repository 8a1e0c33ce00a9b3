using System.Diagnostics;
using System.Text.Json;

namespace VideoDigester.EndToEnd.Tests.Console;

/// <summary>What one run of the program did.</summary>
public sealed record ConsoleRun(int ExitCode, string Output, string Error)
{
    /// <summary>Reads what a program prints until it ends; one that does not is killed, with all it started.</summary>
    /// <param name="started">The program, with both streams redirected. It is disposed.</param>
    /// <param name="command">What it is called in a failure.</param>
    /// <param name="patience">How long it may run.</param>
    /// <exception cref="TimeoutException">It did not end.</exception>
    public static async Task<ConsoleRun> ToEndAsync(Process started, string command, TimeSpan patience)
    {
        using var process = started;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        using var stop = new CancellationTokenSource(patience);
        try
        {
            await process.WaitForExitAsync(stop.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{command} did not end.");
        }

        return new ConsoleRun(process.ExitCode, await output, await error);
    }

    /// <summary>Standard output as JSON lines; fails where a line is anything else.</summary>
    public IReadOnlyList<JsonElement> Lines => [.. Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Parse)];

    /// <summary>The only line.</summary>
    public JsonElement Line => Assert.Single(Lines);

    /// <summary>Fails, showing what was printed, unless the program ended with this code and without a stack trace.</summary>
    public ConsoleRun Ended(int exitCode)
    {
        Assert.True(exitCode == ExitCode, $"Exit code {ExitCode}, expected {exitCode}.\n{Output}\n{Error}");
        Assert.DoesNotContain("   at ", Error, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', Output + Error);
        return this;
    }

    private static JsonElement Parse(string line)
    {
        using var document = JsonDocument.Parse(line);
        Assert.Equal(JsonValueKind.Object, document.RootElement.ValueKind);
        return document.RootElement.Clone();
    }
}
