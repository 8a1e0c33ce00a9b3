namespace VideoDigester.Benchmarks.All;

/// <summary>Runs the commands one after the other, each in a process of its own, so that none finds what another left in memory, and prints the rows of all as one table.</summary>
internal static class AllRun
{
    public static async Task<int> RunAsync(string[] arguments)
    {
        if (arguments.FirstOrDefault(argument => argument.StartsWith("--", StringComparison.Ordinal) && argument != "--long") is { } unknown)
        {
            await Console.Error.WriteLineAsync($"'{unknown}' is no option of all; --long is.");
            return 2;
        }

        var withLong = arguments.Contains("--long");
        if (arguments.Except(["--long"]).FirstOrDefault() is { } folder)
            Environment.SetEnvironmentVariable("VIDEODIGESTER_DATA", Path.GetFullPath(folder));
        var rows = new List<string>();
        var failed = new List<string>();
        foreach (var command in AllCommand.Commands.Where(command => withLong || !command.IsLong))
        {
            Figures.Print($"\n== {command.Name} (about {command.Minutes} min)");
            if (await RunAsync(command, rows) is not 0 and var code)
                failed.Add($"{command.Name} ended with {code}");
        }

        FigureTable.Print(rows);
        Console.WriteLine();
        if (!withLong)
            Console.WriteLine($"Not run, for they take long (--long runs them too): {string.Join(", ", AllCommand.Commands.Where(command => command.IsLong).Select(command => $"{command.Name} ({command.Minutes} min)"))}.");
        foreach (var failure in failed)
            Console.WriteLine($"FAILED: {failure}");
        return failed.Count == 0 ? 0 : 1;
    }

    /// <summary>Passes on what a command prints, and keeps the rows of the table at its end.</summary>
    private static async Task<int> RunAsync(AllCommand command, List<string> rows)
    {
        using var process = BenchmarkProgram.Start(command.Name);
        var head = FigureTable.Head.Split('\n');
        var isTable = false;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            isTable = line == head[0] || (isTable && line.StartsWith('|'));
            if (isTable && !head.Contains(line))
                rows.Add(line);
            Console.WriteLine(line);
        }

        await process.WaitForExitAsync();
        return process.ExitCode;
    }
}
