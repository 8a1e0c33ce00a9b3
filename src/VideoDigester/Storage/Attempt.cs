namespace VideoDigester.Storage;

/// <summary>What a store needs to know of the attempt it is part of: it writes the log's row in the transaction of its effect.</summary>
/// <param name="Target">The address or file that is worked on.</param>
/// <param name="StartedAt">When the attempt began.</param>
internal sealed record Attempt(string Target, DateTimeOffset StartedAt);
