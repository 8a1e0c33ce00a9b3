using System.Collections.Frozen;
using System.Text;

namespace VideoDigester.YtDlp.Calls;

/// <summary>
/// The arguments that a host may add. They reach yt-dlp through a configuration file of the call's own and not through the command line: other users of
/// the machine can read command lines, and what stands on ours comes later and therefore wins.
/// </summary>
/// <remarks>
/// Only options that change how a site is asked are taken. Others run programs (<c>--exec</c>, <c>--downloader</c>), write files, read configuration,
/// go around the guard (<c>--geo-verification-proxy</c>) or ask for something else than one video.
/// </remarks>
internal static class ExtraArguments
{
    /// <summary>The options that stand alone.</summary>
    public static IReadOnlySet<string> Flags { get; } = FrozenSet.Create(
        StringComparer.Ordinal,
        "--force-generic-extractor",
        "--geo-bypass",
        "--legacy-server-connect",
        "--netrc",
        "--no-cache-dir",
        "--no-check-certificates",
        "--no-geo-bypass",
        "--no-js-runtimes",
        "--no-remote-components",
        "--prefer-insecure");

    /// <summary>The options that take one value.</summary>
    public static IReadOnlySet<string> WithValue { get; } = FrozenSet.Create(
        StringComparer.Ordinal,
        "--add-headers",
        "--ap-mso",
        "--ap-password",
        "--ap-username",
        "--cache-dir",
        "--client-certificate",
        "--client-certificate-key",
        "--client-certificate-password",
        "--extractor-args",
        "--extractor-retries",
        "--geo-bypass-country",
        "--geo-bypass-ip-block",
        "--impersonate",
        "--js-runtimes",
        "--limit-rate",
        "--max-sleep-interval",
        "--netrc-location",
        "--password",
        "--referer",
        "--remote-components",
        "--retries",
        "--retry-sleep",
        "--sleep-interval",
        "--sleep-subtitles",
        "--twofactor",
        "--use-extractors",
        "--user-agent",
        "--username",
        "--video-password",
        "--xff");

    /// <summary>What is wrong with the arguments, or null. Names options and never values.</summary>
    public static string? Complaint(IEnumerable<string> arguments)
    {
        try
        {
            Parse(arguments);
            return null;
        }
        catch (FormatException problem)
        {
            return problem.Message;
        }
    }

    /// <summary>The options with their values in order.</summary>
    /// <exception cref="FormatException">An argument is none that is taken.</exception>
    public static List<(string Name, string? Value)> Parse(IEnumerable<string> arguments)
    {
        var parsed = new List<(string Name, string? Value)>();
        string? open = null;
        foreach (var argument in arguments)
        {
            if (argument is null || argument.Contains('\0', StringComparison.Ordinal))
                throw new FormatException("An extra argument is null or holds a zero byte.");
            if (open is not null)
            {
                parsed.Add((open, argument));
                open = null;
                continue;
            }

            var parts = argument.Split('=', 2);
            var (name, value) = (parts[0], parts.Length == 2 ? parts[1] : null);
            if (Flags.Contains(name) && value is null)
                parsed.Add((name, null));
            else if (WithValue.Contains(name) && value is not null)
                parsed.Add((name, value));
            else if (WithValue.Contains(name))
                open = name;
            else
                throw new FormatException($"{Shown(name)} is no option that may be added. These may: {string.Join(", ", Flags.Concat(WithValue).Order(StringComparer.Ordinal))}. For anything else let ExecutablePath name a script of yours that calls yt-dlp.");
        }

        return open is null ? parsed : throw new FormatException($"{open} lacks its value.");
    }

    /// <summary>The options as a configuration file of yt-dlp, whose words are quoted as in a POSIX shell.</summary>
    public static string ToConfigurationFile(IEnumerable<(string Name, string? Value)> arguments)
    {
        var text = new StringBuilder();
        foreach (var (name, value) in arguments)
            text.Append(name).Append(value is null ? "" : $" {Quote(value)}").Append('\n');
        return text.ToString();
    }

    private static string Quote(string value) => $"'{value.Replace("'", "'\"'\"'", StringComparison.Ordinal)}'";

    // What does not look like an option may be a secret whose option was forgotten.
    private static string Shown(string name) =>
        name.StartsWith("--", StringComparison.Ordinal) && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') ? $"'{name}'" : "One of the extra arguments";
}
