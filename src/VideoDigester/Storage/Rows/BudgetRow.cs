using LinqToDB.Mapping;

namespace VideoDigester.Storage.Rows;

/// <summary>What a scope spent in a day, and what its calls under way may still spend.</summary>
[Table("budget_ledger")]
internal sealed class BudgetRow
{
    [Column("scope"), PrimaryKey(0), NotNull]
    public required string Scope { get; set; }

    [Column("day"), PrimaryKey(1), NotNull]
    public required string Day { get; set; }

    [Column("reserved_tokens")]
    public long ReservedTokens { get; set; }

    [Column("reserved_nano_usd")]
    public long ReservedNanoUsd { get; set; }

    [Column("spent_tokens")]
    public long SpentTokens { get; set; }

    [Column("spent_nano_usd")]
    public long SpentNanoUsd { get; set; }
}
