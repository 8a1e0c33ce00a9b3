using System.ComponentModel;
using System.Text.Json.Nodes;
using VideoDigester;

namespace LibraryMcp.Rows;

internal sealed record DigestItemRow(
    string Kind,
    [property: Description("Seconds.")] double Start,
    [property: Description("Seconds.")] double End,
    string Text,
    [property: Description("Words of the transcript to the letter that the item rests on.")] string Quote,
    [property: Description("How far the evidence carries the text, 0 to 1.")] double Support,
    IReadOnlyList<EvidenceRow> Evidence,
    string? Title = null,
    [property: Description("Opens the video where the item begins.")] string? Url = null,
    [property: Description("Further fields of a type of digest that the application registered.")] JsonNode? Fields = null)
{
    public static DigestItemRow From(DigestItem item, Video? video) => new(
        item.Kind,
        item.Start.TotalSeconds,
        item.End.TotalSeconds,
        item.Text,
        item.Quote,
        item.Support,
        [.. item.Evidence.Select(span => new EvidenceRow(span.Start.TotalSeconds, span.End.TotalSeconds, span.Quote))],
        item.Title,
        video?.LinkAt(item.Start),
        item.Fields is { } fields ? JsonNode.Parse(fields) : null);
}
