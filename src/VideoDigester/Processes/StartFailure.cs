using System.ComponentModel;

namespace VideoDigester.Processes;

/// <summary>Says why a program did not start. The system's own answer is the same for a program, a folder and an interpreter that are missing.</summary>
internal static class StartFailure
{
    public static VideoDigesterException Of(ProgramCall call, string path, Win32Exception failure)
    {
        // CliWrap wraps the exception, and the outer one has no number of its own.
        var cause = failure.InnerException as Win32Exception ?? failure;
        var (code, message) = call.WorkingDirectory.Length > 0 && !Directory.Exists(call.WorkingDirectory)
            ? (ErrorCode.ToolMissing, $"'{path}' was not started: its working directory '{call.WorkingDirectory}' does not exist.")
            // The framework has no number for this one.
            : Directory.Exists(path) ? (ErrorCode.ToolMissing, $"'{path}' is a folder, not a program.")
            : OperatingSystem.IsWindows() ? OnWindows(path, cause) : OnUnix(path, cause);
        return new VideoDigesterException(code, message, failure);
    }

    private static (ErrorCode, string) OnUnix(string path, Win32Exception cause) => cause.NativeErrorCode switch
    {
        2 or 20 or 40 when File.Exists(path) => (ErrorCode.ToolMissing, $"'{path}' was not started: the interpreter that its first line names does not exist. Install it again."),
        2 or 20 or 40 => (ErrorCode.ToolMissing, $"'{path}' does not exist. Install it, or give its full path."),
        1 or 13 => (ErrorCode.ToolMissing, $"'{path}' was not started: permission denied. It, and the folders above it, must be executable for this user."),
        8 => (ErrorCode.ToolMissing, $"'{path}' is no program that this system can run."),
        _ => Other(path, cause),
    };

    private static (ErrorCode, string) OnWindows(string path, Win32Exception cause) => cause.NativeErrorCode switch
    {
        2 or 3 => (ErrorCode.ToolMissing, $"'{path}' does not exist. Install it, or give its full path."),
        5 => (ErrorCode.ToolMissing, $"'{path}' was not started: access denied."),
        193 or 216 => (ErrorCode.ToolMissing, $"'{path}' is no program that this system can run."),
        _ => Other(path, cause),
    };

    /// <summary>No memory, too many processes or files, a command line that is too long: the program is there. The text of such an error holds no argument.</summary>
    private static (ErrorCode, string) Other(string path, Win32Exception cause) =>
        (ErrorCode.ToolFailed, $"'{path}' was not started: {new Win32Exception(cause.NativeErrorCode).Message}.");
}
