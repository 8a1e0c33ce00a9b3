using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using VideoDigester.Testing;

namespace VideoDigester.Benchmarks.Web;

/// <summary>A process that listens on a free port of this machine, with a folder of its own.</summary>
internal sealed class WebProcess : IDisposable
{
    private const string Listening = "Now listening on: ";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly TemporaryFolder _folder = new();
    private readonly ConcurrentQueue<string> _log = new();
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Process _process;

    private WebProcess(string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = _folder.Path };

        // What the developer has set for himself is no part of a figure. The garbage collector is that of web hosts for both.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("ASPNETCORE_", StringComparison.Ordinal) || name.StartsWith("DOTNET_gc", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("VIDEODIGESTER_", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(name);
        (start.Environment["ASPNETCORE_ENVIRONMENT"], start.Environment["DOTNET_gcServer"], start.Environment["HOME"]) = ("Production", "1", _folder.Path);
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, line) => Hear(line.Data);
        _process.ErrorDataReceived += (_, line) => Hear(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>The memory that it holds, in MiB.</summary>
    public double Resident => double.Parse(
        File.ReadLines($"/proc/{_process.Id}/status").Single(line => line.StartsWith("VmRSS:", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture) / 1024;

    /// <summary>The processor time that it took so far.</summary>
    public TimeSpan Processor
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>What it wrote down since it listened: at the level of warnings, so nothing where all is well.</summary>
    public IReadOnlyList<string> Warnings => [.. _log.Where(line => line.StartsWith("warn:", StringComparison.Ordinal) || line.StartsWith("fail:", StringComparison.Ordinal) || line.StartsWith("crit:", StringComparison.Ordinal))];

    /// <summary>Starts a program that says where it listens as ASP.NET Core does.</summary>
    /// <exception cref="InvalidOperationException">It ended instead.</exception>
    public static async Task<WebProcess> StartAsync(string program, params IEnumerable<string> arguments)
    {
        var process = new WebProcess(program, arguments);
        try
        {
            process.Address = await process._address.Task.WaitAsync(Patience);
        }
        catch
        {
            process.Dispose();
            throw;
        }

        return process;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
        _folder.Dispose();
    }

    private void Hear(string? line)
    {
        if (line is null)
        {
            _address.TrySetException(new InvalidOperationException($"The program ended:\n{string.Join('\n', _log)}"));
            return;
        }

        _log.Enqueue(line);
        if (line.IndexOf(Listening, StringComparison.Ordinal) is var at and >= 0)
            _address.TrySetResult(new Uri(line[(at + Listening.Length)..].Trim()));
    }
}
