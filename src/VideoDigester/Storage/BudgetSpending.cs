namespace VideoDigester.Storage;

/// <summary>What a scope spent in a day, and what its calls under way may still spend. Costs are US dollars.</summary>
internal sealed record BudgetSpending(long ReservedTokens, decimal ReservedCost, long SpentTokens, decimal SpentCost);
