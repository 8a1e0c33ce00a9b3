namespace VideoDigester.Testing;

/// <summary>What the fake yt-dlp does in one phase beside, or in place of, its answer. Unset members change nothing.</summary>
public sealed record FakePhase
{
    /// <summary>Printed on the standard error.</summary>
    public string? Stderr { get; init; }

    /// <summary>A file whose bytes are printed on the standard error.</summary>
    public string? StderrFile { get; init; }

    /// <summary>Bytes for the standard error that need not be text.</summary>
    public string? StderrBase64 { get; init; }

    /// <summary>Where it is not 0, no answer is given.</summary>
    public int ExitCode { get; init; }

    /// <summary>Prints <c>null</c> in place of the answer, as yt-dlp does when it fails.</summary>
    public bool Null { get; init; }

    /// <summary>Printed in place of the answer.</summary>
    public string? Stdout { get; init; }

    public int DelayMs { get; init; }

    /// <summary>Never ends by itself.</summary>
    public bool Hang { get; init; }

    /// <summary>Interrupt, termination and hang-up do not end it.</summary>
    public bool IgnoreSignals { get; init; }

    /// <summary>Bytes printed before the answer.</summary>
    public long FloodStdout { get; init; }

    /// <summary>Bytes printed on the standard error.</summary>
    public long FloodStderr { get; init; }

    /// <summary>Bytes written into a file of the working directory before the answer.</summary>
    public int FloodFile { get; init; }

    /// <summary>After how many bytes the standard output ends.</summary>
    public long? CutAt { get; init; }

    /// <summary>Processes that it leaves behind.</summary>
    public int Children { get; init; }

    /// <summary>The children leave the process tree by a double fork and a session of their own.</summary>
    public bool Detach { get; init; }

    /// <summary>The children keep the standard output and error open.</summary>
    public bool ChildrenHoldPipes { get; init; }

    /// <summary>Files left in the working directory, and as many in the folder of temporary files.</summary>
    public int WriteJunk { get; init; }

    /// <summary>A signal ends it.</summary>
    public bool Crash { get; init; }
}
