namespace VideoDigester.Storage.Tests.Analytics;

/// <summary>Something that a user did.</summary>
internal sealed record InteractionFact(int User, int Digest, string Action, DateTimeOffset At, TimeSpan? Dwell = null);
