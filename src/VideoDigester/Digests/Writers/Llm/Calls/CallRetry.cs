using Polly;
using Polly.Retry;
using VideoDigester.Diagnostics;

namespace VideoDigester.Digests.Writers.Llm.Calls;

/// <summary>Makes a call again that failed for a passing reason, when its provider says or ever later, and gives each attempt its time. Safe for concurrent use.</summary>
internal sealed class CallRetry(DigestOptions options, CallTelemetry telemetry, TimeProvider time)
{
    private readonly ResiliencePipeline _pipeline = Build(options, telemetry, time);

    /// <summary>Runs a call.</summary>
    /// <param name="attempt">One attempt.</param>
    /// <param name="cancellationToken">Cancels the call and the waiting.</param>
    public async Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> attempt, CancellationToken cancellationToken) =>
        await _pipeline.ExecuteAsync(async token => await InTimeAsync(attempt, token).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);

    private async Task<T> InTimeAsync<T>(Func<CancellationToken, Task<T>> attempt, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(options.CallTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        try
        {
            return await attempt(either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (timeout.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new VideoDigesterException(ErrorCode.Timeout, $"The model did not answer within {options.CallTimeout}.");
        }
    }

    private static ResiliencePipeline Build(DigestOptions options, CallTelemetry telemetry, TimeProvider time)
    {
        var builder = new ResiliencePipelineBuilder { TimeProvider = time };
        if (options.MaxRetries == 0)
            return builder.Build();
        return builder.AddRetry(new RetryStrategyOptions
        {
            MaxRetryAttempts = options.MaxRetries,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            Delay = options.RetryDelay,
            MaxDelay = options.MaxRetryDelay,
            ShouldHandle = new PredicateBuilder().Handle<VideoDigesterException>(failure => failure.IsRetryable && !(failure.Failure.RetryAfter > options.MaxRetryDelay)),
            DelayGenerator = arguments => ValueTask.FromResult((arguments.Outcome.Exception as VideoDigesterException)?.Failure.RetryAfter),
            OnRetry = arguments =>
            {
                telemetry.Retried(arguments.Outcome.Exception);
                return default;
            },
        }).Build();
    }
}
