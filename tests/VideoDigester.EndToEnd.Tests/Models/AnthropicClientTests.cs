using Anthropic;
using Anthropic.Core;
using Microsoft.Extensions.AI;
using VideoDigester.Testing;
using VideoDigester.Testing.Models;

namespace VideoDigester.EndToEnd.Tests.Models;

/// <summary>The official client of Anthropic.</summary>
public sealed class AnthropicClientTests : ChatClientContract
{
    protected override ModelError TooLong { get; } = new("prompt is too long: 210031 tokens > 200000 maximum");

    [Fact]
    public async Task A_schema_goes_over_the_wire_as_the_format_of_the_output()
    {
        await using var wire = await StartAsync(_ => ModelReply.Says("{\"items\":[]}"));

        await wire.Provider.CompleteAsync(Requests.Full);

        await Verifier.Verify(WireText.Of(wire.Server));
    }

    [Fact]
    public async Task A_stream_is_asked_for()
    {
        await using var wire = await StartAsync(_ => ModelReply.Says("yes"));

        await wire.Provider.AskAsync(streaming: true);

        await Verifier.Verify(WireText.Of(wire.Server));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_refusal_looks_like_the_filter(bool streaming)
    {
        await using var wire = await StartAsync(_ => ModelReply.Refuses("I won't."));

        var response = await wire.Provider.AskAsync(streaming);

        Assert.Equal(("I won't.", LlmFinishReason.ContentFilter), (response.Text, response.FinishReason));
    }

    [Theory]
    [InlineData("overloaded_error", ErrorCode.ModelUnavailable)]
    [InlineData("rate_limit_error", ErrorCode.RateLimited)]
    [InlineData("api_error", ErrorCode.ModelUnavailable)]
    public async Task An_error_in_the_middle_of_a_stream_is_a_failure_of_its_kind(string type, ErrorCode code)
    {
        await using var wire = await StartAsync(_ => new ModelReply { Text = new string('a', 100), PieceLength = 10, FailsAfter = 30, Error = new ModelError("Overloaded", type) });

        Assert.Equal(code, (await wire.Provider.FailureAsync(streaming: true)).Code);
    }

    [Fact]
    public async Task Without_the_handler_the_kind_is_known_and_the_time_to_wait_is_not()
    {
        var server = await AnthropicServer.StartAsync(_ => ModelReply.Fails(429, new ModelError("No.", "rate_limit_error"), ("Retry-After", "7")));
        await using var wire = new ModelWire(server, Client(server, []));

        var failure = await wire.Provider.FailureAsync(streaming: false);

        Assert.Equal((ErrorCode.RateLimited, null), (failure.Code, failure.Failure.RetryAfter));
    }

    private protected override async Task<ModelWire> StartAsync(Func<ModelCall, ModelReply> answer)
    {
        var server = await AnthropicServer.StartAsync(answer);
        return new ModelWire(server, Client(server, [new ProviderErrorHandler()]));
    }

    private static IChatClient Client(AnthropicServer server, IReadOnlyList<DelegatingHandler> handlers) => new AnthropicClient(new ClientOptions
    {
        BaseUrl = server.Address.ToString().TrimEnd('/'),
        ApiKey = Requests.Secret,
        MaxRetries = 0,
        Handlers = handlers,
    }).AsIChatClient("claude-test-1", defaultMaxOutputTokens: 4096);
}
