using System.Diagnostics;
using System.Diagnostics.Metrics;
using static VideoDigester.VideoDigesterTelemetry;

namespace VideoDigester.Diagnostics;

/// <summary>Measures the queue and the jobs of this process. Safe for concurrent use.</summary>
internal sealed class JobTelemetry(LibraryMeter meter)
{
    private readonly UpDownCounter<long> _active = meter.Meter.CreateUpDownCounter<long>(Instruments.ActiveJobs, "{job}", "Jobs that this process works on.");
    private readonly Histogram<double> _duration = meter.Seconds(Instruments.JobDuration, "How long an attempt at a job took.");
    private readonly Histogram<double> _wait = meter.Seconds(Instruments.JobWait, "How long a job had waited when it was begun.");
    private readonly Counter<long> _pauses = meter.Meter.CreateCounter<long>(Instruments.SitePauses, "{pause}", "Pauses that sites and providers brought about by refusing.");
    private readonly QueueGauges _queue = QueueGauges.Of(meter.Meter);

    /// <summary>Begins the span of a job; to be disposed when the attempt is over.</summary>
    /// <returns>The span; null where nobody listens.</returns>
    public static Activity? StartSpan(JobKind kind, JobId id) => LibraryMeter.Source.HasListeners()
        ? LibraryMeter.Source.StartActivity($"{Spans.Job} {MeasuredName<JobKind>.Of(kind)}", ActivityKind.Consumer)?
            .SetTag(Tags.JobKind, MeasuredName<JobKind>.Of(kind)).SetTag(Tags.JobId, id.ToString())
        : null;

    /// <summary>An attempt begins.</summary>
    public void Started(JobKind kind) => _active.Add(1, new KeyValuePair<string, object?>(Tags.JobKind, MeasuredName<JobKind>.Of(kind)));

    /// <summary>An attempt is over, however it went.</summary>
    /// <param name="kind">The kind of job.</param>
    /// <param name="outcome">The state that it brought the job to.</param>
    /// <param name="waited">How long the job had waited when the attempt began.</param>
    /// <param name="took">How long the attempt took.</param>
    /// <param name="error">Why it failed, or null.</param>
    public void Ended(JobKind kind, JobState outcome, TimeSpan waited, TimeSpan took, ErrorCode? error = null)
    {
        var name = MeasuredName<JobKind>.Of(kind);
        _active.Add(-1, new KeyValuePair<string, object?>(Tags.JobKind, name));
        _wait.Record(waited.TotalSeconds, new KeyValuePair<string, object?>(Tags.JobKind, name));
        if (error is { } code)
            LibraryMeter.Fail(Activity.Current is { } span && span.Source == LibraryMeter.Source ? span : null, code.ToString());
        if (!_duration.Enabled)
            return;
        var tags = new TagList { { Tags.JobKind, name }, { Tags.Outcome, MeasuredName<JobState>.Of(outcome) } };
        tags.AddKnown(Tags.ErrorType, error?.ToString());
        _duration.Record(took.TotalSeconds, tags);
    }

    /// <summary>A site or provider has refused, and is paused.</summary>
    public void SitePaused(string site, ErrorCode error)
    {
        if (_pauses.Enabled)
            _pauses.Add(1, new(Tags.Site, site), new(Tags.ErrorType, error.ToString()));
    }

    /// <summary>Whether anybody reads the gauges of the queue.</summary>
    public bool IsQueueObserved => _queue.IsObserved;

    /// <summary>Has the gauges of the queue read from a status that somebody else keeps up to date.</summary>
    /// <param name="read">The status as it was last seen; null where nobody knows. Called by whoever collects, and to be quick: it asks no database.</param>
    /// <returns>To be disposed when the status is no longer kept up to date.</returns>
    public IDisposable Observe(Func<QueueStatus?> read) => _queue.Add(read);
}
