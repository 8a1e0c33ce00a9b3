using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;

namespace VideoDigester.EndToEnd.Tests.Models;

/// <summary>What exceptions and contents mean that real clients have, and do not have on demand.</summary>
public sealed class ClientExceptionTests
{
    public static TheoryData<string, ErrorCode> Exceptions => new()
    {
        { "status of HTTP", ErrorCode.ModelUnavailable },
        { "no connection", ErrorCode.Network },
        { "broken stream", ErrorCode.Network },
        { "socket inside", ErrorCode.Network },
        { "own time-out", ErrorCode.Timeout },
        { "time-out of HttpClient", ErrorCode.Timeout },
        { "last of several attempts", ErrorCode.RateLimited },
        { "status as a number", ErrorCode.ModelDenied },
        { "status zero", ErrorCode.Network },
        { "no JSON", ErrorCode.ModelFailed },
        { "something else", ErrorCode.ModelFailed },
        { "prompt too long in prose", ErrorCode.ContextExceeded },
    };

    [Theory]
    [MemberData(nameof(Exceptions))]
    public async Task An_exception_means_what_it_holds(string what, ErrorCode code)
    {
        var failure = await FailureAsync(Make(what));

        Assert.Equal(code, failure.Code);
    }

    [Fact]
    public async Task The_own_word_of_the_host_comes_first()
    {
        var failure = await FailureAsync(
            new InvalidOperationException("quota of the gateway"),
            options => options.Translate = exception => exception is InvalidOperationException ? new Failure(ErrorCode.RateLimited, "The gateway has had enough.") { RetryAfter = TimeSpan.FromMinutes(1) } : null);

        Assert.Equal((ErrorCode.RateLimited, TimeSpan.FromMinutes(1)), (failure.Code, failure.Failure.RetryAfter));
    }

    [Fact]
    public async Task A_failure_of_the_taxonomy_passes_as_it_is()
    {
        var own = new VideoDigesterException(ErrorCode.BudgetExceeded, "Nothing was sent.");

        Assert.Same(own, await FailureAsync(own));
    }

    [Theory]
    [InlineData("rate_limit_exceeded", ErrorCode.RateLimited)]
    [InlineData("server_error", ErrorCode.ModelUnavailable)]
    [InlineData(null, ErrorCode.ModelFailed)]
    public async Task An_error_among_the_contents_is_a_failure(string? word, ErrorCode code)
    {
        await using var services = Services(() => new ChatResponse(new ChatMessage(ChatRole.Assistant, [new TextContent("The"), new ErrorContent("No.") { ErrorCode = word }])));
        var provider = services.GetRequiredKeyedService<ILlmProvider>("fake");

        Assert.Equal(code, (await provider.FailureAsync(streaming: false)).Code);
        Assert.Equal(code, (await provider.FailureAsync(streaming: true)).Code);
    }

    [Fact]
    public async Task Reasoning_is_no_part_of_an_answer_and_unknown_usage_is_null()
    {
        await using var services = Services(() => new ChatResponse(new ChatMessage(ChatRole.Assistant, [new TextReasoningContent("Let me see."), new TextContent("Yes")])));

        var response = await services.GetRequiredKeyedService<ILlmProvider>("fake").CompleteAsync(Requests.Plain);

        Assert.Equal(("Yes", LlmUsage.Unknown), (response.Text, response.Usage));
    }

    [Theory]
    [InlineData("The schema has a fault at items.minimum.", "The schema has a fault at items.minimum.")]
    [InlineData("Key sk-abcdef may not.", "Key *** may not.")]
    [InlineData("Key 0123456789abcdef0123 may\nnot.", "Key *** may not.")]
    [InlineData("You wrote: The keeper lit the lamp at dusk, and that is wrong.", null)]
    [InlineData("You wrote: The keeper\n lit  the lamp at dusk, and that is wrong.", null)]
    public async Task What_a_provider_says_is_told_without_keys_and_prompts(string says, string? told)
    {
        var failure = await FailureAsync(new StatusException(400, JsonSerializer.Serialize(new { error = new { message = says, type = "invalid_request_error" } })));

        Assert.Equal($"The provider 'fake' does not understand the request (HTTP 400, invalid_request_error){(told is null ? "." : ": " + told)}", failure.Message);
        Assert.Null(failure.InnerException);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{\"error\":7}")]
    [InlineData("{\"error\":{\"code\":{\"a\":1},\"type\":\"not a word\",\"message\":[]}}")]
    [InlineData("{\"error\":")]
    [InlineData("<html>")]
    public async Task A_body_that_is_no_error_leaves_the_status(string body) =>
        Assert.Equal("The provider 'fake' does not understand the request (HTTP 400).", (await FailureAsync(new StatusException(400, body))).Message);

