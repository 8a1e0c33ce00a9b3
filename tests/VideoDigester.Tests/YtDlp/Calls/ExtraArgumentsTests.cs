using System.Diagnostics;
using VideoDigester.Testing;
using VideoDigester.YtDlp.Calls;

namespace VideoDigester.Tests.YtDlp.Calls;

public sealed class ExtraArgumentsTests
{
    [Fact]
    public void Values_stand_behind_their_option_or_in_it()
    {
        var parsed = ExtraArguments.Parse(["--user-agent", "--proxy", "--netrc", "--extractor-args=youtube:lang=de", "--password", ""]);

        Assert.Equal([("--user-agent", "--proxy"), ("--netrc", null), ("--extractor-args", "youtube:lang=de"), ("--password", "")], parsed);
    }

    [Theory]
    [InlineData("--user-agent")]
    [InlineData("--netrc=yes")]
    [InlineData("--user-agen=x")]
    [InlineData("--exec=x")]
    [InlineData("-U")]
    [InlineData("--")]
    [InlineData("hush-hush")]
    [InlineData("--pass word=hush-hush")]
    public void What_is_not_taken_is_named_and_secrets_are_not(string argument)
    {
        var complaint = ExtraArguments.Complaint([argument]);

        Assert.NotNull(complaint);
        Assert.DoesNotContain("hush", complaint, StringComparison.Ordinal);
    }

    [SkippableTheory]
    [InlineData("plain")]
    [InlineData("It's \"us\" # $HOME `id` \\ % é 🎬")]
    [InlineData("line\nbreak\ttab")]
    [InlineData("'''")]
    [InlineData("")]
    public void A_configuration_file_gives_every_value_back_as_yt_dlp_reads_it(string value)
    {
        // yt-dlp reads its configuration with Python's shlex.
        Skip.If(FindPython() is null, "python3 is not installed.");
        using var folder = new TemporaryFolder();
        var file = folder.Write("conf", ExtraArguments.ToConfigurationFile([("--user-agent", value), ("--netrc", null)]));
        using var python = Process.Start(new ProcessStartInfo(
            FindPython()!, ["-c", "import shlex,sys;sys.stdout.buffer.write('\\0'.join(shlex.split(open(sys.argv[1],encoding='utf-8').read(),comments=True)).encode())", file])
        { RedirectStandardOutput = true, StandardOutputEncoding = System.Text.Encoding.UTF8 })!;

        Assert.Equal(["--user-agent", value, "--netrc"], python.StandardOutput.ReadToEnd().Split('\0'));
        python.WaitForExit();
    }

    [Fact]
    public void The_document_lists_what_is_taken_and_nothing_else()
    {
        var document = File.ReadAllText(Repository.PathOf("docs", "ytdlp.md"));
        var listed = document[document.IndexOf("**Extra arguments**", StringComparison.Ordinal)..document.IndexOf("Others are refused", StringComparison.Ordinal)];

        Assert.Equal(
            ExtraArguments.Flags.Concat(ExtraArguments.WithValue).Order(StringComparer.Ordinal),
            System.Text.RegularExpressions.Regex.Matches(listed, "`(--[a-z0-9-]+)`").Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal));
    }

    private static string? FindPython() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, "python3")).FirstOrDefault(File.Exists);
}
