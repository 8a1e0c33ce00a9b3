namespace VideoDigester.Storage;

/// <summary>What a scope may spend in a day. Null is no limit; what is spent is recorded in any case.</summary>
/// <param name="Scope">Whose budget it is: the empty text for everybody's, or a name such as <c>user:ann</c>.</param>
/// <param name="MaxTokens">The most tokens.</param>
/// <param name="MaxCost">The most US dollars.</param>
internal sealed record BudgetLimit(string Scope, long? MaxTokens, decimal? MaxCost)
{
    /// <summary>The scope that everybody's spending counts in.</summary>
    public const string Everybody = "";

    /// <summary>The scope that a user's spending counts in, as the ledger has it.</summary>
    public static string ScopeOf(string userId) => StorableMetadata.Key($"user:{userId}");
}
