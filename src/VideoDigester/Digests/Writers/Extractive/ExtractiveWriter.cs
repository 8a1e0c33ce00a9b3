using System.Globalization;
using System.Text;
using VideoDigester.Digests.Writers.Extractive.Chapters;
using VideoDigester.Digests.Writers.Extractive.Highlights;

namespace VideoDigester.Digests.Writers.Extractive;

/// <summary>
/// The built-in writer: chooses from what was said and adds nothing, so that it needs no model, no key and no network. The same source
/// always gives the same digest. See docs/digests.md for the methods and their sources.
/// </summary>
internal sealed class ExtractiveWriter : IDigestWriter
{
    /// <summary>The name of the built-in writer, the default provider.</summary>
    public const string ProviderName = "extractive";

    /// <summary>The types it writes, and how.</summary>
    private static readonly Dictionary<DigestType, Func<ExtractiveDraft, CancellationToken, IReadOnlyList<DraftItem>>> Composers = new()
    {
        [DigestType.Highlights] = (draft, cancellationToken) => new HighlightFinder(draft, cancellationToken).Compose(),
        [DigestType.Chapters] = (draft, cancellationToken) => new ChapterComposer(draft).Compose(withPoints: false, cancellationToken),
        [DigestType.Detailed] = (draft, cancellationToken) => new ChapterComposer(draft).Compose(withPoints: true, cancellationToken),
        [DigestType.Summary] = (draft, _) => SummaryComposer.Compose(draft),
    };

    /// <inheritdoc />
    public string Provider => ProviderName;

    /// <inheritdoc />
    public string Model => "extractive-1";

    /// <inheritdoc />
    public string Version => "2";

    /// <inheritdoc />
    public string Options => "{}";

    /// <inheritdoc />
    public IReadOnlyCollection<DigestType> Types => Composers.Keys;

    /// <inheritdoc />
    public string DescribeInputs(VideoMetadata video, DigestRequest request)
    {
        // Each text with its length before it, so that no two lists of them read the same.
        var inputs = new StringBuilder();
        inputs.Append(CultureInfo.InvariantCulture, $"duration={video.Duration?.TotalMilliseconds}\ntitle={video.Title?.Length} {video.Title}");
        foreach (var tag in video.Tags)
            inputs.Append(CultureInfo.InvariantCulture, $"\ntag={tag.Length} {tag}");
        foreach (var chapter in video.Chapters)
            inputs.Append(CultureInfo.InvariantCulture, $"\nchapter={chapter.Start.TotalMilliseconds} {chapter.End.TotalMilliseconds} {chapter.Title.Length} {chapter.Title}");
        if (request.Type == DigestType.Highlights)
            foreach (var point in video.Heatmap)
                inputs.Append(CultureInfo.InvariantCulture, $"\nheat={point.Start.TotalMilliseconds} {point.End.TotalMilliseconds} {point.Value:R}");
        return inputs.ToString();
    }

    /// <inheritdoc />
    public Task<DigestDraft> WriteAsync(DigestSource source, DigestRequest request, CancellationToken cancellationToken) =>
        Task.Run(() => Write(source, Composers[request.Type], cancellationToken), cancellationToken);

    private static DigestDraft Write(
        DigestSource source, Func<ExtractiveDraft, CancellationToken, IReadOnlyList<DraftItem>> compose, CancellationToken cancellationToken)
    {
        var draft = new ExtractiveDraft(source, cancellationToken);
        return new DigestDraft
        {
            Overview = new OverviewComposer(draft).Compose(),
            Items = compose(draft, cancellationToken),
            Usage = DigestUsage.None,
            SegmentsRead = source.Segments.Count,
        };
    }
}
