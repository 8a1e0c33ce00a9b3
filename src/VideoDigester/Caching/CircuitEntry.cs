namespace VideoDigester.Caching;

/// <summary>How a read meets the distributed cache.</summary>
internal enum CircuitEntry
{
    /// <summary>It asks it, as all do.</summary>
    Ask,

    /// <summary>It alone asks, to learn whether it answers again.</summary>
    Probe,

    /// <summary>It does not ask.</summary>
    Pass,
}
