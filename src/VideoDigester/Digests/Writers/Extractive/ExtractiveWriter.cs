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
    public bool IsMetered => false;

    /// <inheritdoc />
    public bool Translates => false;

    /// <inheritdoc />
    public string Options => "{}";

    /// <inheritdoc />
    public IReadOnlyCollection<DigestType> Types => Composers.Keys;

    /// <inheritdoc />
    public string VersionOf(DigestType type) => "2";

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
    public Task<DigestEstimate> EstimateAsync(DigestSource source, DigestRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(new DigestEstimate { IsStored = false, Calls = 0, InputTokens = 0, OutputTokens = 0, Cost = 0 });

    /// <inheritdoc />
    public Task<DigestDraft> WriteAsync(DigestWork work, CancellationToken cancellationToken)
    {
        work.Report?.Invoke(new DigestStarted(Provider, Model, Chunks: 1));
        return Task.Run(() => Write(work.Source, Composers[work.Request.Type], cancellationToken), cancellationToken);
    }

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
