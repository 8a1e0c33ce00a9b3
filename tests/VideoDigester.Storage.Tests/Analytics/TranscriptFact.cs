namespace VideoDigester.Storage.Tests.Analytics;

/// <summary>A transcript: its video by number.</summary>
internal sealed record TranscriptFact(int Video, int Words, DateTimeOffset FetchedAt, DateTimeOffset? ProcessedAt, bool IsSuperseded = false);
