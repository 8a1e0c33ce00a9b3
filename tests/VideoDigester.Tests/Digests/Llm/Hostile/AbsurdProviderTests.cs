using Microsoft.Extensions.DependencyInjection;
using VideoDigester.Storage;
using VideoDigester.Testing;
using VideoDigester.Testing.Llm;

namespace VideoDigester.Tests.Digests.Llm.Hostile;

/// <summary>Providers that state, count and report what cannot be: the failure has a code, and the day's account stays right.</summary>
public sealed class AbsurdProviderTests
{
    [Theory]
    [InlineData(-1000L, 0L, -5L)]
    [InlineData(long.MinValue, long.MinValue, long.MinValue)]
    [InlineData(long.MaxValue, 0L, long.MaxValue)]
    [InlineData(10L, 20L, 10L)]
    public async Task A_usage_that_cannot_be_counts_as_unknown(long input, long cached, long output)
    {
        var provider = new ScriptedProvider((request, _, _) => Task.FromResult(new LlmResponse
        {
            Text = HonestModel.Answer(request),
            Usage = new LlmUsage { InputTokens = input, CachedInputTokens = cached, OutputTokens = output },
        }));
        await using var library = await ModelLibrary.OpenAsync(provider, options => options.Budget.MaxTokensPerDay = 100_000);

        var digest = (await library.Digests.DigestAsync(ModelLibrary.Request())).Digest;

        Assert.True(digest.Usage.InputTokens is null or >= 0 && digest.Usage.Cost is null or >= 0, $"{digest.Usage}");
        var spent = await SpentAsync(library);
        Assert.Equal((0L, 0m), (spent.ReservedTokens, spent.ReservedCost));
        Assert.InRange(spent.SpentTokens, 1, 100_000);
    }

    [Fact]
    public async Task An_answer_that_ended_for_a_reason_of_a_newer_release_is_read_for_itself()
    {
        var provider = new ScriptedProvider((request, _, _) => Task.FromResult(new LlmResponse { Text = HonestModel.Answer(request), FinishReason = (LlmFinishReason)77 }));
        await using var library = await ModelLibrary.OpenAsync(provider);

        Assert.NotEmpty((await library.Digests.DigestAsync(ModelLibrary.Request())).Digest.Items);
    }

