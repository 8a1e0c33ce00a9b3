using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json.Nodes;

namespace VideoDigester.FakeYtDlp;

/// <summary>How a phase misbehaves: each thing only where the scenario asks for it.</summary>
internal sealed class Behaviour(JsonObject phase)
{
    private static readonly List<PosixSignalRegistration> Ignored = [];

    public int ExitCode => Number("exitCode");

    /// <summary>The standard output, cut after some bytes where that is asked for.</summary>
    public StreamWriter OpenOutput()
    {
        var output = Console.OpenStandardOutput();
        return new StreamWriter(phase["cutAt"] is { } cut ? new CutStream(output, (long)cut) : output, bufferSize: 16 * 1024);
    }

    /// <summary>All that happens before the answer, or in its place when it never comes.</summary>
    public void Before(StreamWriter output)
    {
        if (Is("ignoreSignals"))
            foreach (var signal in (PosixSignal[])[PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP])
                Ignored.Add(PosixSignalRegistration.Create(signal, context => context.Cancel = true));
        new Children(phase).Start();
        WriteJunk();
        if (Number("floodFile") is > 0 and var size)
            File.WriteAllBytes("flood.part", new byte[size]);
        using (var error = Console.OpenStandardError())
        {
            error.Write(ErrorBytes());
            Flood(error, "floodStderr");
        }
        Flood(output.BaseStream, "floodStdout");
        Thread.Sleep(Number("delayMs"));
        if (Is("crash"))
            Environment.FailFast("The scenario says so.");
        if (Is("hang"))
        {
            // What was printed before it hung has left the program.
            Replaces(output);
            output.Flush();
            Thread.Sleep(Timeout.Infinite);
        }
    }

    /// <summary>Whether the scenario says what to print instead of the answer, or that there is none; it is printed here then.</summary>
    public bool Replaces(StreamWriter output)
    {
        if ((string?)phase["stdout"] is { } text)
            output.Write(text);
        else if (Is("null"))
            output.WriteLine("null");
        else
            return ExitCode != 0;
        return true;
    }

    private byte[] ErrorBytes() =>
        (string?)phase["stderrBase64"] is { } bytes ? Convert.FromBase64String(bytes)
        : (string?)phase["stderrFile"] is { } path ? File.ReadAllBytes(path)
        : Encoding.UTF8.GetBytes((string?)phase["stderr"] ?? "");

    private void Flood(Stream stream, string name)
    {
        var line = Encoding.ASCII.GetBytes(new string('#', 1023) + "\n");
        for (var rest = (long?)phase[name] ?? 0; rest > 0; rest -= line.Length)
            stream.Write(line, 0, (int)Math.Min(rest, line.Length));
        stream.Flush();
    }

    private void WriteJunk()
    {
        for (var i = Number("writeJunk"); i > 0; i--)
        {
            File.WriteAllText($"junk-{i}.part", "left behind");
            File.WriteAllText(Path.Combine(Path.GetTempPath(), $"fake-yt-dlp-junk-{Environment.ProcessId}-{i}.tmp"), "left behind");
        }
    }

    private bool Is(string name) => (bool?)phase[name] ?? false;

    private int Number(string name) => (int?)phase[name] ?? 0;
}
