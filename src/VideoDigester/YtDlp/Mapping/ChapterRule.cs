using System.Text.RegularExpressions;

namespace VideoDigester.YtDlp.Mapping;

/// <summary>Brings the author's chapters in order: each begins before it ends, none reaches into the next.</summary>
internal static partial class ChapterRule
{
    /// <summary>Durations are often whole seconds: an end within this distance is the video's end.</summary>
    private static readonly TimeSpan Slack = TimeSpan.FromSeconds(1);

    public static IReadOnlyList<Chapter> Map(YtDlpInfo info, TimeSpan? duration, IgnoredFields ignored)
    {
        var starts = Starts(info.Chapters ?? [], duration, ignored);
        var chapters = new List<Chapter>(starts.Count);
        for (var i = 0; i < starts.Count; i++)
        {
            var (index, start, chapter) = starts[i];
            TimeSpan? next = i + 1 < starts.Count ? starts[i + 1].Start : null;
            var end = EndOf(chapter, next, duration);
            if (end is null)
                ignored.Add("chapters", index, "no end, and nothing after it to end at", "end_time");
            else if (end <= start)
                ignored.Add("chapters", index, "does not end after it begins");
            else
                chapters.Add(new Chapter(start, end.Value, TitleOf(chapter)));
        }

        return chapters;
    }

    private static List<(int Index, TimeSpan Start, YtDlpChapter Chapter)> Starts(List<YtDlpChapter?> chapters, TimeSpan? duration, IgnoredFields ignored)
    {
        var starts = new List<(int Index, TimeSpan Start, YtDlpChapter Chapter)>(chapters.Count);
        for (var i = 0; i < chapters.Count; i++)
        {
            if (chapters[i] is not { } chapter)
                continue;
            if (DurationRule.Offset(chapter.StartTime) is not { } start)
                ignored.Add("chapters", i, "no usable start", "start_time");
            else if (duration is { } length && start >= length + Slack)
                ignored.Add("chapters", i, "begins after the end of the video");
            else
                starts.Add((i, start, chapter));
        }

        return [.. starts.OrderBy(item => item.Start)];
    }

    private static TimeSpan? EndOf(YtDlpChapter chapter, TimeSpan? next, TimeSpan? duration)
    {
        var stated = DurationRule.Offset(chapter.EndTime) ?? next ?? duration;
        if (stated > next)
            return next;
        return stated > duration + Slack ? duration : stated;
    }

    /// <summary>yt-dlp names what the author left unnamed.</summary>
    private static string TitleOf(YtDlpChapter chapter) =>
        MetadataText.Line(chapter.Title) is { } title && !Untitled().IsMatch(title) ? title : "";

    [GeneratedRegex("^<Untitled Chapter [0-9]+>$", RegexOptions.CultureInvariant)]
    private static partial Regex Untitled();
}
