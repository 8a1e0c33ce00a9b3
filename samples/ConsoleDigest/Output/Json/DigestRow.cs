using VideoDigester;

namespace ConsoleDigest.Output.Json;

internal sealed record DigestRow(
    string Id,
    string VideoId,
    string Type,
    string Provider,
    string Model,
    string Language,
    bool Cached,
    string Overview,
    IReadOnlyList<DigestItemRow> Items,
    UsageRow Usage,
    double Coverage,
    double Grounding,
    int Dropped)
{
    public static DigestRow From(DigestResult result)
    {
        var digest = result.Digest;
        return new DigestRow(
            digest.Id.ToString(),
            digest.VideoId.ToString(),
            digest.Type.Name,
            digest.Provider,
            digest.Model,
            digest.Language,
            result.IsStored,
            digest.Overview,
            [.. digest.Items.Select(DigestItemRow.From)],
            UsageRow.From(digest.Usage),
            digest.Coverage,
            digest.Grounding,
            digest.Dropped);
    }
}
