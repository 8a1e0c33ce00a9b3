using VideoDigester;

namespace ConsoleDigest.Output.Json;

/// <summary>What a digest would use; null is unknown. All zero where it is stored, or where no model is asked.</summary>
internal sealed record EstimateRow(long? InputTokens, long? OutputTokens, int? Calls, decimal? Cost)
{
    public static EstimateRow From(DigestEstimate estimate) => new(estimate.InputTokens, estimate.OutputTokens, estimate.Calls, estimate.Cost);
}
