namespace VideoDigester.Storage;

/// <summary>What is set aside for a call.</summary>
/// <param name="Day">The day in whose budget it is, in UTC.</param>
/// <param name="Tokens">The most tokens it can use, sent and received.</param>
/// <param name="Cost">The most it can cost in US dollars, or null where the prices are unknown.</param>
internal sealed record BudgetReservation(DateOnly Day, long Tokens, decimal? Cost);
