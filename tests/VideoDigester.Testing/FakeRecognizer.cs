using System.Diagnostics;
using System.Globalization;
using Xunit;

namespace VideoDigester.Testing;

/// <summary>A program that stands for a recogniser: a shell script of the test's, whose processes are known by a variable. For Unix.</summary>
public sealed class FakeRecognizer : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _marker = Guid.NewGuid().ToString("N");

    /// <param name="script">What it does, in the language of <c>/bin/sh</c>. <c>$LOG</c> names a file for notes.</param>
    public FakeRecognizer(string script)
    {
        Skip.If(OperatingSystem.IsWindows(), "The fake recogniser is a shell script.");
        ExecutablePath = _folder.PathOf("recognizer");
        var draft = _folder.Write("draft", $"#!/bin/sh\nexport FAKE_RECOGNIZER={_marker}\nLOG='{_folder.PathOf("log")}'\necho \"$@\" >> \"$LOG\"\n{script}\n");
        // Copied by another process: see FakeYtDlp.
        using var copy = Process.Start("install", ["-m", "700", draft, ExecutablePath]);
        copy.WaitForExit();
    }

    public string ExecutablePath { get; }

    /// <summary>The command lines so far, and what the script noted.</summary>
    public IReadOnlyList<string> Log => File.Exists(_folder.PathOf("log")) ? File.ReadAllLines(_folder.PathOf("log")) : [];

    /// <summary>The processes of this instance and all that came of them. On Linux; elsewhere none is found.</summary>
    public IReadOnlyList<int> FindProcesses() => !Directory.Exists("/proc") ? [] :
    [
        .. from folder in Directory.EnumerateDirectories("/proc")
           let id = int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0
           where id > 0 && EnvironmentOf(folder).Contains($"FAKE_RECOGNIZER={_marker}", StringComparison.Ordinal)
           select id
    ];

    public void Dispose()
    {
        foreach (var id in FindProcesses())
            try
            {
                using var process = Process.GetProcessById(id);
                process.Kill();
            }
            catch (Exception gone) when (gone is ArgumentException or InvalidOperationException)
            {
            }
        _folder.Dispose();
    }

    private static string EnvironmentOf(string folder)
    {
        try
        {
            return File.ReadAllText(Path.Combine(folder, "environ"));
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
