using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace VideoDigester.Legacy;

/// <summary>How records are written for yt-dlp's rules.</summary>
[JsonSerializable(typeof(JsonObject))]
internal sealed partial class LegacyJson : JsonSerializerContext;
