using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using VideoDigester.Testing.Llm;
using VideoDigester.Testing.Models;

namespace VideoDigester.EndToEnd.Tests.Console;

public sealed class AskTests : IAsyncLifetime
{
    private const string Question = "Who noticed that a thick wick smokes?";
    private const string Quote = "he noticed that a thick wick smokes because the middle of the flame gets no air";
    private const string Truth = "Aimé Argand noticed that a thick wick smokes.";

    private readonly ConsoleLibrary _library = new ConsoleLibrary().WithKeys();

    public Task InitializeAsync() => _library.WithTalkAsync();

    public Task DisposeAsync()
    {
        _library.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task A_model_answers_with_the_places_where_it_is_said()
    {
        await using var server = await OpenAiServer.StartAsync(call => Says(call, Truth));

        var row = (await _library.RunJsonAsync(["ask", Question, "--video", ConsoleLibrary.TalkId, .. ModelConsole.To(server)])).Ended(0).Line;

        JsonAssert.HasFields(row, "answer", "citations", "supported", "provider", "model", "usage");
        Assert.Equal((Truth, true, "openai", "gpt-test"), (row.GetProperty("answer").GetString(), row.GetProperty("supported").GetBoolean(), row.GetProperty("provider").GetString(), row.GetProperty("model").GetString()));
        var citation = Assert.Single(row.GetProperty("citations").EnumerateArray());
        JsonAssert.HasFields(citation, "videoId", "start", "end", "quote", "url", "title", "language");
        Assert.Contains("thick wick smokes", citation.GetProperty("quote").GetString(), StringComparison.Ordinal);
        Assert.Equal(string.Create(CultureInfo.InvariantCulture, $"https://videos.example/watch/lighthouses#t={(int)citation.GetProperty("start").GetDouble()}"), citation.GetProperty("url").GetString());
        Assert.Single(server.Calls);
    }

    [Fact]
    public async Task What_does_not_hold_is_not_told()
    {
        await using var server = await OpenAiServer.StartAsync(call => Says(call, "Isaac Newton noticed in 1666 that a thick wick smokes."));

        var people = (await _library.RunAsync(["ask", Question, .. ModelConsole.To(server)])).Ended(0);
        var row = (await _library.RunJsonAsync(["ask", Question, .. ModelConsole.To(server)])).Ended(0).Line;

        Assert.Equal("The library does not say.", people.Output.Trim());
        Assert.Equal((false, 0), (row.GetProperty("supported").GetBoolean(), row.GetProperty("citations").GetArrayLength()));
    }

    [Fact]
    public async Task Without_a_model_the_best_passages_are_shown()
    {
        var row = (await _library.RunJsonAsync("ask", Question)).Ended(0).Line;
        var people = (await _library.RunAsync("ask", Question)).Ended(0);

        Assert.Equal((JsonValueKind.Null, false, "extractive"), (row.GetProperty("answer").ValueKind, row.GetProperty("supported").GetBoolean(), row.GetProperty("provider").GetString()));
        Assert.Contains("Argand", row.GetProperty("citations")[0].GetProperty("quote").GetString(), StringComparison.Ordinal);
        Assert.Contains("No model was asked", people.Error, StringComparison.Ordinal);
        Assert.Contains("https://videos.example/watch/lighthouses#t=", people.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_question_is_in_no_row_of_the_log()
    {
        await using var server = await OpenAiServer.StartAsync(call => Says(call, Truth));
        (await _library.RunJsonAsync(["ask", Question, .. ModelConsole.To(server)])).Ended(0);

        var run = (await _library.RunJsonAsync("log")).Ended(0);

        var row = Assert.Single(run.Lines, row => row.GetProperty("step").GetString() == "answer");
        Assert.Equal(("answered", "library"), (row.GetProperty("outcome").GetString(), row.GetProperty("target").GetString()));
        Assert.DoesNotContain("wick", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_that_is_none_is_a_typed_failure()
    {
        JsonAssert.IsFailure((await _library.RunJsonAsync("ask", " ")).Ended(1).Line, id: null, ErrorCode.InvalidRequest);
        JsonAssert.IsFailure((await _library.RunJsonAsync("ask", Question, "--video", "example:nobody")).Ended(1).Line, id: null, ErrorCode.VideoNotFound);
    }

    [Fact]
    public async Task Beyond_a_budget_nothing_is_sent()
    {
        await using var server = await OpenAiServer.StartAsync(call => Says(call, Truth));

        JsonAssert.IsFailure((await _library.RunJsonAsync(["ask", Question, "--max-tokens", "10", .. ModelConsole.To(server)])).Ended(1).Line, id: null, ErrorCode.BudgetExceeded);

        Assert.Empty(server.Calls);
    }

    private static ModelReply Says(ModelCall call, string text)
    {
        var lines = new PromptReading(new LlmRequest { Messages = call.Messages }).Lines;
        var item = new JsonObject { ["text"] = text, ["passages"] = new JsonArray(lines.First(line => line.Text.Contains("thick wick", StringComparison.Ordinal)).Number), ["quote"] = Quote, ["number"] = 1 };
        return ModelReply.Says(new JsonObject { ["items"] = new JsonArray(item) }.ToJsonString());
    }
}
