using System.Text.Json.Serialization;
using VideoDigester.Processing.Subscriptions;

namespace VideoDigester.Processing.Queue;

/// <summary>The requests' members, generated at compile time.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectRequiredConstructorParameters = true,
    Converters = [typeof(CamelCaseEnumConverter<JobKind>), typeof(CamelCaseEnumConverter<JobPriority>)])]
[JsonSerializable(typeof(AddJobRequest))]
[JsonSerializable(typeof(RefreshJobRequest))]
[JsonSerializable(typeof(TranscriptJobRequest))]
[JsonSerializable(typeof(DigestJobRequest))]
[JsonSerializable(typeof(PlaylistJobRequest))]
[JsonSerializable(typeof(ReindexJobRequest))]
[JsonSerializable(typeof(SubscriptionTerms))]
internal sealed partial class JobRequestContext : JsonSerializerContext;
