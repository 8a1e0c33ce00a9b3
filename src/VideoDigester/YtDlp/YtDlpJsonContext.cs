using System.Text.Json.Serialization;
using VideoDigester.YtDlp.Listing;

namespace VideoDigester.YtDlp;

/// <summary>The fields' names, types and setters, generated at compile time: nothing is reflected over, trimming is safe.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata, PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(YtDlpInfo))]
[JsonSerializable(typeof(ListedLine))]
internal sealed partial class YtDlpJsonContext : JsonSerializerContext;
