namespace VideoDigester.Processes;

/// <summary>One run of a program: what to run, where, and how much of it. Arguments may hold secrets, so no message repeats them.</summary>
internal sealed record ProgramCall
{
    /// <summary>A path, or a bare name that is looked up in <c>PATH</c>.</summary>
    public required string FileName { get; init; }

    /// <summary>The arguments as the program shall see them; nothing is interpreted by a shell.</summary>
    public required IReadOnlyList<string> Arguments { get; init; }

    /// <summary>How long the program may run. Waiting for a turn does not count.</summary>
    public required TimeSpan Timeout { get; init; }

    /// <summary>How long the program may print nothing while its standard output is being read; null where only the whole is limited. Time that the reader takes does not count.</summary>
    public TimeSpan? MaxSilence { get; init; }

    /// <summary>How much the program may print on its standard output.</summary>
    public required long MaxOutputBytes { get; init; }

    /// <summary>How much of the standard error is kept. The program may print more: the middle is left out.</summary>
    public int MaxErrorBytes { get; init; } = 64 * 1024;

    /// <summary>The folder the program runs in; empty for that of the host.</summary>
    public string WorkingDirectory { get; init; } = "";

    /// <summary>Variables set on top of those of the host; null removes one.</summary>
    public IReadOnlyDictionary<string, string?> Environment { get; init; } = new Dictionary<string, string?>();

    /// <summary>The program's name as messages give it.</summary>
    public string Name => Path.GetFileName(FileName);
}
