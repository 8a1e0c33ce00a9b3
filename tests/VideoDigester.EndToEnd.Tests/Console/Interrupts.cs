using System.Diagnostics;
using System.Globalization;

namespace VideoDigester.EndToEnd.Tests.Console;

/// <summary>Ctrl-C for programs that a test starts.</summary>
internal static class Interrupts
{
    /// <summary>The bit of signal 2.</summary>
    private const long Interrupt = 1 << (2 - 1);

    private static readonly Lazy<Task<string?>> Hindrance = new(FindHindranceAsync);

    /// <summary>Skips the test where a program started from here never hears of SIGINT; in CI that is a failure and no reason to skip.</summary>
    public static async Task RequireAsync()
    {
        Skip.If(OperatingSystem.IsWindows(), "Sends SIGINT.");
        var hindrance = await Hindrance.Value;
        Assert.False(hindrance is not null && Environment.GetEnvironmentVariable("CI") == "true", hindrance);
        Skip.If(hindrance is not null, hindrance);
    }

    /// <summary>What Ctrl-C sends.</summary>
    public static async Task SendAsync(Process process)
    {
        using var kill = Process.Start("kill", ["-INT", process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }

    /// <summary>Whether a process with this status, as <c>/proc</c> has it, ignores SIGINT.</summary>
    public static bool IsIgnoredIn(string status) => status.Split('\n').FirstOrDefault(line => line.StartsWith("SigIgn:", StringComparison.Ordinal)) is { } mask
        && (Convert.ToInt64(mask.Split(':')[1].Trim(), 16) & Interrupt) != 0;

    // Of a process that was started as the tests start theirs: what this one itself ignores, its runtime may have changed since.
    private static async Task<string?> FindHindranceAsync()
    {
        if (!OperatingSystem.IsLinux())
            return null;
        using var process = Process.Start(new ProcessStartInfo("cat", ["/proc/self/status"]) { RedirectStandardOutput = true })!;
        var status = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return IsIgnoredIn(status) ? "SIGINT is ignored here, and so by every program that is started from here; what a script starts with '&' has it so." : null;
    }
}
