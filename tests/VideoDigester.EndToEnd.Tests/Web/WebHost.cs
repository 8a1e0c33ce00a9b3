using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;
using VideoDigester.Testing;

namespace VideoDigester.EndToEnd.Tests.Web;

/// <summary>The real web host as a process of its own, on a free port of this machine, with a database of its own in a temporary folder.</summary>
public sealed partial class WebHost : IAsyncDisposable
{
    private const string Listening = "Now listening on: ";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly DirectoryInfo _folder;
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _log = new();
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private WebHost(DirectoryInfo folder, IReadOnlyList<string> settings)
    {
        _folder = folder;
        var start = new ProcessStartInfo(Program, ["--urls", "http://127.0.0.1:0", $"--Library:Sqlite={Path.Combine(folder.FullName, "library.db")}", .. settings])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder.FullName,
        };

        // What the developer has set for himself is no part of a test.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("ASPNETCORE_", StringComparison.Ordinal) || name.StartsWith("VIDEODIGESTER_", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(name);
        start.Environment["HOME"] = folder.FullName;
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, line) => Hear(line.Data);
        _process.ErrorDataReceived += (_, line) => Hear(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>The program.</summary>
    public static string Program => Repository.PathOf(
        "samples", "WebLibrary", "bin", new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name, "net10.0", OperatingSystem.IsWindows() ? "WebLibrary.exe" : "WebLibrary");

    /// <summary>Where it listens.</summary>
    public Uri Address => _address.Task.Result;

    /// <summary>A client that follows no redirect and keeps no cookie.</summary>
    public HttpClient Client { get; private set; } = null!;

    /// <summary>What the host wrote down so far.</summary>
    public string Log => string.Join('\n', _log);

    /// <summary>The database.</summary>
    public string Database => Path.Combine(_folder.FullName, "library.db");

    /// <summary>Starts a host and waits until it listens.</summary>
    public static async Task<WebHost> StartAsync(params string[] settings)
    {
        var host = new WebHost(Directory.CreateTempSubdirectory("videodigester-web-"), settings);
        try
        {
            host.Client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = await host._address.Task.WaitAsync(Patience) };
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }

        return host;
    }

    /// <summary>Starts a host that is to refuse to start.</summary>
    /// <returns>Its exit code and what it wrote down.</returns>
    public static async Task<(int ExitCode, string Log)> StartInVainAsync(params string[] settings)
    {
        var host = new WebHost(Directory.CreateTempSubdirectory("videodigester-web-"), settings);
        await using (host)
        {
            await host._process.WaitForExitAsync().WaitAsync(Patience);
            return (host._process.ExitCode, host.Log);
        }
    }

    /// <summary>The hidden field of a page's form and the cookie that belongs to it.</summary>
    public async Task<(string Field, string Cookie)> FormAsync(string page, string? cookie = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(page, UriKind.Relative));
        if (cookie is not null)
            request.Headers.Add("Cookie", cookie);
        using var answer = await Client.SendAsync(request);
        var field = FormField().Match(await answer.Content.ReadAsStringAsync()).Groups["value"].Value;
        return (field, CookieOf(answer, "videodigester.form"));
    }

    /// <summary>A cookie that an answer sets.</summary>
    public static string CookieOf(HttpResponseMessage answer, string name) =>
        answer.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies.Select(cookie => cookie.Split(';')[0]).FirstOrDefault(cookie => cookie.StartsWith(name + "=", StringComparison.Ordinal)) ?? "" : "";

    public async ValueTask DisposeAsync()
    {
        Client?.Dispose();
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        _folder.Delete(recursive: true);
    }

    private void Hear(string? line)
    {
        if (line is null)
        {
            _address.TrySetException(new InvalidOperationException($"The host ended:\n{Log}"));
            return;
        }

        _log.Enqueue(line);
        if (line.IndexOf(Listening, StringComparison.Ordinal) is var at and >= 0)
            _address.TrySetResult(new Uri(line[(at + Listening.Length)..].Trim()));
    }

    [GeneratedRegex("name=\"__form\"[^>]*value=\"(?<value>[^\"]+)\"")]
    private static partial Regex FormField();
}
