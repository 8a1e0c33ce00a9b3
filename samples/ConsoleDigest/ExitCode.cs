namespace ConsoleDigest;

/// <summary>What the process tells the shell.</summary>
internal static class ExitCode
{
    public const int Done = 0;
    public const int Failed = 1;
    public const int WrongUsage = 2;

    /// <summary>What shells report for a process that Ctrl-C ended.</summary>
    public const int Interrupted = 130;
}
