using VideoDigester;

namespace ConsoleDigest.Output.Json;

internal sealed record DigestItemRow(
    string Kind, double Start, double End, string? Title, string Text, string Quote, double Support, IReadOnlyList<EvidenceRow> Evidence)
{
    public static DigestItemRow From(DigestItem item) => new(
        item.Kind,
        item.Start.TotalSeconds,
        item.End.TotalSeconds,
        item.Title,
        item.Text,
        item.Quote,
        item.Support,
        [.. item.Evidence.Select(span => new EvidenceRow(span.Start.TotalSeconds, span.End.TotalSeconds, span.Quote))]);
}
