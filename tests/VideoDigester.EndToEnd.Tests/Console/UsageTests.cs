namespace VideoDigester.EndToEnd.Tests.Console;

public sealed class UsageTests
{
    public static TheoryData<string> WrongLines => new()
    {
        "",
        "digestify",
        "show",
        "show lighthouses",
        "show example:a example:b",
        "add",
        "add --nope",
        "list --limit 0",
        "list --limit many",
        "list --sort colour",
        "list --published-from yesterday",
        "list --min-duration long",
        "list --with-transcript --without-transcript",
        "transcript example:a --format docx",
        "transcript example:a --format srt --json",
        "export example:a --format pdf",
        "export example:a --format md --json",
        "list --db postgresql://[",
        "digest example:a --provider openai",
        "digest example:a --provider ollama,openai --model a",
        "digest example:a --model gpt",
        "digest example:a --provider extractive --model gpt",
        "digest example:a --provider openai --model gpt,gpt2",
        "digest example:a --provider openai --model gpt --price-input 1",
        "digest example:a --provider openai --model gpt --price-cached-input 1",
        "digest example:a --provider openai --model gpt --endpoint ftp://example.org",
        "digest example:a --provider openai --model gpt --endpoint https://me:sesame@example.org/v1",
        "digest example:a --provider openai --model gpt --context-window 1.5",
        "digest example:a --provider openai --model gpt --temperature 3",
        "digest example:a --max-cost -1",
        "digest example:a --api-key sk-1",
        "estimate example:a --provider anthropic",
        "compare example:a --model gpt",
        "compare example:a --provider openai,openai --model a,b",
        "compare example:a --provider openai,ollama --model a,b,c",
        "compare example:a --force",
        "search lamp --limt 3",
        "search lamp --limit=3 --channel --limt",
        "ask Who --model=m --providr=openai",
        "mcp --json",
        "mcp --model gpt",
        "mcp --provider ollama,openai --model a",
    };

    [Theory]
    [MemberData(nameof(WrongLines))]
    public async Task Wrong_usage_ends_with_2_and_says_why_on_standard_error(string line)
    {
        var run = (await ConsoleLibrary.RunPlainAsync(line.Split(' ', StringSplitOptions.RemoveEmptyEntries))).Ended(2);

        Assert.Equal("", run.Output);
        Assert.Contains("--help", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("sesame", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("digest example:a --api-key sk-proj-0123456789abcdef")]
    [InlineData("digest example:a --key=sk-ant-api03-0123456789abcdef")]
    [InlineData("digest sk-proj-0123456789abcdef")]
    [InlineData("digest example:a 0123456789abcdef0123456789abcdef")]
    public async Task A_key_on_the_command_line_is_not_repeated(string line)
    {
        var run = (await ConsoleLibrary.RunPlainAsync(line.Split(' '))).Ended(2);

        Assert.DoesNotContain("0123456789abcdef", run.Output + run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_misspelt_command_is_named_and_not_called_missing()
    {
        var run = (await ConsoleLibrary.RunPlainAsync("digestify")).Ended(2);

        Assert.StartsWith("Unrecognized command or argument 'digestify'.", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Required", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("search lamp --limt 3", "--limt", "--limit")]
    [InlineData("search --chanel=Talks lamp", "--chanel", "--channel")]
    [InlineData("search lamp --Limit 3", "--Limit", "--limit")]
    [InlineData("search lamp --language en", "--language", "--lang")]
    [InlineData("search lamp --jsno", "--jsno", "--json")]
    [InlineData("ask Who? --providr openai --model m", "--providr", "--provider")]
    [InlineData("ask Who? --hlep", "--hlep", "--help")]
    [InlineData("digest example:a --providr openai --model m", "--providr", "--provider")]
    [InlineData("list --cokies a", "--cokies", "--cookies")]
    public async Task Of_a_misspelt_option_the_nearest_is_named(string line, string written, string meant)
    {
        var run = (await ConsoleLibrary.RunPlainAsync(line.Split(' '))).Ended(2);

        Assert.Equal("", run.Output);
        Assert.StartsWith($"'{written}' is no option of '{line.Split(' ')[0]}'. Did you mean {meant}?", run.Error, StringComparison.Ordinal);
        Assert.Equal(2, run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public async Task An_option_that_resembles_none_is_refused_all_the_same()
    {
        var run = (await ConsoleLibrary.RunPlainAsync("search", "lamp", "--zeppelins", "3")).Ended(2);

        Assert.StartsWith("'--zeppelins' is no option of 'search'. What begins", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("show")]
    [InlineData("transcript")]
    [InlineData("digest")]
    [InlineData("estimate")]
    [InlineData("compare")]
    [InlineData("export")]
    [InlineData("refresh")]
    [InlineData("remove")]
    [InlineData("log")]
    public async Task An_unknown_video_is_a_typed_failure(string command)
    {
        using var library = new ConsoleLibrary();

        var json = (await library.RunJsonAsync(command, "example:nobody")).Ended(1);
        var people = (await library.RunAsync(command, "example:nobody")).Ended(1);

        JsonAssert.IsFailure(json.Line, "example:nobody", ErrorCode.VideoNotFound);
        Assert.Contains("VideoNotFound", people.Error, StringComparison.Ordinal);
        Assert.Equal("", people.Output);
    }

    [Fact]
    public async Task Global_options_stand_anywhere()
    {
        using var library = new ConsoleLibrary();
        await library.WithTalkAsync();

        var before = (await ConsoleLibrary.RunPlainAsync("--json", "--db", library.Database, "list")).Ended(0);
        var after = (await ConsoleLibrary.RunPlainAsync("list", "--db", library.Database, "--json")).Ended(0);
        var between = (await ConsoleLibrary.RunPlainAsync("show", "--json", ConsoleLibrary.TalkId, "--db", library.Database)).Ended(0);

        Assert.Equal(before.Output, after.Output);
        Assert.Equal(ConsoleLibrary.TalkId, between.Line.GetProperty("id").GetString());
    }

    [Fact]
    public async Task Help_names_every_command()
    {
        var run = (await ConsoleLibrary.RunPlainAsync("--help")).Ended(0);

        Assert.All(
            ["demo", "add", "list", "show", "transcript", "digest", "estimate", "compare", "export", "refresh", "remove", "mcp", "log", "stats", "analyze", "reindex", "migrate", "doctor"],
            command => Assert.Contains($"\n  {command} ", run.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal));
    }
}
