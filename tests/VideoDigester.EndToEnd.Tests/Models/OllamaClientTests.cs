using OllamaSharp;
using VideoDigester.Testing;
using VideoDigester.Testing.Models;

namespace VideoDigester.EndToEnd.Tests.Models;

/// <summary>OllamaSharp.</summary>
public sealed class OllamaClientTests : ChatClientContract
{
    protected override ModelError TooLong { get; } = new("the input length exceeds the context length");

    protected override bool TellsCachedTokens => false;

    [Fact]
    public async Task A_schema_goes_over_the_wire_as_the_format_and_the_window_as_an_option()
    {
        await using var wire = await StartAsync(_ => ModelReply.Says("{\"items\":[]}"), options => options.ContextWindow = 16_384);

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

    [Fact]
    public async Task A_model_that_is_not_there_is_denied()
    {
        await using var wire = await StartAsync(_ => ModelReply.Fails(404, new ModelError("model \"llama9\" not found, try pulling it first")));

        Assert.Equal(ErrorCode.ModelDenied, (await wire.Provider.FailureAsync(streaming: true)).Code);
    }

    [Fact]
    public async Task An_error_in_the_middle_of_a_stream_leaves_an_answer_without_an_end()
    {
        // OllamaSharp reads the error as an empty piece.
        await using var wire = await StartAsync(_ => new ModelReply { Text = new string('a', 100), PieceLength = 10, FailsAfter = 30, Error = new ModelError("an error was encountered while running the model") });

        Assert.Equal((new string('a', 30), null), await wire.Provider.ListenAsync());
    }

    [Fact]
    public async Task Without_the_handler_the_status_is_known_and_the_time_to_wait_is_not()
    {
        var server = await OllamaServer.StartAsync(_ => ModelReply.Fails(429, new ModelError("No."), ("Retry-After", "7")));
        await using var wire = new ModelWire(server, new OllamaApiClient(server.Address, "llama3.2"));

        var failure = await wire.Provider.FailureAsync(streaming: false);

        Assert.Equal((ErrorCode.RateLimited, null), (failure.Code, failure.Failure.RetryAfter));
    }

    [Fact]
    public async Task Without_the_handler_a_prompt_that_is_too_long_is_told_apart_by_its_words()
    {
        var server = await OllamaServer.StartAsync(_ => ModelReply.Fails(400, TooLong));
        await using var wire = new ModelWire(server, new OllamaApiClient(server.Address, "llama3.2"));

        Assert.Equal(ErrorCode.ContextExceeded, (await wire.Provider.FailureAsync(streaming: true)).Code);
    }

    [Fact]
    public async Task Without_the_handler_a_cancelled_call_returns_at_once_although_the_client_still_reads()
    {
        var server = await OllamaServer.StartAsync(_ => new ModelReply { Text = new string('a', 100), PieceLength = 10, HangsAfter = 20 });
        await using var wire = new ModelWire(server, new OllamaApiClient(server.Address, "llama3.2"));
        using var cancel = new CancellationTokenSource();

        var call = wire.Provider.AskAsync(streaming: true, cancellationToken: cancel.Token);
        await CallArrivesAsync(wire);
        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
    }

    private protected override Task<ModelWire> StartAsync(Func<ModelCall, ModelReply> answer) => StartAsync(answer, configure: null);

    private static async Task<ModelWire> StartAsync(Func<ModelCall, ModelReply> answer, Action<ChatClientProviderOptions>? configure)
    {
        var server = await OllamaServer.StartAsync(answer);
        var http = new HttpClient(new ProviderErrorHandler(new SocketsHttpHandler())) { BaseAddress = server.Address };
        return new ModelWire(server, new OllamaApiClient(http, "llama3.2"), configure);
    }
}
