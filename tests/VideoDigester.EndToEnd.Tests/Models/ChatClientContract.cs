using System.Text.Json.Nodes;
using VideoDigester.Testing.Models;

namespace VideoDigester.EndToEnd.Tests.Models;

/// <summary>What holds for every real client on a real wire.</summary>
public abstract class ChatClientContract
{
    private static readonly ModelError Refusal = new($"The key {Requests.Secret} may not: {Requests.Prompt}", "some_error");

    /// <summary>Starts a server of the client's protocol and connects the client.</summary>
    private protected abstract Task<ModelWire> StartAsync(Func<ModelCall, ModelReply> answer);

    /// <summary>How the protocol words a prompt that is too long.</summary>
    protected abstract ModelError TooLong { get; }

    /// <summary>Whether the protocol tells cached tokens.</summary>
    protected virtual bool TellsCachedTokens => true;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_answer_comes_with_its_end_and_its_usage(bool streaming)
    {
        const string Text = "Zwölf Lampen — 灯 👍🏽, \"so\" he said.\nThen: \\ and {}.";
        await using var wire = await StartAsync(_ => new ModelReply { Text = Text, Usage = new ModelUsage(1200, 34, 1024), PieceLength = 3 });

        var response = await wire.Provider.AskAsync(streaming);

        Assert.Equal(Text, response.Text);
        Assert.Equal(LlmFinishReason.Completed, response.FinishReason);
        Assert.Equal(new LlmUsage { InputTokens = 1200, CachedInputTokens = TellsCachedTokens ? 1024 : null, OutputTokens = 34 }, response.Usage);
        Assert.Equal(streaming, Assert.Single(wire.Server.Calls).IsStreaming);
        Assert.Equal(Requests.Plain.Messages, wire.Server.Calls[0].Messages);
    }

    [Fact]
    public async Task A_stream_comes_in_pieces_as_they_are_sent()
    {
        await using var wire = await StartAsync(_ => new ModelReply { Text = new string('a', 100), PieceLength = 10, HangsAfter = 30 });

        var text = "";
        await foreach (var update in wire.Provider.StreamAsync(Requests.Plain))
        {
            text += update.Text;
            if (text.Length == 30)
                break;
        }

        Assert.Equal(30, text.Length);
        await wire.Server.Abandoned;
    }

