using static VideoDigester.YtDlp.Outcomes.OutcomeRule;

namespace VideoDigester.YtDlp.Outcomes.Rules;

/// <summary>What the caller set, and what does not work: cookies, passwords, proxies.</summary>
internal static class SettingRules
{
    public static IReadOnlyList<OutcomeRule> All { get; } =
    [
        Program(
            ErrorCode.InvalidConfiguration, "The cookies cannot be read. YtDlpOptions.CookiesFile has to be a text file in the Netscape format, as browser extensions export it.",
            "does not look like a Netscape format cookies file", "invalid Netscape format cookies file", "Cookies file must be Netscape formatted", "^Failed to load cookies"),
        Program(
            ErrorCode.InvalidConfiguration, "The cookies of the browser cannot be read. Export them to a file and set YtDlpOptions.CookiesFile.",
            "could not find .{0,80} cookies database", "Could not copy .{0,80} cookie database", "Failed to decrypt with DPAPI", "unsupported browser"),
        Program(
            ErrorCode.InvalidConfiguration, "The proxy is not of a kind that yt-dlp knows. Set YtDlpOptions.Proxy to an address like http://host:port.",
            "Unsupported proxy type", "To use an HTTPS proxy", "SOCKS .{0,40}(not supported|unsupported|missing dependenc)", "unknown url type: ", "Error parsing proxy", "Invalid proxy"),
        Program(
            ErrorCode.InvalidConfiguration, "The proxy wants a user and a password. Write them into YtDlpOptions.Proxy: http://user:password@host:port.",
            "Tunnel connection failed: 407", "HTTP Error 407", "Proxy Authentication Required"),
        Site(
            ErrorCode.LoginRequired, "The video has a password of its own. Give it in YtDlpOptions.ExtraArguments: --video-password.",
            "protected (by|with) a pass(word|code)", "password[- ]protected", "(wrong|invalid|incorrect) (video )?pass(word|code)$"),
        Site(
            ErrorCode.InvalidConfiguration, "The site does not know the user or the password. Correct them, or give cookies instead (YtDlpOptions.CookiesFile).",
            "^Unable to log ?in\\b", "^Login failed", "(wrong|invalid|incorrect) (user ?name|login|user|e-?mail|account|id)[ /]", "User ID or Password", "(user ?name|login) or password was"),
        Program(
            ErrorCode.InvalidConfiguration, "yt-dlp does not understand what YtDlpOptions.ExtraArguments say.",
            "^Error in output template", "^Unsupported language code: ", "^Login with OAuth is no longer supported", "^Impersonate target .{0,60} is not available"),
    ];
}
