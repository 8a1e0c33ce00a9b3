namespace VideoDigester.Storage.People;

/// <summary>What models used for a user in a day, as it is exported.</summary>
/// <param name="Day">The day, <c>yyyy-MM-dd</c>.</param>
/// <param name="Tokens">The tokens, sent and received.</param>
/// <param name="Cost">US dollars.</param>
internal sealed record OwnedSpending(string Day, long Tokens, decimal Cost);
