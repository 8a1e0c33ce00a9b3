using System.ClientModel;
using System.ClientModel.Primitives;
using Microsoft.Extensions.AI;
using OpenAI;
using VideoDigester.Testing;
using VideoDigester.Testing.Models;

namespace VideoDigester.EndToEnd.Tests.Models;

/// <summary>The official client of OpenAI, through Microsoft.Extensions.AI.OpenAI.</summary>
public sealed class OpenAiClientTests : ChatClientContract
{
    protected override ModelError TooLong { get; } = new(
        "This model's maximum context length is 8192 tokens. However, your messages resulted in 9001 tokens.", "invalid_request_error", "context_length_exceeded");

    [Fact]
    public async Task A_schema_goes_over_the_wire_to_be_enforced()
    {
        await using var wire = await StartAsync(_ => ModelReply.Says("{\"items\":[]}"));

        await wire.Provider.CompleteAsync(Requests.Full);

        await Verifier.Verify(WireText.Of(wire.Server));
    }

    [Fact]
    public async Task A_stream_asks_for_its_usage()
    {
        await using var wire = await StartAsync(_ => ModelReply.Says("yes"));

        await wire.Provider.AskAsync(streaming: true);

        await Verifier.Verify(WireText.Of(wire.Server));
    }

    [Fact]
    public async Task A_schema_that_leaves_something_open_is_a_wish()
    {
        await using var wire = await StartAsync(_ => ModelReply.Says("{}"));

        await wire.Provider.CompleteAsync(Requests.Full with { Schema = new LlmSchema("open", """{"type":"object","properties":{"a":{"type":"string"}}}""") });

        Assert.NotEqual(true, wire.Server.Calls[0].IsStrict);
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(false, false)]
    public async Task A_provider_that_knows_no_schema_is_asked_for_json_or_for_nothing(bool jsonMode, bool wantsJson)
    {
        await using var wire = await StartAsync(_ => ModelReply.Says("{}"), options => (options.SupportsJsonSchema, options.JsonMode, options.SendTemperature) = (false, jsonMode, false));

        await wire.Provider.CompleteAsync(Requests.Full);

        var call = Assert.Single(wire.Server.Calls);
        Assert.Equal((null, wantsJson, (double?)null), (call.Schema, call.WantsJson, call.Temperature));
        Assert.False(wire.Provider.Model.SupportsJsonSchema);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_refusal_is_told_apart_and_its_words_are_kept(bool streaming)
    {
        await using var wire = await StartAsync(_ => ModelReply.Refuses("I'm sorry, I can't digest that, not even in parts."));

        var response = await wire.Provider.AskAsync(streaming, Requests.Full);

        Assert.Equal(("I'm sorry, I can't digest that, not even in parts.", LlmFinishReason.Refusal), (response.Text, response.FinishReason));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_answer_that_the_filter_stopped_says_so(bool streaming)
    {
        await using var wire = await StartAsync(_ => ModelReply.Says("The lamp") with { Finish = ModelFinish.ContentFilter });

        Assert.Equal(LlmFinishReason.ContentFilter, (await wire.Provider.AskAsync(streaming)).FinishReason);
    }

    [Theory]
    [InlineData(429, "insufficient_quota", "insufficient_quota", ErrorCode.ModelDenied)]
    [InlineData(429, "requests", "rate_limit_exceeded", ErrorCode.RateLimited)]
    [InlineData(400, "invalid_request_error", "content_filter", ErrorCode.ModelRefused)]
    [InlineData(400, "invalid_request_error", "invalid_json_schema", ErrorCode.ModelFailed)]
    [InlineData(404, "invalid_request_error", "model_not_found", ErrorCode.ModelDenied)]
    public async Task The_word_of_the_provider_refines_its_status(int status, string type, string word, ErrorCode code)
    {
        await using var wire = await StartAsync(_ => ModelReply.Fails(status, new ModelError("No.", type, word)));

        var failure = await wire.Provider.FailureAsync(streaming: true);

        Assert.Equal(code, failure.Code);
        Assert.Contains(word, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_filter_of_Azure_tells_its_reason_one_level_down()
    {
        const string Body = """{"error":{"message":"The response was filtered","type":null,"param":"prompt","code":null,"status":400,"innererror":{"code":"ResponsibleAIPolicyViolation"}}}""";
        await using var wire = await StartAsync(_ => new ModelReply { Status = 400, RawBody = Body });

        Assert.Equal(ErrorCode.ModelRefused, (await wire.Provider.FailureAsync(streaming: false)).Code);
    }

    [Fact]
    public async Task An_error_in_the_middle_of_a_stream_leaves_an_answer_without_an_end()
    {
        // The client reads the error as a piece without choices.
        await using var wire = await StartAsync(_ => new ModelReply { Text = new string('a', 100), PieceLength = 10, FailsAfter = 30, Error = new ModelError("Overloaded.", "server_error", "server_error") });

        Assert.Equal((new string('a', 30), null), await wire.Provider.ListenAsync());
    }

    [Fact]
    public async Task What_is_wrong_with_a_schema_is_told()
    {
        await using var wire = await StartAsync(_ => ModelReply.Fails(400, new ModelError("Invalid schema for response_format 'digest': In context=(), 'minimum' is not permitted.", Code: "invalid_json_schema")));

        Assert.Contains("'minimum' is not permitted", (await wire.Provider.FailureAsync(streaming: false)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Retries_of_the_client_itself_end_in_the_same_failure()
    {
        await using var server = await OpenAiServer.StartAsync(_ => ModelReply.Fails(503, new ModelError("No."), ("Retry-After", "0")));
        await using var wire = new ModelWire(server, Client(server, new ClientRetryPolicy(maxRetries: 2)));

        var failure = await wire.Provider.FailureAsync(streaming: false);

        Assert.Equal(ErrorCode.ModelUnavailable, failure.Code);
        Assert.Equal(3, server.Calls.Count);
    }

    private protected override Task<ModelWire> StartAsync(Func<ModelCall, ModelReply> answer) => StartAsync(answer, configure: null);

    private static async Task<ModelWire> StartAsync(Func<ModelCall, ModelReply> answer, Action<ChatClientProviderOptions>? configure)
    {
        var server = await OpenAiServer.StartAsync(answer);
        return new ModelWire(server, Client(server, new ClientRetryPolicy(maxRetries: 0)), configure);
    }

    private static IChatClient Client(OpenAiServer server, ClientRetryPolicy retries) =>
        new OpenAIClient(new ApiKeyCredential(Requests.Secret), new OpenAIClientOptions { Endpoint = server.Endpoint, RetryPolicy = retries }).GetChatClient("gpt-4o-mini").AsIChatClient();
}
