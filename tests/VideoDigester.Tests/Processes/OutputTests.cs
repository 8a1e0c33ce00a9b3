using System.Globalization;
using System.Text.Json.Nodes;
using VideoDigester.Processes;
using VideoDigester.Testing;

namespace VideoDigester.Tests.Processes;

public sealed class OutputTests : ProcessTest
{
    [SkippableFact]
    public async Task Output_arrives_whole_and_in_order()
    {
        var lines = string.Concat(Enumerable.Range(0, 100_000).Select(i => i.ToString(CultureInfo.InvariantCulture) + " é\n"));

        var (result, output) = await RunAsync(Call(new FakePhase { Stdout = lines, Stderr = "WARNING: slow\n" }));

        Assert.Equal(lines, output);
        Assert.Equal((0, "WARNING: slow\n"), (result.ExitCode, result.Error));
        Assert.True(result.Elapsed > TimeSpan.Zero);
    }

    [SkippableFact]
    public async Task Arguments_reach_the_program_as_they_are()
    {
        string[] arguments = ["-J", "", " ", "a b", "\"", "\\", "\\\"", "it's", "$HOME", "*", "%(id)s.%(ext)s", "a\nb", "--", "-é日"];

        await RunAsync(Call(arguments));

        Assert.Equal(arguments, Assert.Single(Fake.Invocations).Arguments);
    }

    [SkippableFact]
    public async Task The_standard_input_is_empty_and_closed()
    {
        var (result, output) = await RunAsync(Shell("cat; echo end"));

        Assert.Equal((0, "end\n"), (result.ExitCode, output));
    }

    [SkippableFact]
    public async Task Variables_are_set_and_removed()
    {
        var call = Shell("echo $GIVEN-${HOME-none}");

        var (_, output) = await RunAsync(call with { Environment = new Dictionary<string, string?> { ["GIVEN"] = "a b", ["HOME"] = null } });

        Assert.Equal("a b-none\n", output);
    }

    [SkippableTheory]
    [InlineData(1024 * 1024, true)]
    [InlineData((1024 * 1024) + 1, false)]
    [InlineData(1L << 40, false)]
    public async Task Output_over_the_limit_ends_the_program(long bytes, bool fits)
    {
        var call = Call(new FakePhase { FloodStdout = bytes, Stdout = "" });
        using var output = new MemoryStream();

        var running = Runner.RunAsync(call, output, CancellationToken.None).WaitAsync(Patience);

        if (fits)
            Assert.Equal(0, (await running).ExitCode);
        else
            Assert.Equal(ErrorCode.TooLarge, (await Assert.ThrowsAsync<VideoDigesterException>(() => running)).Code);
        Assert.InRange(output.Length, fits ? bytes : 0, call.MaxOutputBytes);
    }

    [SkippableFact]
    public async Task Of_a_long_standard_error_the_beginning_and_the_end_are_kept()
    {
        var (result, _) = await RunAsync(Shell("echo first >&2; seq 1 2000000 >&2; echo last >&2") with { MaxErrorBytes = 1000 });

        Assert.StartsWith("first\n1\n2\n", result.Error, StringComparison.Ordinal);
        Assert.EndsWith("\n1999999\n2000000\nlast\n", result.Error, StringComparison.Ordinal);
        // seq writes 14,888,896 bytes, and 11 come with the two words.
        Assert.Contains("\n[... 14887907 bytes left out ...]\n", result.Error, StringComparison.Ordinal);
        Assert.InRange(result.Error.Length, 1000, 1100);
    }

    [SkippableFact]
    public async Task A_flood_on_the_standard_error_does_not_stop_the_answer()
    {
        var (result, output) = await RunAsync(Call(new FakePhase { FloodStderr = 20_000_000, Stdout = "answer" }));

        Assert.Equal((0, "answer"), (result.ExitCode, output));
        Assert.InRange(result.Error.Length, 64 * 1024, 65 * 1024);
    }

    [SkippableTheory]
    [InlineData(10)]
    [InlineData(11)]
    [InlineData(12)]
    public async Task A_standard_error_that_fits_is_kept_whole(int maxBytes)
    {
        var (result, _) = await RunAsync(Shell("printf 0123456789 >&2") with { MaxErrorBytes = maxBytes });

        Assert.Equal("0123456789", result.Error);
    }

    [SkippableFact]
    public async Task Bytes_that_are_not_text_are_replaced()
    {
        var (result, _) = await RunAsync(Call(new FakePhase { StderrBase64 = Convert.ToBase64String([0x61, 0xFF, 0xC3, 0x62, 0x00, 0xED, 0xA0, 0x80, 0x63]) }));

        Assert.StartsWith("a\uFFFD\uFFFDb\0\uFFFD", result.Error, StringComparison.Ordinal);
        Assert.EndsWith("c", result.Error, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_failure_of_the_one_who_takes_the_output_ends_the_program_and_is_not_hidden()
    {
        var call = Call(new FakePhase { FloodStdout = 100_000, Stdout = "", Hang = true });
        using var full = new MemoryStream(new byte[10]);

        await Assert.ThrowsAsync<NotSupportedException>(() => Runner.RunAsync(call, full, CancellationToken.None).WaitAsync(Patience));
    }

    [SkippableFact]
    public async Task The_fake_answers_as_yt_dlp_does()
    {
        var info = JsonNode.Parse("""{"id":"moon","title":"About","subtitles":{"en":[{"ext":"json3"},{"ext":"vtt"}]},"automatic_captions":{"de":[{"ext":"vtt"}]}}""")!;
        Fake.Play(new FakeScenario { YtDlpVersion = "2023.03.04", Info = info, CaptionBodies = new JsonObject { ["vtt"] = "WEBVTT\n", ["en.json3"] = "{}" } });

        Assert.Equal("2023.03.04\n", (await RunAsync(Call("--version"))).Output);
        var (_, printed) = await RunAsync(Call("--ignore-config", "-J", "--", "https://videos.example/watch/moon"));
        var file = Fake.Folder.Write("moon.info.json", printed);
        string[] fetch = ["--load-info-json", file, "--skip-download", "--write-subs", "--write-auto-subs", "--sub-format", "json3/vtt/best", "-o", Fake.Folder.PathOf("c.%(ext)s")];
        await RunAsync(Call([.. fetch, "--sub-langs", "en"]));
        await RunAsync(Call([.. fetch, "--sub-langs", "de"]));
        await RunAsync(Call([.. fetch, "--sub-langs", "fr"]));

        Assert.True(JsonNode.DeepEquals(info, JsonNode.Parse(printed)));
        Assert.Equal("{}", await File.ReadAllTextAsync(Fake.Folder.PathOf("c.en.json3")));
        Assert.Equal("WEBVTT\n", await File.ReadAllTextAsync(Fake.Folder.PathOf("c.de.vtt")));
        Assert.Equal(2, Directory.GetFiles(Fake.Folder.Path, "c.*").Length);
        Assert.Equal(["version", "metadata", "captions", "captions", "captions"], Fake.Invocations.Select(call => call.Phase));
    }

    private ProgramCall Shell(string script) => Call("-c", script) with { FileName = "/bin/sh" };
}
