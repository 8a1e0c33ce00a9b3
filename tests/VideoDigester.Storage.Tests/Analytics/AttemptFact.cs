namespace VideoDigester.Storage.Tests.Analytics;

/// <summary>A row of the log: video, model and user by number.</summary>
internal sealed record AttemptFact(string Step, string Outcome, int? Video, string? Type, int? Model, int? User, DateTimeOffset StartedAt, DateTimeOffset CompletedAt)
{
    public long? Input { get; init; }

    public long? Cached { get; init; }

    public long? Output { get; init; }

    public long? NanoDollars { get; init; }
}