    [Fact]
    public async Task A_connection_that_breaks_because_the_time_is_over_is_a_time_out()
    {
        var clock = new Microsoft.Extensions.Time.Testing.FakeTimeProvider();
        var services = new ServiceCollection().AddSingleton<TimeProvider>(clock);
        services.AddVideoDigester().AddChatClient("fake", new FakeChatClient(answer: _ =>
        {
            clock.Advance(TimeSpan.FromMinutes(1));
            throw new IOException("The connection was closed.");
        }), options => options.CallTimeout = TimeSpan.FromMinutes(1));
        await using var provider = services.BuildServiceProvider();

        Assert.Equal(ErrorCode.Timeout, (await provider.GetRequiredKeyedService<ILlmProvider>("fake").FailureAsync(streaming: true)).Code);
    }

    [Fact]
    public async Task A_schema_that_is_no_json_is_the_callers_mistake()
    {
        await using var services = Services(() => new ChatResponse([]));

        var failure = await Assert.ThrowsAsync<VideoDigesterException>(() =>
            services.GetRequiredKeyedService<ILlmProvider>("fake").CompleteAsync(Requests.Plain with { Schema = new LlmSchema("broken", "{") }));

        Assert.Equal(ErrorCode.InvalidRequest, failure.Code);
    }

    private static Exception Make(string what) => what switch
    {
        "status of HTTP" => new HttpRequestException("no", null, HttpStatusCode.BadGateway),
        "no connection" => new HttpRequestException("no", new SocketException((int)SocketError.ConnectionRefused)),
        "broken stream" => new IOException("The response ended prematurely."),
        "socket inside" => new InvalidOperationException("no", new SocketException((int)SocketError.ConnectionReset)),
        "own time-out" => new TaskCanceledException("no"),
        "time-out of HttpClient" => new TaskCanceledException("no", new TimeoutException("no")),
        "last of several attempts" => new AggregateException(new IOException("no"), new StatusException(429, "{}")),
        "status as a number" => new StatusException(403, body: null),
        "status zero" => new StatusException(0, body: null, new IOException("no")),
        "no JSON" => new JsonException("no"),
        "prompt too long in prose" => new InvalidOperationException("This model's maximum context length is 4096 tokens."),
        _ => new InvalidOperationException("no"),
    };

    private static async Task<VideoDigesterException> FailureAsync(Exception exception, Action<ChatClientProviderOptions>? configure = null)
    {
        await using var services = Services(() => throw exception, configure);
        var provider = services.GetRequiredKeyedService<ILlmProvider>("fake");
        var (whole, streamed) = (await provider.FailureAsync(streaming: false), await provider.FailureAsync(streaming: true));
        Assert.Equal((whole.Code, whole.Message), (streamed.Code, streamed.Message));
        return whole;
    }

    private static ServiceProvider Services(Func<ChatResponse> answer, Action<ChatClientProviderOptions>? configure = null)
    {
        var services = new ServiceCollection();
        services.AddVideoDigester().AddChatClient("fake", new FakeChatClient(answer: _ => answer()), configure);
        return services.BuildServiceProvider();
    }

    /// <summary>The shape that clients of several makers share.</summary>
    private sealed class StatusException(int status, string? body, Exception? inner = null) : Exception(inner?.Message ?? "An answer with a key: " + Requests.Secret, inner)
    {
        public int Status => status;

        public string? ResponseBody => body;
    }
}
