using System.Text.Json.Serialization;

namespace ConsoleDigest.Output.Json;

/// <param name="Speaker">Who speaks; left out where the captions do not say.</param>
internal sealed record SegmentRow(
    double Start, double End, string Text, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Speaker);
