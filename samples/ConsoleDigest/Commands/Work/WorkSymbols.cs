using System.CommandLine;
using ConsoleDigest.Commands.Queue;
using ConsoleDigest.Models;
using VideoDigester;

namespace ConsoleDigest.Commands.Work;

/// <summary>The options of a worker in the foreground.</summary>
internal static class WorkSymbols
{
    private const int LongestName = 100;

    private static readonly WorkerOptions Usual = new();

    private static readonly Option<decimal?> Concurrency = Symbols.Number("--concurrency", $"How many jobs run at the same time; {Usual.Concurrency} without it.", "number", 1, 256, isWhole: true);

    private static readonly Option<string[]> Kinds = JobSymbols.Kinds("--kind", "Only jobs of these kinds");

    private static readonly Option<string?> Name = CreateName();

    private static readonly Option<bool> Drain = new("--drain") { Description = "End when nothing is queued or running any more. What is scheduled for later is left." };

    /// <summary>Whether a command is a worker.</summary>
    public static bool Are(Command command) => command.Options.Contains(Concurrency);

    /// <summary>Adds them.</summary>
    /// <param name="command">The command.</param>
    /// <param name="drains">Whether the command ends by itself anyway.</param>
    public static void AddTo(Command command, bool drains)
    {
        command.Add((IEnumerable<Symbol>)[Concurrency, Kinds, Name, .. drains ? Array.Empty<Symbol>() : [Drain]]);
        ModelOptions.AddTo(command, several: true);
    }

    /// <summary>What the worker's full name begins with, in jobs and logs.</summary>
    public static string NameIn(ParseResult arguments) => arguments.GetValue(Name) ?? $"{Environment.MachineName}:{Environment.ProcessId}";

    /// <summary>The kinds of jobs that are taken; none for all.</summary>
    public static IReadOnlyList<JobKind> KindsIn(ParseResult arguments) => [.. (arguments.GetValue(Kinds) ?? []).Select(kind => Enum.Parse<JobKind>(kind, ignoreCase: true)).Distinct()];

    public static bool DrainIn(ParseResult arguments) => arguments.GetValue(Drain);

    public static void Configure(WorkerOptions worker, ParseResult arguments)
    {
        worker.Name = NameIn(arguments);
        worker.Concurrency = (int?)arguments.GetValue(Concurrency) ?? worker.Concurrency;
        foreach (var kind in KindsIn(arguments))
            worker.Kinds.Add(kind);
    }

    private static Option<string?> CreateName()
    {
        var name = new Option<string?>("--name") { Description = "The worker's name in jobs and logs; the machine's name and the process's number without it.", HelpName = "name" };
        name.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && result.Tokens[0].Value is var text && (string.IsNullOrWhiteSpace(text) || text.Length > LongestName))
                result.AddError($"--name takes 1 to {LongestName} characters.");
        });
        return name;
    }
}
