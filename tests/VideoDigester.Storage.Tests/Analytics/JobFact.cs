namespace VideoDigester.Storage.Tests.Analytics;

/// <summary>A job.</summary>
internal sealed record JobFact(string Site, int? User, DateTimeOffset CreatedAt, DateTimeOffset AvailableAt, DateTimeOffset? StartedAt, DateTimeOffset? FinishedAt);
