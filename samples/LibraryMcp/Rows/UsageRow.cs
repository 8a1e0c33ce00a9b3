using System.ComponentModel;
using VideoDigester;

namespace LibraryMcp.Rows;

/// <summary>What asking a model used; what is unknown is absent.</summary>
internal sealed record UsageRow(
    long? InputTokens = null,
    long? CachedInputTokens = null,
    long? OutputTokens = null,
    [property: Description("US dollars.")] decimal? Cost = null)
{
    public static UsageRow From(DigestUsage usage) => new(usage.InputTokens, usage.CachedInputTokens, usage.OutputTokens, usage.Cost);
}
