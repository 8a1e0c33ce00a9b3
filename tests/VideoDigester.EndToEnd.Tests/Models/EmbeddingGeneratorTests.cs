using System.ClientModel;
using System.ClientModel.Primitives;
using System.Net;
using System.Text;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using OpenAI;

namespace VideoDigester.EndToEnd.Tests.Models;

public sealed class EmbeddingGeneratorTests
{
    [Fact]
    public async Task Vectors_come_in_the_order_of_the_texts_and_the_model_is_the_generators_own()
    {
        var generator = new FakeEmbeddingGenerator();
        await using var services = Services(builder => builder.UseEmbeddingGenerator(generator));

        var vectors = (await Provider(services).EmbedAsync(["aa", "a"], EmbeddingPurpose.Passage)).Vectors;

        Assert.Equal([2f, 1f], vectors.Select(vector => vector.ToArray()[0]));
        Assert.Equal(new EmbeddingModel("fake-embed") { Provider = "fake", Dimensions = 2 }, Provider(services).Model);
        Assert.Null(generator.Options!.ModelId);
        Assert.Null(generator.Options.Dimensions);
    }

    [Fact]
    public async Task Options_say_what_is_known_and_what_is_asked_for()
    {
        var generator = new FakeEmbeddingGenerator();
        await using var services = Services(builder => builder.UseEmbeddingGenerator(generator, options =>
        {
            (options.Model, options.Dimensions, options.MaxInputTokens, options.MaxBatchSize) = ("other", 256, 512, 16);
            options.ConfigureCall = (call, purpose) => call.AdditionalProperties = new AdditionalPropertiesDictionary { ["input_type"] = purpose.ToString() };
        }));

        await Provider(services).EmbedAsync(["a"], EmbeddingPurpose.Query);

        Assert.Equal(new EmbeddingModel("other") { Provider = "fake", Dimensions = 256, MaxInputTokens = 512, MaxBatchSize = 16 }, Provider(services).Model);
        Assert.Equal(("other", 256, "Query"), (generator.Options!.ModelId, generator.Options.Dimensions, generator.Options.AdditionalProperties!["input_type"]));
    }

    [Fact]
    public async Task The_dimensions_of_another_model_than_the_generators_own_are_not_known()
    {
        await using var services = Services(builder => builder.UseEmbeddingGenerator(new FakeEmbeddingGenerator(), options => options.Model = "other"));

        Assert.Null(Provider(services).Model.Dimensions);
    }

    [Fact]
    public async Task Each_purpose_has_its_prefix_and_that_of_passages_makes_other_vectors()
    {
        var generator = new FakeEmbeddingGenerator();
        await using var services = Services(builder => builder.UseEmbeddingGenerator(generator, options => (options.PassagePrefix, options.QueryPrefix) = ("passage: ", "query: ")));

        await Provider(services).EmbedAsync(["a"], EmbeddingPurpose.Passage);
        Assert.Equal(["passage: a"], generator.Texts);
        await Provider(services).EmbedAsync(["a"], EmbeddingPurpose.Query);
        Assert.Equal(["query: a"], generator.Texts);
        Assert.Equal("fake passage:", Provider(services).Model.Provider);
    }

    [Fact]
    public async Task A_generator_is_disposed_by_whom_it_belongs_to()
    {
        var (mine, made) = (new FakeEmbeddingGenerator(), new FakeEmbeddingGenerator());
        await using (var services = Services(builder => builder.UseEmbeddingGenerator(mine)))
            Provider(services);
        await using (var services = Services(builder => builder.UseEmbeddingGenerator(_ => made)))
            Provider(services);

        Assert.False(mine.IsDisposed);
        Assert.True(made.IsDisposed);
    }

