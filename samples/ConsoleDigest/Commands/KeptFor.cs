namespace ConsoleDigest.Commands;

/// <summary>How long something is kept. A value of its own: an option has no value that is null.</summary>
/// <param name="Time">How long; null for ever.</param>
internal sealed record KeptFor(TimeSpan? Time)
{
    /// <summary>As it is written on the command line.</summary>
    public override string ToString() => Time is { } time ? $"{time.TotalDays:0}d" : "forever";
}
