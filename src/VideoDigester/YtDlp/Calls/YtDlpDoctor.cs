using System.Globalization;
using System.Runtime.CompilerServices;
using VideoDigester.Processes;

namespace VideoDigester.YtDlp.Calls;

/// <summary>Looks whether yt-dlp is there, how old it is, and whether what it needs beside it is there.</summary>
internal sealed class YtDlpDoctor(YtDlpProgram program, YtDlpOptions options, TimeProvider time)
{
    /// <summary>The runtimes that yt-dlp knows, by the names of their programs.</summary>
    private static readonly string[] Runtimes = ["deno", "node", "bun", "qjs"];

    public async IAsyncEnumerable<DiagnosticCheck> CheckAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (version, failure) = await ReadVersionAsync(cancellationToken).ConfigureAwait(false);
        yield return version is null
            ? Check("yt-dlp", isOk: false, failure!.Message)
            : CheckVersion(version);
        if (version is { NeedsRuntime: true })
            yield return CheckRuntime();
        if (options.CookiesFile is { } cookies)
            yield return CheckCookies(cookies);
    }

    private DiagnosticCheck CheckVersion(YtDlpVersion version)
    {
        var place = ProgramPath.Find(options.ExecutablePath) ?? options.ExecutablePath;
        var age = version.AgeInDays(time.GetUtcNow());
        var advice = version.IsOld(time.GetUtcNow(), out _) ? "; sites change faster than that: update it if one fails" : "";
        var days = age is { } known ? string.Create(CultureInfo.InvariantCulture, $", {known} days old{advice}") : "";
        return version.ReleasedOn is null
            ? Check("yt-dlp", isOk: false, $"'{place}' does not name a release of yt-dlp: '{version.Text}'. Set YtDlpOptions.ExecutablePath to yt-dlp.")
            : Check("yt-dlp", isOk: true, $"{version.Text} at {place}{days}");
    }

    // yt-dlp takes a file by its first line.
    private static DiagnosticCheck CheckCookies(string path)
    {
        try
        {
            var first = File.ReadLines(path).FirstOrDefault() ?? "";
            return first.StartsWith('#') && first.EndsWith("HTTP Cookie File", StringComparison.Ordinal)
                ? Check("cookies", isOk: true, path)
                : Check("cookies", isOk: false, $"'{path}' is not in Netscape's format: its first line is not '# Netscape HTTP Cookie File'.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Check("cookies", isOk: false, $"YtDlpOptions.CookiesFile cannot be read: {exception.Message}");
        }
    }

    private static DiagnosticCheck CheckRuntime()
    {
        var found = Runtimes.Select(ProgramPath.Find).FirstOrDefault(path => path is not null);
        return Check(
            "javascript",
            isOk: true,
            found ?? "no runtime found: YouTube needs one for all that it has. Install deno (https://deno.com), or node and the extra argument --js-runtimes node.");
    }

    private async Task<(YtDlpVersion? Version, Failure? Failure)> ReadVersionAsync(CancellationToken cancellationToken)
    {
        try
        {
            return (await program.ReadVersionAsync(cancellationToken).ConfigureAwait(false), null);
        }
        catch (VideoDigesterException exception)
        {
            return (null, exception.Failure);
        }
    }

    private static DiagnosticCheck Check(string name, bool isOk, string detail) => new() { Name = name, IsOk = isOk, Detail = detail };
}