    [Fact]
    public async Task Generators_that_the_application_registered_are_found_with_and_without_a_key_and_the_last_call_counts()
    {
        void Register(IVideoDigesterBuilder builder)
        {
            builder.Services.AddSingleton<IEmbeddingGenerator<string, Embedding<float>>>(new FakeEmbeddingGenerator("plain"));
            builder.Services.AddKeyedSingleton<IEmbeddingGenerator<string, Embedding<float>>>("a", new FakeEmbeddingGenerator("keyed"));
            builder.UseKeyedEmbeddingGenerator("a").UseEmbeddingGenerator();
        }

        await using var plain = Services(Register);
        await using var keyed = Services(builder =>
        {
            Register(builder);
            builder.UseKeyedEmbeddingGenerator("a");
        });

        Assert.Equal("plain", Provider(plain).Model.Name);
        Assert.Equal("keyed", Provider(keyed).Model.Name);
        Assert.Single(keyed.GetServices<IEmbeddingProvider>());
    }

    [Fact]
    public async Task A_generator_that_nobody_registered_says_what_to_call()
    {
        await using var plain = Services(builder => builder.UseEmbeddingGenerator());
        await using var keyed = Services(builder => builder.UseKeyedEmbeddingGenerator("a"));

        Assert.Contains("UseEmbeddingGenerator(…)", Assert.Throws<VideoDigesterException>(() => Provider(plain)).Message, StringComparison.Ordinal);
        Assert.Contains("under the key 'a'", Assert.Throws<VideoDigesterException>(() => Provider(keyed)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_generator_that_names_no_model_needs_one()
    {
        var failure = Assert.Throws<VideoDigesterException>(() => Services(builder => builder.UseEmbeddingGenerator(new FakeEmbeddingGenerator(model: null))));

        Assert.Equal(ErrorCode.InvalidConfiguration, failure.Code);
        Assert.Contains("set EmbeddingGeneratorProviderOptions.Model", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(nameof(EmbeddingGeneratorProviderOptions.Model))]
    [InlineData(nameof(EmbeddingGeneratorProviderOptions.Dimensions))]
    [InlineData(nameof(EmbeddingGeneratorProviderOptions.MaxInputTokens))]
    [InlineData(nameof(EmbeddingGeneratorProviderOptions.MaxBatchSize))]
    [InlineData(nameof(EmbeddingGeneratorProviderOptions.PassagePrefix))]
    [InlineData(nameof(EmbeddingGeneratorProviderOptions.QueryPrefix))]
    [InlineData(nameof(EmbeddingGeneratorProviderOptions.CallTimeout))]
    public void An_option_out_of_range_fails_by_its_name(string option)
    {
        var failure = Assert.Throws<VideoDigesterException>(() => Services(builder => builder.UseEmbeddingGenerator(new FakeEmbeddingGenerator(), options =>
        {
            options.Model = option == nameof(options.Model) ? "" : null;
            options.Dimensions = option == nameof(options.Dimensions) ? 0 : null;
            options.MaxInputTokens = option == nameof(options.MaxInputTokens) ? 1 : null;
            options.MaxBatchSize = option == nameof(options.MaxBatchSize) ? 0 : null;
            options.PassagePrefix = option == nameof(options.PassagePrefix) ? null! : "";
            options.QueryPrefix = option == nameof(options.QueryPrefix) ? null! : "";
            options.CallTimeout = option == nameof(options.CallTimeout) ? TimeSpan.Zero : null;
        })));

        Assert.Equal(ErrorCode.InvalidConfiguration, failure.Code);
        Assert.Contains($"{nameof(EmbeddingGeneratorProviderOptions)}.{option} is", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Exceptions_of_a_generator_are_failures_with_a_code()
    {
        Assert.Equal(ErrorCode.ModelUnavailable, (await FailureAsync(new HttpRequestException("busy", inner: null, HttpStatusCode.ServiceUnavailable))).Code);
        Assert.Equal(ErrorCode.Network, (await FailureAsync(new HttpRequestException("no such host"))).Code);
        Assert.Equal(ErrorCode.ModelFailed, (await FailureAsync(new InvalidOperationException("what?"))).Code);
    }

    [Fact]
    public async Task A_call_ends_with_its_time_and_with_its_caller()
    {
        var generator = new FakeEmbeddingGenerator(before: token => Task.Delay(Timeout.Infinite, token));
        await using var services = Services(builder => builder.UseEmbeddingGenerator(generator, options => options.CallTimeout = TimeSpan.FromMilliseconds(20)));
        await using var patient = Services(builder => builder.UseEmbeddingGenerator(generator));
        using var cancelled = new CancellationTokenSource(20);

        Assert.Equal(ErrorCode.Timeout, (await Assert.ThrowsAsync<VideoDigesterException>(() => Provider(services).EmbedAsync(["a"], EmbeddingPurpose.Query))).Code);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Provider(patient).EmbedAsync(["a"], EmbeddingPurpose.Query, cancelled.Token));
    }

    [Fact]
    public async Task The_client_of_OpenAI_speaks_its_protocol_and_its_refusals_keep_their_waiting_time()
    {
        using var wire = new Wire();
        using var http = new HttpClient(wire);
        var client = new OpenAIClient(new ApiKeyCredential("test-key"), new OpenAIClientOptions { Transport = new HttpClientPipelineTransport(http), RetryPolicy = new ClientRetryPolicy(maxRetries: 0), Endpoint = new Uri("http://127.0.0.1/v1") });
        await using var services = Services(builder => builder.UseEmbeddingGenerator(client.GetEmbeddingClient("text-embedding-3-small").AsIEmbeddingGenerator()));

        wire.Answer = () => Json(HttpStatusCode.OK, """{"object":"list","model":"m","data":[{"object":"embedding","index":0,"embedding":"AACAPwAAAEA="}],"usage":{"prompt_tokens":1,"total_tokens":1}}""");
        var vectors = (await Provider(services).EmbedAsync(["a"], EmbeddingPurpose.Passage)).Vectors;
        Assert.Equal<float[]>([[1f, 2f]], vectors.Select(vector => vector.ToArray()));
        Assert.Contains("text-embedding-3-small", wire.Body, StringComparison.Ordinal);

        wire.Answer = () =>
        {
            var refused = Json(HttpStatusCode.TooManyRequests, """{"error":{"message":"Slow down","type":"requests","code":"rate_limit_exceeded"}}""");
            refused.Headers.Add("Retry-After", "7");
            return refused;
        };
        var failure = await Assert.ThrowsAsync<VideoDigesterException>(() => Provider(services).EmbedAsync(["a"], EmbeddingPurpose.Passage));
        Assert.Equal((ErrorCode.RateLimited, TimeSpan.FromSeconds(7)), (failure.Code, failure.Failure.RetryAfter));
    }

    private static async Task<VideoDigesterException> FailureAsync(Exception exception)
    {
        await using var services = Services(builder => builder.UseEmbeddingGenerator(new FakeEmbeddingGenerator(before: _ => Task.FromException(exception))));
        return await Assert.ThrowsAsync<VideoDigesterException>(() => Provider(services).EmbedAsync(["a"], EmbeddingPurpose.Passage));
    }

    private static ServiceProvider Services(Action<IVideoDigesterBuilder> build)
    {
        var services = new ServiceCollection();
        build(services.AddVideoDigester());
        return services.BuildServiceProvider();
    }

    private static IEmbeddingProvider Provider(ServiceProvider services) => services.GetRequiredService<IEmbeddingProvider>();

    private static HttpResponseMessage Json(HttpStatusCode status, string body) => new(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };

    private sealed class Wire : HttpMessageHandler
    {
        public Func<HttpResponseMessage> Answer { get; set; } = () => new HttpResponseMessage();

        public string Body { get; private set; } = "";

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Body = await request.Content!.ReadAsStringAsync(cancellationToken);
            return Answer();
        }
    }
}
