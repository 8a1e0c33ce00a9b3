using System.Text.Json.Serialization;
using VideoDigester;

namespace ConsoleDigest.Output.Json;

/// <param name="Tokens">Sent and received together, or null where either is unknown.</param>
/// <param name="Items">How many items it has.</param>
internal sealed record VariantRow(
    string? Id,
    string VideoId,
    string Type,
    string Provider,
    string? Model,
    string? Language,
    bool Cached,
    int? Items,
    long? Tokens,
    decimal? Cost,
    double? Coverage,
    double? Grounding,
    int? Dropped,
    double? Agreement,
    ErrorRow? Error)
{
    /// <summary>Why there is no digest, or null.</summary>
    [JsonIgnore]
    public Failure? Failure { get; init; }

    /// <param name="variant">The variant.</param>
    /// <param name="model">The model that was to write it where there is no digest, or null.</param>
    public static VariantRow From(DigestVariant variant, string? model)
    {
        var digest = variant.Digest;
        return new VariantRow(
            digest?.Id.ToString(),
            variant.Request.VideoId.ToString(),
            variant.Request.Type.Name,
            digest?.Provider ?? variant.Request.Provider!,
            digest?.Model ?? model,
            digest?.Language ?? variant.Request.Language,
            variant.IsStored,
            digest?.Items.Count,
            digest?.Usage.InputTokens + digest?.Usage.OutputTokens,
            digest?.Usage.Cost,
            digest?.Coverage,
            digest?.Grounding,
            digest?.Dropped,
            variant.Agreement,
            ErrorRow.From(variant.Error))
        {
            Failure = variant.Error,
        };
    }
}
