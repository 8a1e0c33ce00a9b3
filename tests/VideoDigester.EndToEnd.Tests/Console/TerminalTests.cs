using System.Diagnostics;
using VideoDigester.Testing.Models;

namespace VideoDigester.EndToEnd.Tests.Console;

public sealed class TerminalTests : IDisposable
{
    private readonly ConsoleLibrary _library = new ConsoleLibrary().WithKeys();

    public void Dispose() => _library.Dispose();

    [SkippableFact]
    public async Task On_a_terminal_the_pieces_and_the_items_can_be_watched()
    {
        Skip.IfNot(OperatingSystem.IsLinux() && File.Exists("/usr/bin/script"), "Needs 'script' of util-linux, which gives the program a terminal.");
        await _library.WithTalkAsync();
        await using var server = await OpenAiServer.StartAsync(ModelConsole.Honest);

        var screen = await RunOnTerminalAsync([ConsoleLibrary.Program, "digest", ConsoleLibrary.TalkId, "--db", _library.Database, .. ModelConsole.To(server)]);

        Assert.Contains("Digesting: highlights by openai gpt-test", screen, StringComparison.Ordinal);
        // The bar and the items are taken away before the digest is printed.
        Assert.True(screen.LastIndexOf("Digesting", StringComparison.Ordinal) < screen.IndexOf("https://videos.example/watch/lighthouses#t=", StringComparison.Ordinal), screen);
    }

    [SkippableFact]
    public async Task On_a_terminal_a_worker_is_a_table_that_goes_when_it_ends()
    {
        Skip.IfNot(OperatingSystem.IsLinux() && File.Exists("/usr/bin/script"), "Needs 'script' of util-linux, which gives the program a terminal.");
        await _library.WithTalkAsync();
        (await _library.RunAsync("queue", "add", ConsoleLibrary.TalkId, "--digest", "summary")).Ended(0);

        var screen = await RunOnTerminalAsync([ConsoleLibrary.Program, "work", "--drain", "--name", "night", "--db", _library.Database]);

        Assert.Contains("Worker night", screen, StringComparison.Ordinal);
        Assert.Contains("Here 1 ended, 0 of them failed", screen, StringComparison.Ordinal);
        Assert.True(screen.LastIndexOf("Worker night", StringComparison.Ordinal) < screen.LastIndexOf("1 succeeded", StringComparison.Ordinal), screen);
    }

    private async Task<string> RunOnTerminalAsync(string[] command)
    {
        var start = new ProcessStartInfo("/usr/bin/script", ["-qec", string.Join(' ', command.Select(word => $"'{word}'")), "/dev/null"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        start.Environment["TERM"] = "xterm-256color";
        start.Environment.Remove("NO_COLOR");
        foreach (var (name, value) in _library.Environment)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var screen = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
        return screen;
    }
}
