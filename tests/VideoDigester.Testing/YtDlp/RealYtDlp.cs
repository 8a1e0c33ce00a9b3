using Xunit;

namespace VideoDigester.Testing.YtDlp;

/// <summary>
/// The yt-dlp programs that the tests run against: the one in PATH (Debian's), and the newest one that the machine could get, named by
/// <c>VIDEODIGESTER_YTDLP_NEWEST</c>.
/// </summary>
public static class RealYtDlp
{
    public const string Installed = "installed";

    public const string Newest = "newest";

    private const string NewestVariable = "VIDEODIGESTER_YTDLP_NEWEST";

    /// <summary>The program; skips the test, saying so, where it is not there. In CI the installed one must be there.</summary>
    public static string Require(string which)
    {
        if (which == Newest)
        {
            var named = Environment.GetEnvironmentVariable(NewestVariable);
            Skip.If(string.IsNullOrEmpty(named), $"{NewestVariable} names no yt-dlp.");
            Assert.True(File.Exists(named), $"{NewestVariable} names '{named}', which is not there.");
            return named!;
        }

        var found = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Select(folder => Path.Combine(folder, "yt-dlp"))
            .FirstOrDefault(File.Exists);
        Assert.False(found is null && Environment.GetEnvironmentVariable("CI") == "true", "yt-dlp is not installed, and in CI it must be.");
        Skip.If(found is null, "yt-dlp is not installed.");
        return found!;
    }
}
