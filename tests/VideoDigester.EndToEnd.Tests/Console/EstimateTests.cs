using System.Text.Json;
using VideoDigester.Testing.Models;

namespace VideoDigester.EndToEnd.Tests.Console;

public sealed class EstimateTests : IAsyncLifetime
{
    private readonly ConsoleLibrary _library = new ConsoleLibrary().WithKeys();

    public Task InitializeAsync() => _library.WithTalkAsync();

    public Task DisposeAsync()
    {
        _library.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task An_estimate_asks_no_model_and_comes_near_what_is_used()
    {
        await using var server = await OpenAiServer.StartAsync(ModelConsole.Honest);
        string[] what = [ConsoleLibrary.TalkId, .. ModelConsole.To(server), "--context-window", "128000", "--price-input", "1", "--price-output", "4"];

        var estimate = (await _library.RunJsonAsync(["estimate", .. what])).Ended(0).Line;
        var asked = server.Calls.Count;
        var used = (await _library.RunJsonAsync(["digest", .. what])).Ended(0).Line.GetProperty("usage");

        JsonAssert.HasFields(estimate, "inputTokens", "outputTokens", "calls", "cost");
        Assert.Equal((0, 1), (asked, estimate.GetProperty("calls").GetInt32()));
        Assert.True(estimate.GetProperty("cost").GetDecimal() > 0);
        Assert.InRange(estimate.GetProperty("inputTokens").GetDouble() / used.GetProperty("inputTokens").GetDouble(), 0.9, 1.5);
    }

    [Fact]
    public async Task An_unknown_price_is_null_and_what_is_stored_costs_nothing()
    {
        await using var server = await OpenAiServer.StartAsync(ModelConsole.Honest);
        string[] what = [ConsoleLibrary.TalkId, .. ModelConsole.To(server)];

        var before = (await _library.RunJsonAsync(["estimate", .. what])).Ended(0).Line;
        (await _library.RunJsonAsync(["digest", .. what])).Ended(0);
        var after = (await _library.RunJsonAsync(["estimate", .. what])).Ended(0).Line;
        var forced = (await _library.RunJsonAsync(["estimate", "--force", .. what])).Ended(0).Line;

        Assert.Equal(JsonValueKind.Null, before.GetProperty("cost").ValueKind);
        Assert.All(after.EnumerateObject(), field => Assert.Equal(0, field.Value.GetDecimal()));
        Assert.NotEqual(0, forced.GetProperty("calls").GetInt32());
    }

    [Fact]
    public async Task People_hear_why_the_store_does_not_answer()
    {
        await using var server = await OpenAiServer.StartAsync(ModelConsole.Honest);
        string[] what = ["estimate", ConsoleLibrary.TalkId, .. ModelConsole.To(server)];

        var nothing = (await _library.RunAsync(what)).Ended(0);
        (await _library.RunAsync("digest", ConsoleLibrary.TalkId)).Ended(0);
        var another = (await _library.RunAsync(what)).Ended(0);

        Assert.Contains("no digest of this type is stored", nothing.Output, StringComparison.Ordinal);
        Assert.Contains("provider: stored extractive, wanted openai", another.Output, StringComparison.Ordinal);
        Assert.Contains("unknown", another.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_types_are_several_lines_and_the_built_in_writer_costs_nothing()
    {
        var rows = (await _library.RunJsonAsync("estimate", ConsoleLibrary.TalkId, "--type", "summary,chapters")).Ended(0).Lines;

        Assert.Equal(2, rows.Count);
        Assert.All(rows, row => Assert.All(row.EnumerateObject(), field => Assert.Equal(0, field.Value.GetDecimal())));
    }
}
