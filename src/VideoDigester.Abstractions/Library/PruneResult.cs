namespace VideoDigester;

/// <summary>How much was removed, or would be.</summary>
public sealed record PruneResult
{
    /// <summary>Whether it was only counted.</summary>
    public required bool IsDryRun { get; init; }

    /// <summary>Attempts in the log.</summary>
    public required long Logs { get; init; }

    /// <summary>Jobs, failed ones too.</summary>
    public required long Jobs { get; init; }

    /// <summary>Observations of counts.</summary>
    public required long Statistics { get; init; }

    /// <summary>Claims on digests that nobody waits for any more: they are removed a day after they ran out.</summary>
    public required long Claims { get; init; }

    /// <summary>Paid answers.</summary>
    public required long PaidAnswers { get; init; }

    /// <summary>Entries of the ledger of budgets, one a day and user.</summary>
    public required long BudgetDays { get; init; }

    /// <summary>What users did with digests.</summary>
    public long Interactions { get; init; }
}
