using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace VideoDigester.Diagnostics;

/// <summary>
/// The meter and the activity source of the library. All libraries of one meter factory, and all without one, share their instruments: a meter gives the same one for the same
/// name. Where nobody listens nothing is built. Safe for concurrent use.
/// </summary>
internal sealed class LibraryMeter(IMeterFactory? factory = null, TimeProvider? time = null)
{
    private static readonly string Version = typeof(LibraryMeter).Assembly.GetName().Version?.ToString(fieldCount: 3) ?? "";
    private static readonly Meter Shared = new(VideoDigesterTelemetry.MeterName, Version);

    // From what is stored already to a playlist.
    private static readonly InstrumentAdvice<double> Durations = new() { HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 300, 600, 1800, 3600] };

    private readonly TimeProvider _time = time ?? TimeProvider.System;

    public static ActivitySource Source { get; } = new(VideoDigesterTelemetry.ActivitySourceName, Version);

    public Meter Meter { get; } = factory?.Create(VideoDigesterTelemetry.MeterName, Version) ?? Shared;

    /// <summary>A histogram of seconds.</summary>
    public Histogram<double> Seconds(string name, string description, InstrumentAdvice<double>? advice = null) =>
        Meter.CreateHistogram(name, "s", description, tags: null, advice ?? Durations);

    /// <summary>Runs a piece of work in a span, and says how it ended.</summary>
    /// <param name="isWanted">Whether an instrument wants to know; a span may be wanted all the same.</param>
    /// <param name="span">The span's name.</param>
    /// <param name="kind">The span's kind.</param>
    /// <param name="work">The work.</param>
    /// <param name="ended">Hears how it ended, also where it threw.</param>
    /// <param name="givenUp">Cancelled where the caller gave up: work that is cancelled otherwise took too long. Null where work sets itself no time.</param>
    public async Task<T> RunAsync<T>(bool isWanted, string span, ActivityKind kind, Func<Task<T>> work, Action<Measured<T>> ended, CancellationToken? givenUp = null)
        where T : class
    {
        if (!isWanted && !Source.HasListeners())
            return await work().ConfigureAwait(false);
        using var activity = Source.StartActivity(span, kind);
        var began = _time.GetTimestamp();
        try
        {
            var result = await work().ConfigureAwait(false);
            ended(new Measured<T>(activity, _time.GetElapsedTime(began), result, ErrorType: null));
            return result;
        }
        catch (Exception exception)
        {
            var errorType = ErrorTypeOf(exception, givenUp);
            Fail(activity, errorType);
            ended(new Measured<T>(activity, _time.GetElapsedTime(began), Result: null, errorType));
            throw;
        }
    }

    /// <summary>Marks a span as failed. Only the code is told: messages name files and addresses.</summary>
    public static void Fail(Activity? span, string errorType) =>
        span?.SetTag(VideoDigesterTelemetry.Tags.ErrorType, errorType).SetStatus(ActivityStatusCode.Error);

    private static string ErrorTypeOf(Exception exception, CancellationToken? givenUp) => exception switch
    {
        VideoDigesterException failure => failure.Code.ToString(),
        OperationCanceledException when givenUp is { IsCancellationRequested: false } => nameof(ErrorCode.Timeout),
        OperationCanceledException => typeof(OperationCanceledException).FullName!,
        _ => exception.GetType().FullName!,
    };
}
