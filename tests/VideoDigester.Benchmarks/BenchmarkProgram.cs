using System.Diagnostics;

namespace VideoDigester.Benchmarks;

/// <summary>This program, started again as a process of its own.</summary>
internal static class BenchmarkProgram
{
    /// <summary>What runs programs of .NET.</summary>
    public static string Runtime { get; } = Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet";

    /// <summary>The arguments with which the runtime runs this program.</summary>
    public static string[] Arguments(params string[] command) => ["exec", typeof(BenchmarkProgram).Assembly.Location, .. command];

    /// <summary>Starts a command and leaves what it prints to be read.</summary>
    public static Process Start(params string[] command) => Process.Start(new ProcessStartInfo(Runtime, Arguments(command)) { RedirectStandardOutput = true })!;
}
