using System.Text.Json.Serialization;

namespace VideoDigester.YtDlp;

/// <summary>The fields' names, types and setters, generated at compile time: nothing is reflected over, trimming is safe.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata, PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(YtDlpInfo))]
internal sealed partial class YtDlpJsonContext : JsonSerializerContext;
