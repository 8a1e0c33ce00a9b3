using System.ComponentModel;
using VideoDigester;

namespace LibraryMcp.Rows;

/// <summary>A digest with the words that each of its items rests on.</summary>
internal sealed record DigestRow(
    string Id,
    string VideoId,
    string Type,
    [property: Description("Who wrote it: 'extractive' is the library's own writer, all others are providers of models.")] string Provider,
    string Model,
    string Language,
    [property: Description("What the video is about, in a sentence or two.")] string Overview,
    IReadOnlyList<DigestItemRow> Items,
    UsageRow Usage,
    [property: Description("The fraction of the transcript that was read, 0 to 1.")] double Coverage,
    [property: Description("How far the transcript carries the items, 0 to 1.")] double Grounding,
    [property: Description("How many items were left out because the transcript does not carry them.")] int Dropped,
    DateTime GeneratedAt,
    [property: Description("Whether the captions were replaced since it was written.")] bool Stale,
    [property: Description("Of make_digest: whether it was stored before.")] bool? Cached = null,
    string? VideoTitle = null,
    [property: Description("The page of the video.")] string? Url = null,
    string? Title = null)
{
    /// <param name="video">The video, or null where it is gone meanwhile.</param>
    /// <param name="cached">Whether it was stored before it was asked for, or null where nobody asked for it to be written.</param>
    public static DigestRow From(Digest digest, Video? video, bool? cached) => new(
        digest.Id.ToString(),
        digest.VideoId.ToString(),
        digest.Type.Name,
        digest.Provider,
        digest.Model,
        digest.Language,
        digest.Overview,
        [.. digest.Items.Select(item => DigestItemRow.From(item, video))],
        UsageRow.From(digest.Usage),
        digest.Coverage,
        digest.Grounding,
        digest.Dropped,
        digest.GeneratedAt.UtcDateTime,
        digest.StaleAt is not null,
        cached,
        ShortText.Of(video?.Title),
        video?.Metadata.Url,
        digest.Title);
}
