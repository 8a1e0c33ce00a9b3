namespace VideoDigester.Storage.Versions;

/// <summary>All of a digest that changes.</summary>
/// <param name="Id">The digest.</param>
/// <param name="GeneratedAt">When it was written.</param>
/// <param name="StaleAt">When the captions it rests on were replaced; null while they are current.</param>
internal sealed record DigestStanding(DigestId Id, DateTimeOffset GeneratedAt, DateTimeOffset? StaleAt);
