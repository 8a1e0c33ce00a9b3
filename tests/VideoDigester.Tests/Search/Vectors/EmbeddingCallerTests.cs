using Microsoft.Extensions.Time.Testing;
using VideoDigester.Diagnostics;
using VideoDigester.Search.Vectors;

namespace VideoDigester.Tests.Search.Vectors;

public sealed class EmbeddingCallerTests
{
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public async Task Vectors_come_back_with_length_one()
    {
        var caller = Caller(Answers([3, 4], [0, 0.5f]));

        Assert.Null(caller.Dimensions);
        Assert.Equal([[0.6f, 0.8f], [0, 1]], await caller.EmbedAsync(["a", "b"], EmbeddingPurpose.Passage, CancellationToken.None));
        Assert.Equal(2, caller.Dimensions);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(new float[] { })]
    [InlineData(new float[] { 0, 0 })]
    [InlineData(new float[] { 1, float.NaN })]
    [InlineData(new float[] { float.PositiveInfinity, 1 })]
    [InlineData(new float[] { 1, 2, 3 })]
    public async Task An_answer_that_is_none_is_refused(float[]? vector)
    {
        var caller = Caller(vector is null ? Answers() : Answers(vector), new EmbeddingModel("m") { Dimensions = 2 });

        Assert.Equal(ErrorCode.ModelAnswerInvalid, (await FailureOfAsync(caller)).Code);
    }

    [Fact]
    public async Task An_answer_with_too_many_vectors_is_refused() =>
        Assert.Equal(ErrorCode.ModelAnswerInvalid, (await FailureOfAsync(Caller(Answers([1, 0], [1, 0])))).Code);

    [Fact]
    public async Task The_dimensions_of_the_first_answer_are_those_of_all()
    {
        var answers = new Queue<float[]>([[1, 0], [1, 0, 0]]);
        var caller = Caller((_, _) => Task.FromResult<IReadOnlyList<ReadOnlyMemory<float>>>([answers.Dequeue()]));
        await caller.EmbedAsync(["a"], EmbeddingPurpose.Passage, CancellationToken.None);

        Assert.Equal(ErrorCode.ModelAnswerInvalid, (await FailureOfAsync(caller)).Code);
    }

    [Fact]
    public async Task A_provider_that_hangs_is_left_behind_when_its_time_is_over()
    {
        var caller = Caller((_, _) => new TaskCompletionSource<IReadOnlyList<ReadOnlyMemory<float>>>().Task);
        var call = FailureOfAsync(caller, EmbeddingPurpose.Query);
        while (!call.IsCompleted)
        {
            _time.Advance(TimeSpan.FromSeconds(5));
            await Task.Delay(5);
        }

        Assert.Equal(ErrorCode.Timeout, (await call).Code);
    }

    [Fact]
    public async Task Exceptions_of_a_provider_get_a_code_and_its_own_failures_keep_theirs()
    {
        Assert.Equal(ErrorCode.ModelFailed, (await FailureOfAsync(Caller((_, _) => throw new InvalidOperationException("broken")))).Code);
        Assert.Equal(ErrorCode.ModelDenied, (await FailureOfAsync(Caller((_, _) => throw new VideoDigesterException(ErrorCode.ModelDenied, "no")))).Code);
    }

    [Fact]
    public async Task A_cancelled_call_is_cancelled_whatever_the_provider_makes_of_it()
    {
        using var cancelled = new CancellationTokenSource();
        var caller = Caller((_, _) =>
        {
            cancelled.Cancel();
            throw new VideoDigesterException(ErrorCode.Network, "The connection broke.");
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => caller.EmbedAsync(["a"], EmbeddingPurpose.Passage, cancelled.Token));
    }

    [Theory]
    [InlineData("plain words that go on and on ")]
    [InlineData("長い文章が続きます。")]
    [InlineData("🌉")]
    public async Task A_text_that_is_too_long_is_cut_and_never_within_a_character(string part)
    {
        IReadOnlyList<string> sent = [];
        var caller = Caller(
            (texts, _) =>
            {
                sent = texts;
                return Task.FromResult<IReadOnlyList<ReadOnlyMemory<float>>>([new float[] { 1 }]);
            },
            new EmbeddingModel("m") { MaxInputTokens = 50 });

        await caller.EmbedAsync([string.Concat(Enumerable.Repeat(part, 100))], EmbeddingPurpose.Passage, CancellationToken.None);

        Assert.InRange(VideoDigester.Text.TokenEstimate.Of(sent[0]), 20, 50);
        Assert.False(char.IsHighSurrogate(sent[0][^1]));
    }

    [Theory]
    [InlineData(null, 64)]
    [InlineData(10, 10)]
    [InlineData(1_000, 64)]
    [InlineData(0, 1)]
    public void A_batch_is_no_larger_than_model_and_options_allow(int? most, int expected) =>
        Assert.Equal(expected, Caller(Answers(), new EmbeddingModel("m") { MaxBatchSize = most }).BatchSize);

    private static Func<IReadOnlyList<string>, CancellationToken, Task<IReadOnlyList<ReadOnlyMemory<float>>>> Answers(params float[][] vectors) =>
        (_, _) => Task.FromResult<IReadOnlyList<ReadOnlyMemory<float>>>([.. vectors.Select(vector => (ReadOnlyMemory<float>)vector)]);

    private static async Task<Failure> FailureOfAsync(EmbeddingCaller caller, EmbeddingPurpose purpose = EmbeddingPurpose.Passage) =>
        (await Assert.ThrowsAsync<VideoDigesterException>(() => caller.EmbedAsync(["a"], purpose, CancellationToken.None))).Failure;

    private EmbeddingCaller Caller(Func<IReadOnlyList<string>, CancellationToken, Task<IReadOnlyList<ReadOnlyMemory<float>>>> answer, EmbeddingModel? model = null) =>
        new(new Provider(answer, model ?? new EmbeddingModel("m")), new EmbeddingOptions(), new ModelTelemetry(new LibraryMeter()), _time);

    private sealed class Provider(Func<IReadOnlyList<string>, CancellationToken, Task<IReadOnlyList<ReadOnlyMemory<float>>>> answer, EmbeddingModel model) : IEmbeddingProvider
    {
        public EmbeddingModel Model => model;

        public async Task<EmbeddingResponse> EmbedAsync(IReadOnlyList<string> texts, EmbeddingPurpose purpose, CancellationToken cancellationToken = default) =>
            new() { Vectors = await answer(texts, cancellationToken), Usage = new LlmUsage { InputTokens = 7 } };
    }
}
