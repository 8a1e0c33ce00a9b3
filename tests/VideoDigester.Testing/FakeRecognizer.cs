using System.Diagnostics;
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
    public IReadOnlyList<int> FindProcesses() => MarkedProcesses.Find("FAKE_RECOGNIZER", _marker);

    public void Dispose()
    {
        MarkedProcesses.Kill("FAKE_RECOGNIZER", _marker);
        _folder.Dispose();
    }
}
