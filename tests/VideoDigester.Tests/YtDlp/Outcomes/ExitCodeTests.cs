using VideoDigester.YtDlp.Outcomes;

namespace VideoDigester.Tests.YtDlp.Outcomes;

public sealed class ExitCodeTests
{
    private const string Usage = "\nUsage: yt-dlp [OPTIONS] URL [URL...]\n\n";

    [Theory]
    [InlineData(2, Usage + "yt-dlp: error: no such option: --js-runtimes\n", ErrorCode.ToolTooOld, false)]
    [InlineData(2, Usage + "__main__.py: error: no such option: --x\n", ErrorCode.ToolTooOld, false)]
    [InlineData(2, Usage + "yt-dlp.exe: error: invalid download retry count \"foo\" given\r\n", ErrorCode.InvalidConfiguration, false)]
    [InlineData(2, Usage + "yt-dlp: error: unsupported browser specified for cookies: \"foo\". Supported browsers are: brave, chrome\n", ErrorCode.InvalidConfiguration, false)]
    [InlineData(2, Usage + "yt-dlp: error: You must provide at least one URL.\nType yt-dlp --help to see a list of all options.\n", ErrorCode.InvalidConfiguration, false)]
    [InlineData(1, "Traceback (most recent call last):\n  File \"/usr/bin/yt-dlp\", line 3\nModuleNotFoundError: No module named 'yt_dlp'\n", ErrorCode.ToolFailed, false)]
    [InlineData(1, "Traceback (most recent call last):\n  File \"x\"\nOSError: [Errno 28] No space left on device\n", ErrorCode.ToolFailed, true)]
    [InlineData(1, "Traceback (most recent call last):\n  File \"x\"\nPermissionError: [Errno 13] Permission denied: '/tmp/x'\n", ErrorCode.ToolFailed, false)]
    [InlineData(1, "Traceback (most recent call last):\n  File \"x\"\nMemoryError\n", ErrorCode.ToolFailed, true)]
    [InlineData(1, "Traceback (most recent call last):\n  File \"x\"\nhttp.cookiejar.LoadError: '/x/cookies.txt' does not look like a Netscape format cookies file\n", ErrorCode.InvalidConfiguration, false)]
    [InlineData(1, "Traceback (most recent call last):\n  File \"x\"\nFileNotFoundError: could not find firefox cookies database in /home/a/.mozilla/firefox\n", ErrorCode.InvalidConfiguration, false)]
    [InlineData(1, "Traceback (most recent call last):\n  File \"x\"\nKeyError: 'private video'\n", ErrorCode.ToolFailed, false)]
    [InlineData(137, "", ErrorCode.ToolFailed, true)]
    [InlineData(139, "WARNING: something\n", ErrorCode.ToolFailed, true)]
    [InlineData(-1073741819, "", ErrorCode.ToolFailed, true)]
    [InlineData(127, "/usr/bin/env: 'python3': No such file or directory\n", ErrorCode.ToolFailed, false)]
    [InlineData(100, "", ErrorCode.ToolFailed, true)]
    [InlineData(101, "[download] Maximum number of downloads reached, stopping due to --max-downloads\n", ErrorCode.InvalidConfiguration, false)]
    [InlineData(1, "", ErrorCode.Unknown, false)]
    [InlineData(1, "what is this\n", ErrorCode.Unknown, false)]
    [InlineData(1, "WARNING: [youtube] x: Private video\n", ErrorCode.Private, false)]
    public void Calls_without_an_error_line_are_told_by_their_exit_code(int exitCode, string stderr, ErrorCode code, bool isRetryable)
    {
        var failure = OutcomeClassifier.Classify(exitCode, stderr, YtDlpStage.Metadata);

        Assert.Equal((code, isRetryable), (failure!.Code, failure.IsRetryable));
    }

    [Theory]
    [InlineData("")]
    [InlineData("WARNING: [youtube] dQw4w9WgXcQ: Private video. Sign in if you've been granted access to this video\n")]
    [InlineData("[debug] ERROR: not at the beginning\n")]
    public void Exit_code_zero_without_an_error_is_no_failure(string stderr) => Assert.Null(OutcomeClassifier.Classify(0, stderr, YtDlpStage.Metadata));

    [Fact]
    public void A_cause_that_was_printed_comes_before_the_signal() =>
        Assert.Equal(ErrorCode.RateLimited, OutcomeClassifier.Classify(143, "ERROR: [x] 1: Unable to download webpage: HTTP Error 429: Too Many Requests", YtDlpStage.Metadata)!.Code);
}