    [Fact]
    public async Task The_same_behaviour_without_a_wire_looks_the_same()
    {
        var reply = new ModelReply { Text = "Zwölf Lampen — 灯 👍🏽.", Usage = new ModelUsage(1200, 34), PieceLength = 3 };
        await using var wire = await StartAsync(_ => reply);
        var scripted = new ScriptedModel(_ => reply);

        foreach (var streaming in new[] { false, true })
        {
            var (real, fake) = (await wire.Provider.AskAsync(streaming, Requests.Full), await scripted.AskAsync(streaming, Requests.Full));
            Assert.Equal((real.Text, real.FinishReason, real.Usage.InputTokens, real.Usage.OutputTokens), (fake.Text, fake.FinishReason, fake.Usage.InputTokens, fake.Usage.OutputTokens));
        }

        Assert.Equal(wire.Server.Calls.Select(call => (call.Prompt, call.MaxTokens, call.IsStreaming)), scripted.Calls.Select(call => (call.Prompt, call.MaxTokens, call.IsStreaming)));
        Assert.All(wire.Server.Calls, call => Assert.True(JsonNode.DeepEquals(JsonNode.Parse(Requests.Schema.Json), JsonNode.Parse(call.Schema!))));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_empty_answer_is_one(bool streaming)
    {
        await using var wire = await StartAsync(_ => ModelReply.Says(""));

        var response = await wire.Provider.AskAsync(streaming);

        Assert.Equal(("", LlmFinishReason.Completed), (response.Text, response.FinishReason));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_answer_that_is_cut_off_at_the_limit_says_so(bool streaming)
    {
        await using var wire = await StartAsync(_ => ModelReply.Says("{\"items\":[") with { Finish = ModelFinish.Length });

        var response = await wire.Provider.AskAsync(streaming);

        Assert.Equal(("{\"items\":[", LlmFinishReason.Length), (response.Text, response.FinishReason));
    }

    [Fact]
    public async Task A_stream_that_ends_without_a_last_word_tells_no_reason()
    {
        await using var wire = await StartAsync(_ => ModelReply.Says("The lamp") with { Finish = ModelFinish.Unsaid });

        Assert.Equal(("The lamp", null), await wire.Provider.ListenAsync());
    }

    [Theory]
    [InlineData(400, ErrorCode.ModelFailed, false)]
    [InlineData(401, ErrorCode.ModelDenied, false)]
    [InlineData(402, ErrorCode.ModelDenied, false)]
    [InlineData(403, ErrorCode.ModelDenied, false)]
    [InlineData(404, ErrorCode.ModelDenied, false)]
    [InlineData(408, ErrorCode.Timeout, true)]
    [InlineData(413, ErrorCode.ContextExceeded, false)]
    [InlineData(422, ErrorCode.ModelFailed, false)]
    [InlineData(429, ErrorCode.RateLimited, true)]
    [InlineData(500, ErrorCode.ModelUnavailable, true)]
    [InlineData(502, ErrorCode.ModelUnavailable, true)]
    [InlineData(503, ErrorCode.ModelUnavailable, true)]
    [InlineData(504, ErrorCode.ModelUnavailable, true)]
    [InlineData(529, ErrorCode.ModelUnavailable, true)]
    public async Task A_refused_call_is_a_failure_of_its_kind_after_one_attempt(int status, ErrorCode code, bool isRetryable)
    {
        foreach (var streaming in new[] { false, true })
        {
            await using var wire = await StartAsync(_ => ModelReply.Fails(status, Refusal));

            var failure = await wire.Provider.FailureAsync(streaming);

            Assert.Equal((code, isRetryable), (failure.Code, failure.IsRetryable));
            Assert.Contains("'wire'", failure.Message, StringComparison.Ordinal);
            Assert.Single(wire.Server.Calls);
        }
    }

    [Theory]
    [InlineData(429, "Retry-After", "7", 7.0)]
    [InlineData(429, "Retry-After", "0", 0.0)]
    [InlineData(503, "Retry-After", "Sun, 01 Mar 2026 12:01:30 GMT", 90.0)]
    [InlineData(503, "Retry-After", "Sun, 01 Mar 2026 11:00:00 GMT", 0.0)]
    [InlineData(529, "retry-after-ms", "1500", 1.5)]
    [InlineData(429, "Retry-After", "soon", null)]
    [InlineData(429, "Retry-After", "-5", null)]
    [InlineData(429, "X-Other", "7", null)]
    public async Task The_time_to_wait_is_what_the_provider_says(int status, string header, string value, double? seconds)
    {
        foreach (var streaming in new[] { false, true })
        {
            await using var wire = await StartAsync(_ => ModelReply.Fails(status, Refusal, (header, value)));

            var failure = await wire.Provider.FailureAsync(streaming);

            Assert.Equal(seconds, failure.Failure.RetryAfter?.TotalSeconds);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_prompt_that_is_too_long_is_told_apart(bool streaming)
    {
        await using var wire = await StartAsync(_ => ModelReply.Fails(400, TooLong));

        var failure = await wire.Provider.FailureAsync(streaming);

        Assert.Equal(ErrorCode.ContextExceeded, failure.Code);
        Assert.Contains(TooLong.Message, failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(20)]
    [InlineData(100)]
    public async Task A_stream_that_breaks_is_a_failure_of_the_network(int after)
    {
        await using var wire = await StartAsync(_ => new ModelReply { Text = new string('a', 100), PieceLength = 10, CutAfter = after });

        var failure = await wire.Provider.FailureAsync(streaming: true);

        Assert.Equal((ErrorCode.Network, true), (failure.Code, failure.IsRetryable));
    }

    [Fact]
    public async Task An_answer_that_breaks_is_a_failure_of_the_network()
    {
        await using var wire = await StartAsync(_ => new ModelReply { Text = new string('a', 100), CutAfter = 20 });

        var failure = await wire.Provider.FailureAsync(streaming: false);

        Assert.Equal(ErrorCode.Network, failure.Code);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_server_that_is_not_there_is_a_failure_of_the_network(bool streaming)
    {
        await using var wire = await StartAsync(_ => ModelReply.Says("yes"));
        await wire.Server.DisposeAsync();

        var failure = await wire.Provider.FailureAsync(streaming);

        Assert.Equal(ErrorCode.Network, failure.Code);
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 0)]
    [InlineData(true, 20)]
    public async Task A_server_that_hangs_is_left_after_the_time_that_the_options_allow(bool streaming, int after)
    {
        await using var wire = await StartAsync(_ => new ModelReply { Text = new string('a', 100), PieceLength = 10, HangsAfter = after });

        var call = wire.Provider.FailureAsync(streaming);
        await CallArrivesAsync(wire);
        wire.Clock.Advance(ModelWire.Limit);
        var failure = await call;

        Assert.Equal((ErrorCode.Timeout, true), (failure.Code, failure.IsRetryable));
        await wire.Server.Abandoned;
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 0)]
    [InlineData(true, 20)]
    public async Task A_cancelled_call_passes_untouched_and_closes_the_connection(bool streaming, int after)
    {
        await using var wire = await StartAsync(_ => new ModelReply { Text = new string('a', 100), PieceLength = 10, HangsAfter = after });
        using var cancel = new CancellationTokenSource();

        var call = wire.Provider.AskAsync(streaming, cancellationToken: cancel.Token);
        await CallArrivesAsync(wire);
        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        await wire.Server.Abandoned;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => wire.Provider.AskAsync(streaming, cancellationToken: cancel.Token));
        Assert.Single(wire.Server.Calls);
    }

    [Theory]
    [InlineData("<html><body>Welcome to the hotel network</body></html>", "text/html")]
    [InlineData("{\"unexpected\":", "application/json")]
    public async Task An_answer_that_is_none_is_a_failure(string body, string type)
    {
        await using var wire = await StartAsync(_ => new ModelReply { RawBody = body, Headers = new Dictionary<string, string> { ["Content-Type"] = type } });

        var failure = await wire.Provider.FailureAsync(streaming: false);

        Assert.Equal((ErrorCode.ModelFailed, false), (failure.Code, failure.IsRetryable));
    }

    [Fact]
    public async Task Many_calls_at_once_keep_their_own_failures()
    {
        // Each call gets the waiting time that it asked for.
        await using var wire = await StartAsync(call => ModelReply.Fails(429, Refusal, ("Retry-After", call.Messages[^1].Text)));

        var failures = await Task.WhenAll(Enumerable.Range(1, 40).Select(async i =>
        {
            var request = new LlmRequest { Messages = [new LlmMessage(LlmRole.User, $"{i}")] };
            return (i, Failure: await wire.Provider.FailureAsync(streaming: i % 2 == 0, request));
        }));

        Assert.All(failures, one => Assert.Equal(TimeSpan.FromSeconds(one.i), one.Failure.Failure.RetryAfter));
    }

    private protected static async Task CallArrivesAsync(ModelWire wire)
    {
        while (wire.Server.Calls.Count == 0)
            await Task.Delay(10);
    }
}
