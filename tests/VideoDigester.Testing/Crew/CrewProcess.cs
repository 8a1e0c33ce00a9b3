using System.Collections.Concurrent;
using System.Diagnostics;
using System.Reflection;

namespace VideoDigester.Testing.Crew;

/// <summary>A worker's process, to be killed, frozen and woken.</summary>
public sealed class CrewProcess : IDisposable
{
    private static readonly TimeSpan LongestLeave = TimeSpan.FromMinutes(1);

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _complaints = new();
    private readonly ConcurrentQueue<string> _lastWords = new();
    private int _fencedOff;
    private bool _isKilled;

    private CrewProcess(Process process) => _process = process;

    /// <summary>Starts one: the entry program of this process is started again as <see cref="CrewMember"/>.</summary>
    /// <param name="program">The assembly with an entry that knows <see cref="CrewMember.Command"/>.</param>
    /// <param name="settings">What it is told.</param>
    public static CrewProcess Start(Assembly program, CrewSettings settings)
    {
        var host = Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet";
        var process = Process.Start(new ProcessStartInfo(host, ["exec", program.Location, CrewMember.Command, settings.ToJson()])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var member = new CrewProcess(process);
        process.OutputDataReceived += (_, said) => member.Hear(said.Data);
        process.ErrorDataReceived += (_, said) => member._lastWords.Enqueue(said.Data ?? "");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return member;
    }

    public bool IsAlive => !_process.HasExited;

    public bool IsFrozen { get; private set; }

    /// <summary>How often it noticed that a job was its own no longer.</summary>
    public int FencedOff => _fencedOff;

    /// <summary>What should not have happened to it: errors that nobody expected, an end that nobody made.</summary>
    public IEnumerable<string> Faults => !IsAlive && !_isKilled && _process.ExitCode != 0 ? [$"a worker ended by itself, with {_process.ExitCode}: {string.Join(" | ", _lastWords)}", .. _complaints] : _complaints;

    /// <summary>Ends it as a machine without power ends: at once, with no chance to write a word.</summary>
    public void Kill()
    {
        _isKilled = true;
        Signal("KILL");
        _process.WaitForExit();
    }

    public void Freeze()
    {
        IsFrozen = true;
        Signal("STOP");
    }

    public void Wake()
    {
        Signal("CONT");
        IsFrozen = false;
    }

    /// <summary>Lets it come to its end.</summary>
    public async Task LeaveAsync()
    {
        _process.StandardInput.Close();
        using var late = new CancellationTokenSource(LongestLeave);
        try
        {
            await _process.WaitForExitAsync(late.Token);
        }
        catch (OperationCanceledException)
        {
            _complaints.Enqueue($"a worker did not leave within {LongestLeave}");
            Kill();
        }
    }

    public void Dispose()
    {
        if (IsAlive)
            _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }

    private void Hear(string? line)
    {
        if (line == CrewLog.Lost)
            Interlocked.Increment(ref _fencedOff);
        else if (line?.StartsWith(CrewLog.Broke, StringComparison.Ordinal) == true)
            _complaints.Enqueue(line);
    }

    private void Signal(string name)
    {
        using var kill = Process.Start("kill", [$"-{name}", _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }
}
