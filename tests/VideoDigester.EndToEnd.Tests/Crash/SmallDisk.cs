using System.Diagnostics;
using VideoDigester.Testing;

namespace VideoDigester.EndToEnd.Tests.Crash;

/// <summary>A file system of a few megabytes, in memory. Needs the right to mount.</summary>
internal sealed class SmallDisk : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private SmallDisk()
    {
    }

    public string Path => _folder.Path;

    /// <summary>Mounts one; skips the test where that is not allowed.</summary>
    public static SmallDisk Mount(int kibibytes)
    {
        Skip.IfNot(OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess, "Only root on Linux mounts a small disk.");
        var disk = new SmallDisk();
        if (Run("mount", "-t", "tmpfs", "-o", $"size={kibibytes}k", "tmpfs", disk.Path) == 0)
            return disk;
        disk._folder.Dispose();
        Skip.If(true, "No small disk can be mounted here: this root may not mount.");
        return disk;
    }

    public void Resize(int kibibytes) => Assert.Equal(0, Run("mount", "-o", $"remount,size={kibibytes}k", Path));

    public void Dispose()
    {
        Run("umount", Path);
        _folder.Dispose();
    }

    private static int Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode;
    }
}
