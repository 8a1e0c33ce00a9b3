using System.Runtime.InteropServices;

namespace ConsoleDigest.Commands.Work;

/// <summary>Ctrl-C and the request to terminate. The first asks for an end, which takes as long as what runs is given; the second is the end.</summary>
internal sealed class WorkSignals : IDisposable
{
    /// <summary>What comes so shortly after the first is the same one: programs like <c>timeout</c> send theirs to the process and then to its group.</summary>
    private static readonly TimeSpan Echo = TimeSpan.FromMilliseconds(500);

    private readonly CancellationTokenSource _stop = new();
    private readonly TimeProvider _time = TimeProvider.System;
    private readonly Lock _lock = new();
    private readonly PosixSignalRegistration[] _registrations;
    private long? _first;

    public WorkSignals() => _registrations = [PosixSignalRegistration.Create(PosixSignal.SIGINT, Handle), PosixSignalRegistration.Create(PosixSignal.SIGTERM, Handle)];

    /// <summary>Cancelled by the first.</summary>
    public CancellationToken Stopping => _stop.Token;

    public void Dispose()
    {
        foreach (var registration in _registrations)
            registration.Dispose();
        _stop.Dispose();
    }

    private void Handle(PosixSignalContext context)
    {
        context.Cancel = true;
        if (IsFirst())
            _stop.Cancel();
        else if (_time.GetElapsedTime(_first!.Value) > Echo)
            Environment.Exit(ExitCode.Interrupted);
    }

    private bool IsFirst()
    {
        lock (_lock)
        {
            var isFirst = _first is null;
            _first ??= _time.GetTimestamp();
            return isFirst;
        }
    }
}
