using System.ComponentModel.DataAnnotations;

namespace VideoDigester;

/// <summary>
/// Caps on what models use. A call that could go beyond one is not made and fails as <see cref="ErrorCode.BudgetExceeded"/>. Before each call the most that it can use is reserved, a full answer
/// included, so caps hold with any number of calls at once, in all processes on one database. Null is no cap. Days are those of UTC.
/// </summary>
public sealed class DigestBudget
{
    /// <summary>The most one digest, or the answer to one question, may cost, in US dollars. A cap on money needs a model whose prices are known.</summary>
    [Range(typeof(decimal), "0", "1000000")]
    public decimal? MaxCostPerRequest { get; set; }

    /// <summary>The most that the digests and answers of one user may cost in a day, in US dollars. Counts requests with a <see cref="DigestRequest.UserId"/>.</summary>
    [Range(typeof(decimal), "0", "1000000")]
    public decimal? MaxCostPerUserPerDay { get; set; }

    /// <summary>The most that all digests and answers may cost in a day, in US dollars.</summary>
    [Range(typeof(decimal), "0", "1000000")]
    public decimal? MaxCostPerDay { get; set; }

    /// <summary>The most tokens, sent and received, that one digest or answer may use.</summary>
    [Range(0L, long.MaxValue)]
    public long? MaxTokensPerRequest { get; set; }

    /// <summary>The most tokens, sent and received, that the digests and answers of one user may use in a day.</summary>
    [Range(0L, long.MaxValue)]
    public long? MaxTokensPerUserPerDay { get; set; }

    /// <summary>The most tokens, sent and received, that all digests and answers may use in a day.</summary>
    [Range(0L, long.MaxValue)]
    public long? MaxTokensPerDay { get; set; }
}
