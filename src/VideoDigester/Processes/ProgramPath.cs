namespace VideoDigester.Processes;

/// <summary>
/// Finds the program that a bare name means. The framework would take one in the current folder first, and that may be a folder of downloads.
/// </summary>
internal static class ProgramPath
{
    private const UnixFileMode AnyExecute = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    /// <summary>The program's path.</summary>
    /// <exception cref="VideoDigesterException">No folder of <c>PATH</c> holds such a program.</exception>
    public static string Of(ProgramCall call) =>
        Find(call.FileName, call.Environment.TryGetValue("PATH", out var given) ? given : Environment.GetEnvironmentVariable("PATH"))
        ?? throw new VideoDigesterException(ErrorCode.ToolMissing, $"'{call.FileName}' is not installed: no folder of PATH holds it. Install it, or give its full path.");

    /// <summary>Looks a program up in the host's own <c>PATH</c>; null where it is not there.</summary>
    public static string? Find(string name) => Find(name, Environment.GetEnvironmentVariable("PATH"));

    private static string? Find(string name, string? folders)
    {
        // Windows has rules of its own for names without an extension; CliWrap knows them.
        if (OperatingSystem.IsWindows())
            return name;
        if (name.Contains('/', StringComparison.Ordinal))
            return Path.GetFullPath(name);
        return (folders ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries)
            .Where(Path.IsPathRooted)
            .Select(folder => Path.Combine(folder, name))
            .FirstOrDefault(IsProgram);
    }

    private static bool IsProgram(string path) => !OperatingSystem.IsWindows() && File.Exists(path) && (File.GetUnixFileMode(path) & AnyExecute) != 0;
}
