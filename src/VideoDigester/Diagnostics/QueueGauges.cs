using System.Diagnostics.Metrics;
using System.Runtime.CompilerServices;
using static VideoDigester.VideoDigesterTelemetry;

namespace VideoDigester.Diagnostics;

/// <summary>The gauges of queues, once a meter however many libraries use it: what several queues hold is added up. Safe for concurrent use.</summary>
internal sealed class QueueGauges
{
    private static readonly ConditionalWeakTable<Meter, QueueGauges> Known = [];

    private readonly Lock _lock = new();
    private readonly List<Func<QueueStatus?>> _sources = [];
    private readonly ObservableGauge<long> _jobs;
    private readonly ObservableGauge<double> _age;

    private QueueGauges(Meter meter)
    {
        _jobs = meter.CreateObservableGauge(Instruments.QueueJobs, Count, "{job}", "Unfinished jobs of the whole queue.");
        _age = meter.CreateObservableGauge(Instruments.QueueAge, Age, "s", "How long the job has waited that has waited longest.");
    }

    /// <summary>Whether anybody listens.</summary>
    public bool IsObserved => _jobs.Enabled || _age.Enabled;

    /// <summary>The gauges of a meter.</summary>
    public static QueueGauges Of(Meter meter)
    {
        // Under a lock: of gauges made at the same time all would be published.
        lock (Known)
            return Known.GetValue(meter, made => new QueueGauges(made));
    }

    /// <summary>Adds a queue, until what is returned is disposed.</summary>
    public IDisposable Add(Func<QueueStatus?> read)
    {
        lock (_lock)
            _sources.Add(read);
        return new Source(this, read);
    }

    private IEnumerable<Measurement<long>> Count() =>
        from count in Read().SelectMany(status => status.Unfinished)
        group count.Count by (count.Kind, count.State) into counted
        select new Measurement<long>(
            counted.Sum(), new(Tags.JobKind, MeasuredName<JobKind>.Of(counted.Key.Kind)), new(Tags.JobState, MeasuredName<JobState>.Of(counted.Key.State)));

    private IEnumerable<Measurement<double>> Age() => Read() is { Count: > 0 } known
        ? [new Measurement<double>(known.Max(status => status.OldestQueuedAge ?? TimeSpan.Zero).TotalSeconds)]
        : [];

    private List<QueueStatus> Read()
    {
        Func<QueueStatus?>[] sources;
        lock (_lock)
            sources = [.. _sources];
        return [.. sources.Select(read => read()).OfType<QueueStatus>()];
    }

    private sealed class Source(QueueGauges gauges, Func<QueueStatus?> read) : IDisposable
    {
        public void Dispose()
        {
            lock (gauges._lock)
                gauges._sources.Remove(read);
        }
    }
}
