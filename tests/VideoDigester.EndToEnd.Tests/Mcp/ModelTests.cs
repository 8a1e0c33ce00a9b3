using VideoDigester.EndToEnd.Tests.Console;
using VideoDigester.Testing.Models;

namespace VideoDigester.EndToEnd.Tests.Mcp;

/// <summary>A server that was given a model.</summary>
public sealed class ModelTests : IAsyncLifetime
{
    private readonly ConsoleLibrary _library = new ConsoleLibrary().WithKeys();

    public Task InitializeAsync() => _library.WithTalkAsync();

    public Task DisposeAsync()
    {
        _library.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task The_model_writes_what_names_nobody_and_progress_is_told()
    {
        await using var server = await OpenAiServer.StartAsync(ModelConsole.Honest);
        await using var session = await McpSession.StartAsync(_library, ModelConsole.To(server));

        var told = await session.WatchAsync("make_digest", ("videoId", ConsoleLibrary.TalkId));
        var digest = await session.CallAsync("get_digest", ("videoId", ConsoleLibrary.TalkId));

        Assert.Equal(("openai", "gpt-test"), (digest.GetProperty("provider").GetString(), digest.GetProperty("model").GetString()));
        Assert.True(digest.GetProperty("usage").GetProperty("inputTokens").GetInt64() > 0);
        Assert.NotEmpty(told);
        Assert.DoesNotContain(ModelConsole.Key, string.Join(' ', told.Select(value => value.Message)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_provider_says_no_to_is_a_typed_failure_without_the_key()
    {
        await using var server = await OpenAiServer.StartAsync(_ => ModelReply.Fails(401, new ModelError($"Incorrect API key provided: {ModelConsole.Key}.", Code: "invalid_api_key")));
        await using var session = await McpSession.StartAsync(_library, ModelConsole.To(server));

        var failure = await session.FailAsync(ErrorCode.ModelDenied, "ask_library", ("question", "Who noticed that a thick wick smokes?"));

        Assert.DoesNotContain(ModelConsole.Key, failure.GetRawText(), StringComparison.Ordinal);
    }
}
