using System.Diagnostics.Metrics;

namespace VideoDigester.Tests.Diagnostics;

/// <summary>An application's factory of meters: the same name is the same meter.</summary>
internal sealed class TestMeterFactory : IMeterFactory
{
    private readonly Dictionary<string, Meter> _meters = [];

    public Meter Create(MeterOptions options)
    {
        lock (_meters)
        {
            if (_meters.TryGetValue(options.Name, out var known))
                return known;
            options.Scope = this;
            return _meters[options.Name] = new Meter(options);
        }
    }

    public void Dispose()
    {
        foreach (var meter in _meters.Values)
            meter.Dispose();
    }
}
