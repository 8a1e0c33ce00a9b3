using System.Text.Json;

namespace VideoDigester.EndToEnd.Tests.Console;

public sealed class InterruptTests : IDisposable
{
    private const int Videos = 6000;

    private readonly ConsoleLibrary _library = new();

    public void Dispose() => _library.Dispose();

    [SkippableFact]
    public async Task Ctrl_C_ends_an_import_cleanly_and_keeps_what_was_reported()
    {
        await Interrupts.RequireAsync();
        var folder = _library.PathOf("many");
        for (var i = 0; i < Videos; i++)
            VideoFolder.Write(folder, $"v{i}", $"Video {i}");
        using var process = ConsoleLibrary.Start("add", folder, "--json", "--db", _library.Database);
        var error = process.StandardError.ReadToEndAsync();
        var first = await process.StandardOutput.ReadLineAsync();

        await Interrupts.SendAsync(process);
        var rest = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();

        var run = new ConsoleRun(process.ExitCode, $"{first}\n{rest}", await error).Ended(130);
        Assert.InRange(run.Lines.Count, 1, Videos - 1);
        var kept = (await _library.RunJsonAsync("list", "--limit", "10000")).Ended(0).Lines.Select(row => row.GetProperty("id").GetString()).ToHashSet();
        Assert.All(run.Lines, (JsonElement line) => Assert.Contains(line.GetProperty("id").GetString(), kept));
    }
}
