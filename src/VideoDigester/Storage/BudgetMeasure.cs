namespace VideoDigester.Storage;

/// <summary>What a budget limits.</summary>
internal enum BudgetMeasure
{
    /// <summary>Tokens, sent and received.</summary>
    Tokens = 0,

    /// <summary>US dollars.</summary>
    Cost = 1,
}
