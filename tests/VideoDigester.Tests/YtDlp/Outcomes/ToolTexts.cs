namespace VideoDigester.Tests.YtDlp.Outcomes;

/// <summary>Errors of the program itself. First whose text it is: of old (2023.03.04), new (2026.10.26) or both versions of yt-dlp, of the site alone, or made up.</summary>
internal static class ToolTexts
{
    private const string Report =
        "; please report this issue on  https://github.com/yt-dlp/yt-dlp/issues?q= , filling out the appropriate issue template. Confirm you are on the latest version using  yt-dlp -U";

    public static TheoryData<string, string, ErrorCode, bool> All { get; } = new()
    {
        { "new", "ERROR: '/home/a/cookies.txt' does not look like a Netscape format cookies file", ErrorCode.InvalidConfiguration, false },
        { "new", "ERROR: Cookies file must be Netscape formatted, not JSON. See  https://github.com/yt-dlp/yt-dlp/wiki/FAQ#how-do-i-pass-cookies-to-yt-dlp", ErrorCode.InvalidConfiguration, false },
        { "new", "ERROR: could not find firefox cookies database in '/home/a/.mozilla/firefox'", ErrorCode.InvalidConfiguration, false },
        { "new", "ERROR: Could not copy Chrome cookie database. See  https://github.com/yt-dlp/yt-dlp/issues/7271  for more info", ErrorCode.InvalidConfiguration, false },
        { "both", "ERROR: unable to open for writing: [Errno 13] Permission denied: '/x/video.en.vtt'", ErrorCode.ToolFailed, false },
        { "both", "ERROR: Unable to create directory: [Errno 30] Read-only file system: '/x'", ErrorCode.ToolFailed, false },
        { "both", "ERROR: unable to write data: [Errno 28] No space left on device", ErrorCode.ToolFailed, true },
        { "both", "ERROR: [adn] x: pycryptodomex not found. Please install", ErrorCode.ToolNeedsRuntime, false },
        { "new", "WARNING: Your yt-dlp version (2025.03.31) is older than 90 days!\nERROR: [youtube] dQw4w9WgXcQ: Unable to extract initial player response" + Report, ErrorCode.ToolTooOld, false },
        { "both", "\nERROR: Interrupted by user", ErrorCode.ToolFailed, true },
    };
}
