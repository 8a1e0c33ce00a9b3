using System.Diagnostics;
using System.Reflection;

namespace VideoDigester.Testing.Crew;

/// <summary>A worker's process, to be killed, frozen and woken.</summary>
public sealed class CrewProcess : IDisposable
{
    private readonly Process _process;

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
        })!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        return new CrewProcess(process);
    }

    public bool IsAlive => !_process.HasExited;

    /// <summary>Ends it as a machine without power ends: at once, with no chance to write a word.</summary>
    public void Kill()
    {
        Signal("KILL");
        _process.WaitForExit();
    }

    public void Freeze() => Signal("STOP");

    public void Wake() => Signal("CONT");

    /// <summary>Lets it come to its end.</summary>
    public async Task LeaveAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
    }

    public void Dispose()
    {
        if (IsAlive)
            _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }

    private void Signal(string name)
    {
        using var kill = Process.Start("kill", [$"-{name}", _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }
}
