using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ConsoleDigest.Output.Json;

/// <summary>How the rows are written: camelCase, every field always there, letters of every script as they are.</summary>
[JsonSerializable(typeof(AnswerRow))]
[JsonSerializable(typeof(AttemptRow))]
[JsonSerializable(typeof(CheckRow))]
[JsonSerializable(typeof(CollectionInfoRow))]
[JsonSerializable(typeof(CostsRow))]
[JsonSerializable(typeof(DigestRow))]
[JsonSerializable(typeof(DigestSummaryRow))]
[JsonSerializable(typeof(EstimateRow))]
[JsonSerializable(typeof(ExportRow))]
[JsonSerializable(typeof(FieldRow))]
[JsonSerializable(typeof(GrowthRow))]
[JsonSerializable(typeof(IngestRow))]
[JsonSerializable(typeof(InteractionRow))]
[JsonSerializable(typeof(JobChangeRow))]
[JsonSerializable(typeof(JobRow))]
[JsonSerializable(typeof(LatencyRow))]
[JsonSerializable(typeof(LedgerRow))]
[JsonSerializable(typeof(LegacyRow))]
[JsonSerializable(typeof(OutcomeRow))]
[JsonSerializable(typeof(PlaylistRow))]
[JsonSerializable(typeof(PruneRow))]
[JsonSerializable(typeof(QueueStatusRow))]
[JsonSerializable(typeof(RemovedRow))]
[JsonSerializable(typeof(SavedDigestRow))]
[JsonSerializable(typeof(SchemaRow))]
[JsonSerializable(typeof(SearchHitRow))]
[JsonSerializable(typeof(SimilarRow))]
[JsonSerializable(typeof(SubscriptionRow))]
[JsonSerializable(typeof(UsageStatsRow))]
[JsonSerializable(typeof(UserInfoRow))]
[JsonSerializable(typeof(VariantRow))]
[JsonSerializable(typeof(VideoRow))]
[JsonSerializable(typeof(VideoSummaryRow))]
internal sealed partial class ConsoleJson : JsonSerializerContext
{
    /// <summary>The context to write with.</summary>
    public static ConsoleJson Rows { get; } = new(new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Encoder = Letters });

    // The lines go to programs, not into web pages.
    public static JavaScriptEncoder Letters => JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
}
