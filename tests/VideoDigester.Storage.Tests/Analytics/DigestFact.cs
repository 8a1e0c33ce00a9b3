namespace VideoDigester.Storage.Tests.Analytics;

/// <summary>A digest: its video and its model by number.</summary>
internal sealed record DigestFact(int Video, string Type, int Model, int Words, DateTimeOffset GeneratedAt, bool IsSuperseded = false);
