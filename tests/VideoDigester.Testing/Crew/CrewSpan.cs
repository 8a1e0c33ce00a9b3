namespace VideoDigester.Testing.Crew;

/// <summary>What jobs of one kind took, of those that are measured.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Jobs">How many there were.</param>
/// <param name="Attempts">How often they were begun.</param>
/// <param name="Mean">How long one took from the beginning of its last attempt, on average.</param>
public sealed record CrewSpan(JobKind Kind, int Jobs, int Attempts, TimeSpan Mean);
