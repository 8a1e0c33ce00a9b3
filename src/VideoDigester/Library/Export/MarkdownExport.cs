using System.Globalization;
using System.Text;
using VideoDigester.Storage;

namespace VideoDigester.Library.Export;

/// <summary>A video as Markdown (CommonMark) for people: every time is a link that starts the video there.</summary>
internal static class MarkdownExport
{
    private const int PieceLength = 64 * 1024;

    public static async Task WriteAsync(
        Video video, Transcript? transcript, IReadOnlyList<Digest> digests, Stream destination, CancellationToken cancellationToken)
    {
        var text = new StringBuilder();
        WriteHead(text, video);
        WriteChapters(text, video);
        foreach (var digest in digests)
            WriteDigest(text, video, digest);
        if (transcript is not null)
            await WriteTranscriptAsync(text, video, transcript, destination, cancellationToken).ConfigureAwait(false);
        await FlushAsync(text, destination, cancellationToken).ConfigureAwait(false);
    }

    private static void WriteHead(StringBuilder text, Video video)
    {
        var metadata = video.Metadata;
        text.Append("# ").Append(MarkdownText.Line(video.Title)).Append("\n\n");
        Fact(text, "Video", MarkdownText.Link(video.Id.ToString(), metadata.Url));
        Fact(text, "Channel", metadata.Channel?.Name is { } name ? MarkdownText.Line(name) : null);
        Fact(text, "Published", metadata.Published?.ToString());
        Fact(text, "Duration", metadata.Duration is { } duration ? Clock(duration) : null);
        Fact(text, "Language", metadata.Language);
        Fact(text, "Views", metadata.ViewCount?.ToString("N0", CultureInfo.InvariantCulture));
        if (metadata.Description is { } description)
            text.Append("\n## Description\n\n").Append(MarkdownText.Block(description)).Append('\n');
    }

    private static void Fact(StringBuilder text, string name, string? value)
    {
        if (value is not null)
            text.Append("- ").Append(name).Append(": ").Append(value).Append('\n');
    }

    private static void WriteChapters(StringBuilder text, Video video)
    {
        if (video.Metadata.Chapters.Count == 0)
            return;
        text.Append("\n## Chapters by the author\n\n");
        foreach (var chapter in video.Metadata.Chapters)
            text.Append("- ").Append(At(video, chapter.Start)).Append(' ').Append(MarkdownText.Line(chapter.Title)).Append('\n');
    }

    private static void WriteDigest(StringBuilder text, Video video, Digest digest)
    {
        text.Append("\n## ").Append(MarkdownText.Line(Heading(digest))).Append("\n\n").Append(MarkdownText.Block(digest.Overview)).Append("\n\n");
        foreach (var item in digest.Items)
        {
            if (item.Kind == DigestItemKind.Section)
            {
                text.Append("\n### ").Append(At(video, item.Start)).Append(' ').Append(MarkdownText.Line(item.Title ?? item.Text)).Append("\n\n");
                if (item.Title is not null && item.Title != item.Text)
                    text.Append(MarkdownText.Line(item.Text)).Append("\n\n");
            }
            else
                text.Append("- ").Append(At(video, item.Start)).Append(' ').Append(TitleAndText(item)).Append('\n');
        }
    }

    private static string Heading(Digest digest) =>
        $"{char.ToUpperInvariant(digest.Type.Name[0])}{digest.Type.Name[1..]} ({digest.Provider}, {digest.Model}, {digest.Language})";

    private static string TitleAndText(DigestItem item) => item.Title is { } title && title != item.Text
        ? $"**{MarkdownText.Line(title)}** {MarkdownText.Line(item.Text)}"
        : MarkdownText.Line(item.Text);

    private static async Task WriteTranscriptAsync(StringBuilder text, Video video, Transcript transcript, Stream destination, CancellationToken cancellationToken)
    {
        text.Append("\n## Transcript (").Append(transcript.Info.Language).Append(", ")
            .Append(StoredName<TranscriptSourceKind>.Of(transcript.Info.Source)).Append(")\n\n");
        foreach (var segment in transcript.Segments)
        {
            text.Append(At(video, segment.Start)).Append(' ');
            if (segment.Speaker is { } speaker)
                text.Append("**").Append(MarkdownText.Line(speaker)).Append(":** ");
            text.Append(MarkdownText.Line(segment.Text)).Append("  \n");

            // A transcript may be longer than anybody wants to hold twice.
            if (text.Length > PieceLength)
                await FlushAsync(text, destination, cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task FlushAsync(StringBuilder text, Stream destination, CancellationToken cancellationToken)
    {
        await destination.WriteAsync(Encoding.UTF8.GetBytes(text.ToString()), cancellationToken).ConfigureAwait(false);
        text.Clear();
    }

    private static string At(Video video, TimeSpan time) => MarkdownText.Link(Clock(time), video.LinkAt(time));

    private static string Clock(TimeSpan time)
    {
        var seconds = (long)time.TotalSeconds;
        return seconds >= 3600
            ? string.Create(CultureInfo.InvariantCulture, $"{seconds / 3600}:{seconds / 60 % 60:00}:{seconds % 60:00}")
            : string.Create(CultureInfo.InvariantCulture, $"{seconds / 60}:{seconds % 60:00}");
    }
}
