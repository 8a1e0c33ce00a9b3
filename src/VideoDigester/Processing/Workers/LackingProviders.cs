using System.Collections.Concurrent;

namespace VideoDigester.Processing.Workers;

/// <summary>
/// Keeps a worker from taking digests by providers of models that it does not have, or cannot ask: the jobs are there for other workers. After a while it takes one again, for keys are set while a host runs. Safe for
/// concurrent use.
/// </summary>
internal sealed class LackingProviders(TimeProvider time)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<string, long> _noticed = new(StringComparer.Ordinal);

    public void Noticed(string site) => _noticed[site] = time.GetTimestamp();

    /// <summary>The providers to leave to others, as jobs call them.</summary>
    public IReadOnlyList<string> Sites() => _noticed.IsEmpty ? [] : [.. _noticed.Where(pair => time.GetElapsedTime(pair.Value) < Pause).Select(pair => pair.Key).Order(StringComparer.Ordinal)];
}
