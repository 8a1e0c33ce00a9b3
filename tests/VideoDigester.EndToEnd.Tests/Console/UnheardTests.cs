using System.Diagnostics;

namespace VideoDigester.EndToEnd.Tests.Console;

/// <summary>Messages that cannot be written, as to a full disk or a closed stream, end no command otherwise than with its own code.</summary>
public sealed class UnheardTests : IDisposable
{
    private readonly ConsoleLibrary _library = new();

    public void Dispose() => _library.Dispose();

    [SkippableTheory]
    [InlineData("2>/dev/full")]
    [InlineData("2>&-")]
    public async Task The_work_goes_on_without_them(string redirection)
    {
        Skip.IfNot(File.Exists("/dev/full"), "There is no /dev/full here.");
        VideoFolder.Write(_library.PathOf("videos"), "one", "One");
        await File.WriteAllTextAsync(_library.PathOf("videos/torn.info.json"), "{");

        Assert.Equal(1, (await RunAsync($"add {_library.PathOf("videos")}", redirection)).ExitCode);
        Assert.Contains("One", (await RunAsync("list", redirection)).Ended(0).Output, StringComparison.Ordinal);
        Assert.Equal(1, (await RunAsync("show example:nope", redirection)).ExitCode);
        Assert.Equal(2, (await RunAsync("list --nonsense", redirection)).ExitCode);
    }

    private Task<ConsoleRun> RunAsync(string command, string redirection) => ConsoleRun.ToEndAsync(
        Process.Start(new ProcessStartInfo("/bin/sh", ["-c", $"exec '{ConsoleLibrary.Program}' {command} --db '{_library.Database}' {redirection}"]) { RedirectStandardOutput = true, RedirectStandardError = true })!,
        command,
        TimeSpan.FromMinutes(2));
}
