namespace VideoDigester.Testing.Crew;

/// <summary>A clock that is wrong by a constant; its timers run as all do.</summary>
internal sealed class SkewedClock(TimeSpan skew) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + skew;
}
