using System.Diagnostics;
using System.Text;
using VideoDigester.Testing;

namespace VideoDigester.EndToEnd.Tests.Console;

/// <summary>The real program with a database of its own in a temporary folder.</summary>
public sealed class ConsoleLibrary : IDisposable
{
    public const string TalkId = "example:lighthouses";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("videodigester-tests-");

    /// <summary>The folder of the sample talk.</summary>
    public static string Talk => Repository.PathOf("samples", "Data");

    /// <summary>The program.</summary>
    public static string Program => Repository.PathOf(
        "samples", "ConsoleDigest", "bin", new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name, "net10.0",
        OperatingSystem.IsWindows() ? "videodigester.exe" : "videodigester");

    /// <summary>The database file.</summary>
    public string Database => PathOf("library.db");

    /// <summary>Further variables of the program's environment.</summary>
    public Dictionary<string, string> Environment { get; } = [];

    /// <summary>A path in the temporary folder.</summary>
    public string PathOf(string name) => Path.Combine(_folder.FullName, name);

    /// <summary>Runs a command on this library.</summary>
    public Task<ConsoleRun> RunAsync(params string[] arguments) => RunToEndAsync(StartHere(arguments), arguments);

    /// <summary>Starts a command on this library; the caller reads its streams and waits for its end.</summary>
    public Process StartHere(params string[] arguments) => Start(Environment, [.. arguments, "--db", Database]);

    /// <summary>Runs a command on this library and wants JSON.</summary>
    public Task<ConsoleRun> RunJsonAsync(params string[] arguments) => RunAsync([.. arguments, "--json"]);

    /// <summary>Adds the sample talk.</summary>
    public async Task<ConsoleLibrary> WithTalkAsync()
    {
        (await RunAsync("add", Talk)).Ended(0);
        return this;
    }

    /// <summary>Runs the program with exactly these arguments.</summary>
    public static Task<ConsoleRun> RunPlainAsync(params string[] arguments) => RunToEndAsync(Start(arguments), arguments);

    /// <summary>Starts the program; the caller reads its streams and waits for its end.</summary>
    public static Process Start(params string[] arguments) => Start([], arguments);

    public void Dispose() => _folder.Delete(recursive: true);

    private static Task<ConsoleRun> RunToEndAsync(Process started, string[] arguments) => ConsoleRun.ToEndAsync(started, $"videodigester {string.Join(' ', arguments)}", Patience);

    private static Process Start(Dictionary<string, string> environment, string[] arguments)
    {
        var start = new ProcessStartInfo(Program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Utf8,
            StandardErrorEncoding = Utf8,
        };

        // What the developer has set for himself is no part of a test.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("VIDEODIGESTER_", StringComparison.Ordinal) || name.EndsWith("_API_KEY", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(name);
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }
}
