using System.Globalization;
using VideoDigester;

namespace ConsoleDigest.Output;

/// <summary>A video for people.</summary>
internal static class VideoScreen
{
    public static void Print(Screen screen, Video video, IReadOnlyList<Digest> digests)
    {
        var metadata = video.Metadata;
        screen.Heading(video.Title);
        screen.Line(metadata.Url);
        screen.Blank();
        screen.Field("Id", video.Id.ToString());
        screen.Field("Channel", string.Join(" ", new[] { metadata.Channel?.Name, metadata.Channel?.Handle }.OfType<string>()));
        screen.Field("Published", metadata.Published is { } published ? Date(published) : null);
        screen.Field("Length", metadata.Duration is { } duration ? Clock.Of(duration) : null);
        screen.Field("Language", metadata.Language);
        screen.Field("Status", metadata.LiveStatus is { } status and not LiveStatus.NotLive ? Word.Of(status) : null);
        screen.Field("Access", metadata.Availability is { } availability ? Word.Of(availability) : null);
        screen.Field("Views", Count(metadata.ViewCount));
        screen.Field("Likes", Count(metadata.LikeCount));
        screen.Field("Categories", string.Join(", ", metadata.Categories));
        screen.Field("Tags", string.Join(", ", metadata.Tags));
        screen.Field("Added", Moment(video.AddedAt));
        screen.Field("Updated", video.UpdatedAt != video.AddedAt ? Moment(video.UpdatedAt) : null);
        screen.Field("Removed", video.RemovedAt is { } removed ? $"{Moment(removed)} by its site" : null);
        screen.Field("From", video.SourcePath);
        PrintTranscripts(screen, video.Transcripts);
        PrintDigests(screen, digests);
        PrintChapters(screen, video);
        if (metadata.Description is { Length: > 0 } description)
        {
            screen.Blank();
            foreach (var paragraph in description.Split('\n'))
                PrintParagraph(screen, paragraph);
        }
    }

    private static void PrintTranscripts(Screen screen, IReadOnlyList<TranscriptInfo> transcripts)
    {
        if (transcripts.Count == 0)
            screen.Field("Transcript", "none");
        foreach (var info in transcripts)
            screen.Field("Transcript", string.Create(CultureInfo.InvariantCulture, $"{info.Language}, {Word.Of(info.Source)}, {info.SegmentCount:N0} segments, {info.WordCount:N0} words"));
    }

    private static void PrintDigests(Screen screen, IReadOnlyList<Digest> digests)
    {
        foreach (var digest in digests)
            screen.Field("Digest", $"{digest.Type}, {digest.Language}, by {DigestScreen.Writer(digest)}, {digest.Id}{(digest.StaleAt is null ? "" : ", stale: the captions changed")}");
    }

    private static void PrintChapters(Screen screen, Video video)
    {
        if (video.Metadata.Chapters.Count == 0)
            return;
        screen.Blank();
        screen.Heading("Chapters");
        foreach (var chapter in video.Metadata.Chapters)
            screen.Line($"{Clock.Of(chapter.Start),9}  {chapter.Title}  {video.LinkAt(chapter.Start)}");
    }

    private static void PrintParagraph(Screen screen, string paragraph)
    {
        if (string.IsNullOrWhiteSpace(paragraph))
            screen.Blank();
        else
            screen.Prose(paragraph);
    }

    private static string? Count(long? count) => count?.ToString("N0", CultureInfo.InvariantCulture);

    private static string Date(PublishedDate date) => date.Precision == DatePrecision.Day ? date.ToString() : Moment(date.Value);

    private static string Moment(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);
}
