using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace VideoDigester.Tests.Diagnostics;

/// <summary>Listens to one meter, and to the spans that come of one span of the test's own: other tests run at the same time.</summary>
internal sealed class TelemetryListener : IDisposable
{
    private static readonly ActivitySource Tests = new("VideoDigester.Tests");

    private readonly Lock _lock = new();
    private readonly List<TakenMeasurement> _measurements = [];
    private readonly List<Activity> _spans = [];
    private readonly List<Instrument> _instruments = [];
    private readonly MeterListener _meter = new();
    private readonly ActivityListener _source;
    private readonly Activity _root;

    public TelemetryListener(Meter meter)
    {
        _meter.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter != meter)
                return;
            lock (_lock)
                _instruments.Add(instrument);
            listener.EnableMeasurementEvents(instrument);
        };
        _meter.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Take(instrument, value, tags));
        _meter.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Take(instrument, value, tags));
        _meter.Start();
        _source = new ActivityListener
        {
            ShouldListenTo = source => source.Name is VideoDigesterTelemetry.ActivitySourceName or "VideoDigester.Tests",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = span =>
            {
                lock (_lock)
                    _spans.Add(span);
            },
        };
        ActivitySource.AddActivityListener(_source);
        _root = Tests.StartActivity("test")!;
    }

    /// <summary>The instruments of the meter.</summary>
    public IReadOnlyList<Instrument> Instruments
    {
        get
        {
            lock (_lock)
                return [.. _instruments];
        }
    }

    /// <summary>The spans of this test that ended, in that order.</summary>
    public IReadOnlyList<Activity> Spans
    {
        get
        {
            lock (_lock)
                return [.. _spans.Where(span => span.TraceId == _root.TraceId && span != _root)];
        }
    }

    /// <summary>What was measured by an instrument.</summary>
    public IReadOnlyList<TakenMeasurement> Of(string instrument)
    {
        lock (_lock)
            return [.. _measurements.Where(taken => taken.Instrument == instrument)];
    }

    /// <summary>All that was measured or is told by spans, as text.</summary>
    public string Everything()
    {
        lock (_lock)
            return string.Join('\n', [.. _measurements.Select(taken => taken.ToString()), .. _spans.Select(span => $"{span.DisplayName} {string.Join(' ', span.TagObjects)} {span.StatusDescription}")]);
    }

    public void Collect() => _meter.RecordObservableInstruments();

    public void Dispose()
    {
        _root.Dispose();
        _source.Dispose();
        _meter.Dispose();
    }

    private void Take(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var taken = new TakenMeasurement(instrument.Name, value, string.Join(' ', tags.ToArray().OrderBy(tag => tag.Key, StringComparer.Ordinal).Select(tag => $"{tag.Key}={tag.Value}")));
        lock (_lock)
            _measurements.Add(taken);
    }
}