    [Fact]
    public async Task A_response_without_usage_or_text_fails_with_a_code()
    {
        await FailsAsync(ErrorCode.ModelAnswerInvalid, new ScriptedProvider((_, _, _) => Task.FromResult(new LlmResponse { Text = null! })));
        await FailsAsync(ErrorCode.ModelAnswerInvalid, new ScriptedProvider((_, _, _) => Task.FromResult(new LlmResponse { Text = null!, FinishReason = LlmFinishReason.Length, Usage = null! })));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-7)]
    [InlineData(int.MinValue)]
    public async Task A_counter_that_counts_too_little_is_no_more_than_that(int count)
    {
        await using var library = await ModelLibrary.OpenAsync(new ScriptedProvider(HonestModel.Answer) { Counter = _ => count });

        await library.Digests.DigestAsync(ModelLibrary.Request());

        Assert.Equal(0, (await SpentAsync(library)).ReservedTokens);
    }

    [Fact]
    public async Task A_counter_that_counts_too_much_leaves_no_room() =>
        await FailsAsync(ErrorCode.ContextExceeded, new ScriptedProvider(HonestModel.Answer) { Counter = _ => int.MaxValue });

    [Fact]
    public async Task A_counter_that_finds_passages_endless_leaves_no_room() =>
        await FailsAsync(ErrorCode.ContextExceeded, new ScriptedProvider(HonestModel.Answer) { Counter = text => text.StartsWith('[') ? int.MaxValue : 10 });

    [Fact]
    public async Task A_counter_that_throws_fails_as_the_model() =>
        await FailsAsync(ErrorCode.ModelFailed, new ScriptedProvider(HonestModel.Answer) { Counter = _ => throw new InvalidOperationException("no counter") });

    [Theory]
    [InlineData(-1, -1)]
    [InlineData(1, -1)]
    [InlineData(1, 1e24)]
    public async Task Prices_that_cannot_be_are_told(double input, double output) =>
        await FailsAsync(ErrorCode.InvalidConfiguration, new ScriptedProvider(HonestModel.Answer) { Model = new LlmModel("absurd") { Prices = new LlmPrices((decimal)input, (decimal)output) } });

    [Theory]
    [InlineData(0, 1)]
    [InlineData(-5, -5)]
    [InlineData(int.MinValue, int.MinValue)]
    [InlineData(1, 100_000)]
    public async Task A_window_without_room_is_told(int window, int output) =>
        await FailsAsync(ErrorCode.ContextExceeded, new ScriptedProvider(HonestModel.Answer) { Model = new LlmModel("absurd") { ContextWindow = window, MaxOutputTokens = output } });

    [Fact]
    public async Task A_provider_that_blocks_its_caller_is_left_in_time()
    {
        using var ended = new ManualResetEventSlim();
        await FailsAsync(
            ErrorCode.Timeout,
            new ScriptedProvider((_, _, _) =>
            {
                ended.Wait(TimeSpan.FromSeconds(30), CancellationToken.None);
                return Task.FromResult(ScriptedProvider.Response("late"));
            }),
            options => (options.CallTimeout, options.MaxRetries) = (TimeSpan.FromSeconds(1), 0));
        ended.Set();
    }

    [Fact]
    public async Task An_answer_of_a_hundred_megabytes_is_not_kept()
    {
        var isCut = true;
        var provider = new ScriptedProvider((request, _, _) => Task.FromResult(isCut && new PromptReading(request).Lines.Count > 2
            ? ScriptedProvider.Response(new string('x', 100_000_000), LlmFinishReason.Length)
            : throw new VideoDigesterException(ErrorCode.ModelDenied, "no")));
        await using var library = await ModelLibrary.OpenAsync(provider);

        await Assert.ThrowsAsync<VideoDigesterException>(() => library.Digests.DigestAsync(ModelLibrary.Request()));

        var database = library.Services.GetRequiredService<LibraryDatabase>();
        var kept = await database.QueryAsync(connection => Task.FromResult(connection.Parts.Select(part => part.Response).ToList()), CancellationToken.None);
        Assert.InRange(Assert.Single(kept).Length, 0, 2_100_000);
    }

    [Fact]
    public async Task A_late_stream_is_not_heard_beside_the_one_that_takes_its_place()
    {
        var provider = new LateStream();
        await using var library = await ModelLibrary.OpenAsync(provider, options => options.CallTimeout = TimeSpan.FromSeconds(1));

        var (digest, _) = await ModelLibrary.DigestAsync(library, ModelLibrary.Request()).WaitAsync(TimeSpan.FromSeconds(60));

        Assert.NotEmpty(digest.Items);
        await provider.Ended.WaitAsync(TimeSpan.FromSeconds(10));
        Assert.InRange(provider.Late, 0, 2);
    }

    [Fact]
    public async Task A_provider_without_a_model_is_told()
    {
        await FailsAsync(ErrorCode.InvalidConfiguration, new Nameless(() => null!));
        await FailsAsync(ErrorCode.InvalidConfiguration, new Nameless(() => new LlmModel("")));
        await FailsAsync(ErrorCode.ModelFailed, new Nameless(() => throw new InvalidOperationException("no model")));
    }

    private static async Task<BudgetSpending> SpentAsync(TemporaryLibrary library) =>
        await library.Services.GetRequiredService<BudgetStore>().FindAsync(BudgetLimit.Everybody, DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime), CancellationToken.None);

    private static async Task FailsAsync(ErrorCode code, ILlmProvider provider, Action<DigestOptions>? configure = null)
    {
        await using var library = await ModelLibrary.OpenAsync(provider, configure);

        var failure = await Record.ExceptionAsync(() => library.Digests.DigestAsync(ModelLibrary.Request()).WaitAsync(TimeSpan.FromSeconds(20)));

        Assert.Equal(code, Assert.IsType<VideoDigesterException>(failure).Code);
        Assert.Equal(0, (await SpentAsync(library)).ReservedTokens);
    }

    private sealed class Nameless(Func<LlmModel> model) : ILlmProvider
    {
        public LlmModel Model => model();

        public Task<LlmResponse> CompleteAsync(LlmRequest request, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public IAsyncEnumerable<LlmUpdate> StreamAsync(LlmRequest request, CancellationToken cancellationToken = default) => throw new NotSupportedException();
    }

    /// <summary>Its first stream never waits, never ends and listens to nobody; the second is honest.</summary>
    private sealed class LateStream : ILlmProvider
    {
        private readonly TaskCompletionSource _ended = new();
        private int _calls;
        private bool _isOver;

        public LlmModel Model { get; } = new("late") { ContextWindow = 128_000, SupportsJsonSchema = true };

        public Task Ended => _ended.Task;

        /// <summary>How many pieces of the first stream were taken after the second began.</summary>
        public int Late { get; private set; }

        public Task<LlmResponse> CompleteAsync(LlmRequest request, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public async IAsyncEnumerable<LlmUpdate> StreamAsync(LlmRequest request, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            if (Interlocked.Increment(ref _calls) > 1)
            {
                _isOver = true;
                await Task.Yield();
                yield return new LlmUpdate(HonestModel.Answer(request)) { FinishReason = LlmFinishReason.Completed };
                yield break;
            }

            try
            {
                while (true)
                {
                    if (_isOver)
                        Late++;
                    yield return new LlmUpdate("");
                }
            }
            finally
            {
                _ended.TrySetResult();
            }
        }
    }
}
