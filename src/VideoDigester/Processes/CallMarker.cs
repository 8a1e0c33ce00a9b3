using System.Text;

namespace VideoDigester.Processes;

/// <summary>
/// A variable that every descendant of one call inherits, and by which those are found and killed that left the process tree (a double fork, <c>setsid</c>):
/// killing the tree, which is all that the framework offers, misses them. It is looked for on Linux only; elsewhere the tree is killed and nothing else.
/// A descendant that clears its environment, or runs as another user, is not found either.
/// </summary>
internal sealed class CallMarker
{
    public const string Variable = "VIDEODIGESTER_CALL";

    private const int PauseMilliseconds = 5;
    private const int LongestMilliseconds = 5000;

    /// <summary>While a process replaces its program it shows no environment for some microseconds, so one quiet look proves nothing.</summary>
    private const int QuietLooks = 2;

    public string Value { get; } = Guid.NewGuid().ToString("N");

    /// <summary>
    /// Kills what carries the marker, and returns when nothing does any more. A look costs some microseconds for each process of the machine (3 ms for 500), so this is done
    /// after every call, however that ended. It gives up after some seconds: a process that waits for a dead disk cannot be killed at all.
    /// </summary>
    public async Task KillAllAsync()
    {
        if (!OperatingSystem.IsLinux())
            return;
        var variable = Encoding.ASCII.GetBytes($"{Variable}={Value}");
        var deadline = Environment.TickCount64 + LongestMilliseconds;
        for (var quiet = 0; ; await Task.Delay(PauseMilliseconds).ConfigureAwait(false))
        {
            quiet = LinuxProcesses.KillCarriersOf(variable) == 0 ? quiet + 1 : 0;
            if (quiet == QuietLooks || Environment.TickCount64 > deadline)
                return;
        }
    }
}
