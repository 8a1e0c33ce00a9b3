using System.Text.Json;
using VideoDigester.Testing.Models;

namespace VideoDigester.EndToEnd.Tests.Console;

public sealed class CompareTests : IAsyncLifetime
{
    private static readonly string[] Fields =
    [
        "id", "videoId", "type", "provider", "model", "language", "cached", "items", "tokens", "cost", "coverage", "grounding", "dropped", "agreement", "error",
    ];

    private readonly ConsoleLibrary _library = new ConsoleLibrary().WithKeys();

    public Task InitializeAsync() => _library.WithTalkAsync();

    public Task DisposeAsync()
    {
        _library.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Providers_that_are_named_write_and_each_is_a_line()
    {
        await using var openAi = await OpenAiServer.StartAsync(ModelConsole.Honest);
        await using var ollama = await OllamaServer.StartAsync(ModelConsole.Honest);

        var rows = (await _library.RunJsonAsync(
            "compare", ConsoleLibrary.TalkId, "--type", "summary,highlights", "--provider", "extractive,openai,ollama", "--model", "gpt-test,llama-test",
            "--endpoint", $"{openAi.Endpoint},{ollama.Address}")).Ended(0).Lines;

        Assert.All(rows, row => JsonAssert.HasFields(row, Fields));
        Assert.Equal(6, rows.Count);
        Assert.Equal(
            ["extractive", "extractive", "openai gpt-test", "openai gpt-test", "ollama llama-test", "ollama llama-test"],
            rows.Select(row => row.GetProperty("provider").GetString() is "extractive" ? "extractive" : $"{row.GetProperty("provider")} {row.GetProperty("model")}"));
        Assert.All(rows, row => Assert.InRange(row.GetProperty("agreement").GetDouble(), 0, 1));
        Assert.Contains(openAi.Calls, call => call.Model == "gpt-test");
        Assert.Contains(ollama.Calls, call => call.Model == "llama-test");
    }

    [Fact]
    public async Task One_that_fails_does_not_stop_the_rest()
    {
        await using var server = await OpenAiServer.StartAsync(_ => ModelReply.Fails(401, new ModelError("No.", Code: "invalid_api_key")));

        var run = (await _library.RunJsonAsync("compare", ConsoleLibrary.TalkId, "--provider", "openai,extractive", "--model", "gpt-test", "--endpoint", server.Endpoint.AbsoluteUri)).Ended(1);

        Assert.Equal(("openai", "gpt-test", "ModelDenied"), (
            run.Lines[0].GetProperty("provider").GetString(),
            run.Lines[0].GetProperty("model").GetString(),
            run.Lines[0].GetProperty("error").GetProperty("code").GetString()));
        Assert.Equal(JsonValueKind.Null, run.Lines[0].GetProperty("id").ValueKind);
        Assert.Equal(JsonValueKind.Null, run.Lines[1].GetProperty("error").ValueKind);
    }

    [Fact]
    public async Task Without_providers_what_is_stored_is_compared_and_nothing_written()
    {
        await using var server = await OpenAiServer.StartAsync(ModelConsole.Honest);
        (await _library.RunAsync("digest", ConsoleLibrary.TalkId, "--type", "summary,chapters")).Ended(0);
        (await _library.RunAsync(["digest", ConsoleLibrary.TalkId, "--type", "summary", .. ModelConsole.To(server, "gpt-a")])).Ended(0);
        (await _library.RunAsync(["digest", ConsoleLibrary.TalkId, "--type", "summary", .. ModelConsole.To(server, "gpt-b")])).Ended(0);
        var (calls, logged) = (server.Calls.Count, (await _library.RunJsonAsync("log")).Lines.Count);

        var all = (await _library.RunJsonAsync("compare", ConsoleLibrary.TalkId)).Ended(0).Lines;
        var summaries = (await _library.RunJsonAsync("compare", ConsoleLibrary.TalkId, "--type", "summary")).Ended(0).Lines;
        var people = (await _library.RunAsync("compare", ConsoleLibrary.TalkId)).Ended(0);

        Assert.All(all, row => JsonAssert.HasFields(row, Fields));
        Assert.Equal(["chapters", "summary", "summary", "summary"], all.Select(row => row.GetProperty("type").GetString()));
        Assert.Equal(JsonValueKind.Null, all[0].GetProperty("agreement").ValueKind);
        Assert.Equal(3, summaries.Count);
        // Both models answer alike.
        Assert.Equal(summaries.Single(row => Model(row) == "gpt-a").GetProperty("agreement").GetDouble(), summaries.Single(row => Model(row) == "gpt-b").GetProperty("agreement").GetDouble());
        Assert.Contains("openai gpt-a", people.Output, StringComparison.Ordinal);
        Assert.Equal((calls, logged), (server.Calls.Count, (await _library.RunJsonAsync("log")).Lines.Count));
    }

    [Fact]
    public async Task The_stored_ones_agree_as_the_library_says()
    {
        await using var server = await OpenAiServer.StartAsync(ModelConsole.Honest);
        string[] compare = ["compare", ConsoleLibrary.TalkId, "--type", "highlights"];

        var written = (await _library.RunJsonAsync([.. compare, "--provider", "extractive,openai", "--model", "gpt-test", "--endpoint", server.Endpoint.AbsoluteUri])).Ended(0).Lines;
        var stored = (await _library.RunJsonAsync(compare)).Ended(0).Lines;

        Assert.Equal(
            written.OrderBy(Model).Select(row => row.GetProperty("agreement").GetDouble()),
            stored.OrderBy(Model).Select(row => row.GetProperty("agreement").GetDouble()));
    }

    [Fact]
    public async Task A_misspelt_type_is_a_typed_failure()
    {
        (await _library.RunAsync("digest", ConsoleLibrary.TalkId, "--type", "summary")).Ended(0);

        JsonAssert.IsFailure((await _library.RunJsonAsync("compare", ConsoleLibrary.TalkId, "--type", "summary,sumary")).Ended(1).Line, ConsoleLibrary.TalkId, ErrorCode.UnknownDigestType);
        Assert.Empty((await _library.RunJsonAsync("compare", ConsoleLibrary.TalkId, "--type", "chapters")).Ended(0).Lines);
    }

    [Fact]
    public async Task Where_nothing_is_stored_nothing_is_printed()
    {
        var json = (await _library.RunJsonAsync("compare", ConsoleLibrary.TalkId)).Ended(0);
        var people = (await _library.RunAsync("compare", ConsoleLibrary.TalkId)).Ended(0);

        Assert.Equal("", json.Output + people.Output);
        Assert.Contains("--provider", people.Error, StringComparison.Ordinal);
    }

    private static string? Model(JsonElement row) => row.GetProperty("model").GetString();
}
