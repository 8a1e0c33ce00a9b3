using VideoDigester.Testing;

namespace VideoDigester.Tests.Processes;

public sealed class ExitTests : ProcessTest
{
    [SkippableTheory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(100)]
    [InlineData(255)]
    public async Task An_exit_code_is_a_result_and_no_failure(int code)
    {
        var (result, output) = await RunAsync(Call(new FakePhase { ExitCode = code, Null = true, Stderr = "ERROR: no\n" }));

        Assert.Equal((code, "ERROR: no\n", "null\n"), (result.ExitCode, result.Error, output));
    }

    [SkippableFact]
    public async Task A_crash_shows_its_signal()
    {
        var (result, _) = await RunAsync(Call(new FakePhase { Crash = true }));

        Assert.Contains(result.ExitCode, (int[])[134, 139]);
    }

    [SkippableFact]
    public async Task A_program_that_was_killed_from_outside_shows_its_signal()
    {
        var (result, _) = await RunAsync(Call("-c", "kill -KILL $$") with { FileName = "/bin/sh" });

        Assert.Equal(137, result.ExitCode);
    }

    [SkippableFact]
    public async Task A_path_where_nothing_is_is_a_missing_tool()
    {
        var failure = await FailAsync(Call("--password", "secret") with { FileName = Fake.Folder.PathOf("absent") });

        Assert.Equal((ErrorCode.ToolMissing, $"'{Fake.Folder.PathOf("absent")}' does not exist. Install it, or give its full path."), (failure.Code, failure.Message));
        Assert.DoesNotContain("secret", failure.ToString(), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_name_that_no_folder_of_the_path_holds_is_a_missing_tool()
    {
        var failure = await FailAsync(Call() with { FileName = "videodigester-absent" });

        Assert.Equal(ErrorCode.ToolMissing, failure.Code);
        Assert.Contains("PATH", failure.Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_name_is_looked_up_in_the_path_and_not_in_the_working_directory()
    {
        var failure = await FailAsync(Call("--version") with { FileName = "yt-dlp", Environment = Path("/nowhere") });
        var (_, output) = await RunAsync(Call("--version") with { FileName = "yt-dlp", Environment = Path($"/nowhere:{Fake.Folder.Path}:/usr/bin:/bin") });

        Assert.Equal(ErrorCode.ToolMissing, failure.Code);
        Assert.Equal("2026.10.26\n", output);

        static Dictionary<string, string?> Path(string folders) => new() { ["PATH"] = folders };
    }

    [SkippableFact]
    public async Task A_file_that_is_not_executable_says_so() =>
        Assert.Contains("permission denied", (await MissingAsync(Fake.Folder.Write("plain", "#!/bin/sh\n"))).Message, StringComparison.Ordinal);

    [SkippableFact]
    public async Task A_folder_says_so() =>
        Assert.Contains("is a folder", (await MissingAsync(Fake.Folder.Path)).Message, StringComparison.Ordinal);

    [SkippableFact]
    public async Task A_file_that_is_no_program_says_so() =>
        Assert.Contains("no program that this system can run", (await MissingAsync(await ExecutableAsync("\0\u0001\u0002"))).Message, StringComparison.Ordinal);

    [SkippableFact]
    public async Task A_script_without_its_interpreter_says_so() =>
        Assert.Contains("interpreter", (await MissingAsync(await ExecutableAsync("#!/nowhere/python3\n"))).Message, StringComparison.Ordinal);

    [SkippableFact]
    public async Task A_working_directory_that_is_missing_says_so()
    {
        var failure = await FailAsync(Call("--version") with { WorkingDirectory = Fake.Folder.PathOf("absent") });

        Assert.Equal(ErrorCode.ToolMissing, failure.Code);
        Assert.Contains("working directory", failure.Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_command_line_that_is_too_long_is_no_missing_tool()
    {
        var failure = await FailAsync(Call(Enumerable.Repeat(new string('x', 100_000), 100).ToArray()));

        Assert.Equal(ErrorCode.ToolFailed, failure.Code);
        Assert.InRange(failure.ToString().Length, 1, 10_000);
    }

    private async Task<VideoDigesterException> MissingAsync(string path)
    {
        var failure = await FailAsync(Call("--version") with { FileName = path });
        Assert.Equal(ErrorCode.ToolMissing, failure.Code);
        return failure;
    }

    private async Task<string> ExecutableAsync(string text)
    {
        var path = Fake.Folder.Write("program", text);
        await RunAsync(Call("-m", "700", path, path + "2") with { FileName = "install" });
        return path + "2";
    }
}
