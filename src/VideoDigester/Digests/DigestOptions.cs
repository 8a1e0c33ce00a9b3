using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace VideoDigester;

/// <summary>How digests are written and questions answered.</summary>
public sealed class DigestOptions
{
    /// <summary>Who writes where a request names nobody: the name of a registered provider, or <c>extractive</c>, the built-in writer, which it is unless set. Looked for when a request needs it.</summary>
    [Required]
    public string DefaultProvider { get; set; } = "extractive";

    /// <summary>
    /// How many tokens of a transcript are sent to a model in one call: 500 to 2,000,000, 32,000 unless set. Where the model's context window holds less, that
    /// counts. Smaller pieces cost more calls and are read more closely.
    /// </summary>
    [Range(500, 2_000_000)]
    public int MaxChunkTokens { get; set; } = 32_000;

    /// <summary>How many tokens a model's context window is taken to have where the provider does not say: 2,000 to 10,000,000, 8,000 unless set.</summary>
    [Range(2_000, 10_000_000)]
    public int AssumedContextWindow { get; set; } = 8_000;

    /// <summary>How many tokens an answer may have: 256 to 1,000,000, 8,192 unless set. Where the model gives less, that counts; never more than a quarter of the context window.</summary>
    [Range(256, 1_000_000)]
    public int MaxOutputTokens { get; set; } = 8_192;

    /// <summary>How many characters of passages are sent to a model with a question: 1,000 to 1,000,000, 12,000 unless set. Where the model's context window holds less, that counts.</summary>
    [Range(1_000, 1_000_000)]
    public int MaxAskCharacters { get; set; } = 12_000;

    /// <summary>How freely the model chooses its words: 0 to 2, 0 unless set. Null sends nothing, for models that refuse the setting.</summary>
    [Range(0d, 2d)]
    public double? Temperature { get; set; } = 0;

    /// <summary>How many calls of one digest run at the same time: 1 to 64, 4 unless set.</summary>
    [Range(1, 64)]
    public int MaxConcurrentCalls { get; set; } = 4;

    /// <summary>How long one call to a model may take: a second to a day, five minutes unless set.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan CallTimeout { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How often a call is made again that failed for a passing reason: 0 to 20, 3 unless set.</summary>
    [Range(0, 20)]
    public int MaxRetries { get; set; } = 3;

    /// <summary>How long to wait before the first retry; doubled before each further one, with some randomness. 0 to an hour, 2 seconds unless set. What a provider asks for (<c>Retry-After</c>) counts instead.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "01:00:00")]
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>The longest wait before a retry: 0 to a day, one minute unless set. A provider that asks for more is not asked again: the digest fails, and says when to come back.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "1.00:00:00")]
    public TimeSpan MaxRetryDelay { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>For how long a process that writes a digest keeps others from writing it too; it renews this while it writes. 5 seconds to an hour, one minute unless set. Where a process dies, the others wait that long.</summary>
    [Range(typeof(TimeSpan), "00:00:05", "01:00:00")]
    public TimeSpan ClaimLease { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>What models may use: money and tokens.</summary>
    [Required]
    [ValidateObjectMembers]
    public DigestBudget Budget { get; set; } = new();
}
