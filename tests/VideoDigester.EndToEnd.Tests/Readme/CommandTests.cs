using System.Text.Json.Nodes;
using VideoDigester.EndToEnd.Tests.Console;
using VideoDigester.Testing;
using VideoDigester.Testing.Models;

namespace VideoDigester.EndToEnd.Tests.Readme;

/// <summary>Who types what a page shows gets an answer: each command is run here, on played sites and models, or by the test that is named, or by hand for a reason.</summary>
public sealed class CommandTests : IDisposable
{
    private const string ByHand = "by hand: ";
    private const string Video = "https://www.youtube.com/watch?v=dQw4w9WgXcQ";

    // Commands that say nothing on standard output where they found nothing.
    private static readonly string[] Answering = ["add", "analyze", "compare", "digest", "estimate", "list", "search", "subscribe", "subscriptions"];

    private static readonly string[] Lists = ["https://www.youtube.com/@somebody", "https://www.youtube.com/@somebody/videos", "https://example.org/talks.rss"];

    /// <summary>What is not run here: how the command begins, and who runs it.</summary>
    private static readonly (string Beginning, string By)[] Elsewhere =
    [
        ("dotnet run --project samples/ConsoleDigest -- demo", "DemoTests"),
        ("videodigester demo", "DemoTests"),
        ("videodigester <command>", "UsageTests"),
        ("videodigester import-legacy ", "ImportLegacyTests"),
        ("dotnet run --project samples/WebLibrary", "StartTests"),
        ("dotnet publish samples/WebLibrary", ByHand + "the host of StartTests, published"),
        ("dotnet /opt/weblibrary/", ByHand + "the host of StartTests, published"),
        ("curl https://videos.example/mcp", "McpTests"),
        ("curl \"$api/", "ApiPageTests"),
        ("curl $api/", "ApiPageTests"),
        ("curl -X ", "ApiPageTests"),
        ("api=", "ApiPageTests"),
        ("dotnet test", ".ci/run"),
        ("dotnet pack", ".ci/run"),
        (".ci/consumer/run", ".ci/run"),
        ("dotnet tool install", ".ci/consumer/run"),
        ("alias videodigester", ".ci/consumer/run"),
        ("dotnet nuget add source", ByHand + "it changes the settings of the user"),
        ("dotnet add ", "GettingStartedTests"),
        ("dotnet new console", "GettingStartedTests"),
        ("cd ", "GettingStartedTests"),
        ("dotnet user-secrets set", ByHand + "it changes the secrets of the user"),
        ("yt-dlp ", ByHand + "it needs YouTube"),
        ("ollama pull", ByHand + "it needs the models of Ollama"),
        ("docker compose", ByHand + "it needs an engine of containers"),
        ("pg_dump ", "BackupTests"),
        ("pg_restore ", "BackupTests"),
        ("export OPENAI_API_KEY", "ModelDigestTests"),
        ("dotnet run -c Release --project tests/VideoDigester.Benchmarks", ByHand + "long; docs/performance.md and docs/reliability.md have what it printed"),
        ("tests/mutation/", ByHand + "long; docs/reliability.md has what it printed"),
    ];

    private readonly FakeYtDlp _fake = new(Site());
    private readonly ConsoleLibrary _library = new ConsoleLibrary().WithKeys();

    public static TheoryData<string> Pages => [.. PageCommands.Pages.Where(page => PageCommands.Of(page).Exists(IsRunHere))];

    public void Dispose()
    {
        _library.Dispose();
        _fake.Dispose();
    }

    [Fact]
    public void Every_command_of_every_page_is_run_by_somebody()
    {
        var commands = PageCommands.Pages.SelectMany(PageCommands.Of).ToList();

        Assert.DoesNotContain(commands, command => PageCommands.Arguments(command) is null && Find(command) is null);
        Assert.DoesNotContain(Elsewhere, other => !commands.Exists(command => command.StartsWith(other.Beginning, StringComparison.Ordinal)));
        var classes = Directory.EnumerateFiles(Repository.PathOf("tests"), "*.cs", SearchOption.AllDirectories).Select(Path.GetFileNameWithoutExtension).ToHashSet();
        Assert.All(
            Elsewhere.Select(other => other.By).Where(by => !by.StartsWith(ByHand, StringComparison.Ordinal)),
            by => Assert.True(by[0] == '.' ? File.Exists(Repository.PathOf(by)) : classes.Contains(by), by));
    }

