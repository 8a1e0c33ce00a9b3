using System.Diagnostics;

namespace VideoDigester.EndToEnd.Tests.Console;

/// <summary>Runs the program as somebody whom the permissions of files bind: root they do not.</summary>
internal static class LowlyUser
{
    private const string Nobody = "65534";
    private static readonly Lazy<Task<string?>> Hindrance = new(FindHindranceAsync);

    /// <summary>Skips the test where the program cannot be run so.</summary>
    public static async Task RequireAsync() => Skip.If(await Hindrance.Value is not null, await Hindrance.Value);

    /// <summary>Runs the program with exactly these arguments.</summary>
    public static async Task<ConsoleRun> RunAsync(params string[] arguments)
    {
        using var process = Process.Start(Start(arguments))!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return new ConsoleRun(process.ExitCode, await output, await error);
    }

    private static ProcessStartInfo Start(string[] arguments)
    {
        string[] line = Environment.IsPrivilegedProcess
            ? ["setpriv", "--reuid=" + Nobody, "--regid=" + Nobody, "--clear-groups", ConsoleLibrary.Program, .. arguments]
            : [ConsoleLibrary.Program, .. arguments];
        var start = new ProcessStartInfo(line[0], line[1..]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["HOME"] = Path.GetTempPath();
        start.Environment["DOTNET_ROOT"] = Path.GetDirectoryName(Environment.ProcessPath) is { } folder && File.Exists(Path.Combine(folder, "dotnet")) ? folder : Environment.GetEnvironmentVariable("DOTNET_ROOT");
        return start;
    }

    private static async Task<string?> FindHindranceAsync()
    {
        if (OperatingSystem.IsWindows())
            return "Windows has no modes of files.";
        try
        {
            var run = await RunAsync("--version");
            return run.ExitCode == 0 ? null : $"The program cannot be run as an ordinary user here: {run.Error.Trim()}";
        }
        catch (System.ComponentModel.Win32Exception missing)
        {
            return $"The program cannot be run as an ordinary user here: {missing.Message}";
        }
    }
}
