using System.Globalization;
using System.Text;

namespace VideoDigester.Digests.Writers.Extractive;

/// <summary>
/// The built-in writer: chooses from what was said and adds nothing, so that it needs no model, no key and no network. The same source
/// always gives the same digest. See docs/digests.md for the methods and their sources.
/// </summary>
internal sealed class ExtractiveWriter : IDigestWriter
{
    /// <summary>The name of the built-in writer, the default provider.</summary>
    public const string ProviderName = "extractive";

    /// <inheritdoc />
    public string Provider => ProviderName;

    /// <inheritdoc />
    public string Model => "extractive-1";

    /// <inheritdoc />
    public string Version => "1";

    /// <inheritdoc />
    public string Options => "{}";

    /// <inheritdoc />
    public string DescribeInputs(VideoMetadata video, DigestType type)
    {
        var inputs = new StringBuilder();
        inputs.Append(CultureInfo.InvariantCulture, $"duration={video.Duration?.TotalMilliseconds}");
        if (type == DigestType.Chapters || type == DigestType.Detailed)
            foreach (var chapter in video.Chapters)
                inputs.Append(CultureInfo.InvariantCulture, $"\nchapter={chapter.Start.TotalMilliseconds} {chapter.Title}");
        else if (type == DigestType.Highlights)
            foreach (var point in video.Heatmap)
                inputs.Append(CultureInfo.InvariantCulture, $"\nheat={point.Start.TotalMilliseconds} {point.End.TotalMilliseconds} {point.Value:R}");
        return inputs.ToString();
    }

    /// <inheritdoc />
    public Task<DigestDraft> WriteAsync(DigestSource source, DigestType type, CancellationToken cancellationToken) =>
        Task.Run(() => Write(source, type, cancellationToken), cancellationToken);

    private static DigestDraft Write(DigestSource source, DigestType type, CancellationToken cancellationToken)
    {
        var draft = new ExtractiveDraft(source, cancellationToken);
        var items = type.Name switch
        {
            "highlights" => new HighlightFinder(draft).Compose(cancellationToken),
            "chapters" => new ChapterComposer(draft).Compose(withPoints: false, cancellationToken),
            "detailed" => new ChapterComposer(draft).Compose(withPoints: true, cancellationToken),
            "summary" => SummaryComposer.Compose(draft),
            _ => throw new VideoDigesterException(ErrorCode.UnknownDigestType, $"The built-in writer does not write '{type}'. It writes highlights, chapters, detailed and summary."),
        };
        return new DigestDraft
        {
            Overview = draft.Overview(),
            Items = items,
            Usage = new DigestUsage(0, 0, 0),
            Coverage = 1,
        };
    }
}