    [SkippableTheory]
    [MemberData(nameof(Pages))]
    public async Task The_commands_of_a_page_end_well_and_answer(string page)
    {
        Skip.If(OperatingSystem.IsWindows(), "The program that plays yt-dlp is a script of Unix.");
        await using var openAi = await OpenAiServer.StartAsync(ModelConsole.Honest);
        await using var ollama = await OllamaServer.StartAsync(ModelConsole.Honest);
        foreach (var file in Directory.EnumerateFiles(ConsoleLibrary.Talk))
            File.Copy(file, Path.Combine(Directory.CreateDirectory(_library.PathOf("downloads")).FullName, Path.GetFileName(file)));
        _library.Environment["PATH"] = $"{_fake.Folder.Path}:{Environment.GetEnvironmentVariable("PATH")}";
        await _library.WithTalkAsync();
        await FillAsync();
        foreach (var command in PageCommands.Of(page).Where(IsRunHere))
        {
            var arguments = await FilledAsync(PageCommands.Arguments(command)!, openAi, ollama);
            var run = (await _library.RunAsync([.. arguments])).Ended(0);
            if (Answering.Contains(arguments[0]))
                Assert.True(run.Output.Length > 0, $"{command}: {run.Error}");
        }
    }

    // What pages take for granted: a video of YouTube, and a job that has come to its end.
    private async Task FillAsync()
    {
        (await _library.RunAsync("add", Video)).Ended(0);
        (await _library.RunAsync("queue", "add", "https://videos.example/another")).Ended(0);
        (await _library.RunAsync("queue", "cancel", await FirstAsync("queue", "list"))).Ended(0);
    }

    private async Task<string> FirstAsync(params string[] command) => (await _library.RunJsonAsync(command)).Ended(0).Lines[0].GetProperty("id").GetString()!;

    /// <summary>The arguments with what stands for something of the reader's put in: his models, folders, jobs and subscriptions, and an end of the work.</summary>
    private async Task<List<string>> FilledAsync(List<string> words, OpenAiServer openAi, OllamaServer ollama)
    {
        if (words.IndexOf("--db") is >= 0 and var database)
            words.RemoveRange(database, 2);
        if (words.IndexOf("--endpoint") is >= 0 and var endpoint)
            words.RemoveRange(endpoint, 2);
        var (usesOpenAi, usesOllama) = (words.Contains("openai"), words.Exists(word => word.Split(',').Contains("ollama")));
        if (words[0] == "work" && !words.Contains("--drain"))
            words.Add("--drain");
        for (var at = 0; at < words.Count; at++)
            words[at] = words[at] switch
            {
                "<model>" => "gpt-test",
                "<job>" => await FirstAsync("queue", "list"),
                "<subscription>" => await FirstAsync("subscriptions"),
                "downloads" => _library.PathOf("downloads"),
                "samples/Data" => ConsoleLibrary.Talk,
                var word => word,
            };
        return [.. words, .. usesOpenAi ? ["--endpoint", openAi.Endpoint.AbsoluteUri] : usesOllama ? (string[])["--endpoint", ollama.Address.ToString()] : []];
    }

    private static FakeScenario Site() => new()
    {
        InventInfos = true,
        Infos = new JsonObject
        {
            [Video] = new JsonObject
            {
                ["id"] = "dQw4w9WgXcQ",
                ["extractor_key"] = "Youtube",
                ["webpage_url"] = Video,
                ["title"] = "A talk",
                ["duration"] = 60,
                ["subtitles"] = new JsonObject { ["en"] = new JsonArray(new JsonObject { ["ext"] = "vtt", ["url"] = "https://videos.example/en.vtt" }) },
            },
        },
        CaptionBodies = "WEBVTT\n\n00:01.000 --> 00:09.000\nThe lamp was lit at dusk and burned until the morning.\n",
        Playlists = Lists.ToDictionary(list => list, list => FakePlaylist.Of("one", "https://videos.example/1", "https://videos.example/2")),
    };

    private static bool IsRunHere(string command) => PageCommands.Arguments(command) is not null && Find(command) is null;

    private static string? Find(string command) => Elsewhere.Where(other => command.StartsWith(other.Beginning, StringComparison.Ordinal)).Select(other => other.By).FirstOrDefault();
}
