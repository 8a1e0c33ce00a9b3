using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using VideoDigester.Digests;
using VideoDigester.Digests.Grounding;
using VideoDigester.Digests.Writers.Extractive;
using VideoDigester.Storage;
using VideoDigester.Testing;

namespace VideoDigester.Tests.Digests;

/// <summary>Sources for digests, and a way to write them as the service does.</summary>
internal static class Fixtures
{
    public static VideoId Id { get; } = new("youtube", "fixture");

    public static IReadOnlyList<DigestType> Types { get; } = [DigestType.Highlights, DigestType.Chapters, DigestType.Detailed, DigestType.Summary];

    public static TranscriptSegment Segment(double start, double end, string text) => new(TimeSpan.FromSeconds(start), TimeSpan.FromSeconds(end), text);

    public static DigestSource Source(
        IReadOnlyList<TranscriptSegment> segments,
        double? duration = null,
        IReadOnlyList<Chapter>? chapters = null,
        IReadOnlyList<HeatmapPoint>? heatmap = null) => new(
        new VideoMetadata
        {
            Id = Id,
            Url = "https://video.example/fixture",
            FetchedAt = DateTimeOffset.UnixEpoch,
            Duration = duration is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
            Chapters = chapters ?? [],
            Heatmap = heatmap ?? [],
        },
        new Transcript(
            new TranscriptInfo
            {
                VideoId = Id,
                Language = "en",
                Source = TranscriptSourceKind.Uploaded,
                Format = CaptionFormat.Vtt,
                SegmentCount = segments.Count,
                WordCount = 0,
                ContentHash = "hash",
                FetchedAt = DateTimeOffset.UnixEpoch,
            },
            segments));

    public static Chapter Chapter(double start, double end, string title) => new(TimeSpan.FromSeconds(start), TimeSpan.FromSeconds(end), title);

    public static async Task<(DigestDraft Draft, GroundedItems Grounded)> WriteAsync(DigestSource source, DigestType type)
    {
        var draft = await new ExtractiveWriter().WriteAsync(Work(source, type), CancellationToken.None);
        return (draft, new Grounder(source).Ground(draft.Items));
    }

    /// <summary>A digest to be written.</summary>
    public static DigestWork Work(DigestSource source, DigestType type) => new() { Source = source, Request = new DigestRequest(source.Video.Id, type), Identity = "identity" };

    /// <summary>Keeps a source in a library.</summary>
    public static async Task SaveAsync(this TemporaryLibrary library, DigestSource source)
    {
        var attempt = new Attempt("fixture", DateTimeOffset.UnixEpoch);
        await library.Services.GetRequiredService<VideoStore>().SaveAsync(source.Video, null, attempt, CancellationToken.None);
        await library.Services.GetRequiredService<TranscriptStore>().SaveAsync(source.Transcript, attempt, CancellationToken.None);
    }

    /// <summary>A digest as lines to read.</summary>
    public static async Task<string> RenderAsync(DigestSource source, DigestType type)
    {
        var (draft, grounded) = await WriteAsync(source, type);
        var lines = grounded.Items.Select(item => string.Create(
            CultureInfo.InvariantCulture,
            $"{item.Start:hh\\:mm\\:ss\\.fff} {item.End:hh\\:mm\\:ss\\.fff} {item.Kind} [{item.Title}] {item.Text}\n    {string.Join(" in ", item.Evidence.Select(span => $"{span.FirstSegment}-{span.LastSegment}"))}: {item.Quote}"));
        return $"{type}: {draft.Title}\n{draft.Overview}\ndropped {grounded.Dropped}\n\n{string.Join("\n", lines)}\n";
    }
}
