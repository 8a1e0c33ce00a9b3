namespace VideoDigester.Storage.Tests.Analytics;

/// <summary>A video: its channel by number, its categories by name.</summary>
internal sealed record VideoFact(int? Channel, IReadOnlyList<string> Categories, TimeSpan? Duration, DateTimeOffset AddedAt);
