using VideoDigester.Digests.Writers.Extractive.Topics;

namespace VideoDigester.Digests.Writers.Extractive.Chapters;

/// <summary>Divides a video: as its author did, otherwise where the topic changes. The parts tile the video from its start to its end.</summary>
internal static class ChapterPlanner
{
    private static readonly TimeSpan LeadIn = TimeSpan.FromSeconds(10);

    /// <summary>Plans the chapters; at least one.</summary>
    public static IReadOnlyList<ChapterPlan> Plan(DigestSource source, TranscriptAnalysis analysis, CancellationToken cancellationToken)
    {
        var starts = AuthorStarts(source.Video.Chapters, source.End, analysis.Segments[0].Start);
        return Tile(starts.Count > 0 ? starts : TopicStarts(analysis, source.End, cancellationToken), source.End, analysis.Segments);
    }

    private static List<ChapterStart> AuthorStarts(IReadOnlyList<Chapter> chapters, TimeSpan end, TimeSpan firstWords)
    {
        var starts = new List<ChapterStart>();
        foreach (var (position, chapter) in chapters.Index().Where(entry => entry.Item.Start >= TimeSpan.Zero && entry.Item.Start < end).OrderBy(entry => entry.Item.Start))
        {
            var start = chapter.Start;
            var title = string.Join(' ', chapter.Title.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            if (starts.Count > 0 && starts[^1].Start == start)
                starts.RemoveAt(starts.Count - 1);
            starts.Add(new ChapterStart(start, DraftBorder.AtChapter(position), title.Length > 0 ? title : null));
        }

        // What is said well before the first chapter is a chapter of its own; a moment is not.
        if (starts.Count > 0 && starts[0].Start >= LeadIn && firstWords < starts[0].Start)
            starts.Insert(0, new ChapterStart(TimeSpan.Zero, DraftBorder.VideoStart, null));
        return starts;
    }

    private static List<ChapterStart> TopicStarts(TranscriptAnalysis analysis, TimeSpan end, CancellationToken cancellationToken) =>
        [.. new TopicSegmenter(analysis, TopicSegmenterOptions.Default).Segment(end, cancellationToken)
            .Select(sentence => analysis.Sentences[sentence])
            .Select(sentence => new ChapterStart(analysis.StartOf(sentence), DraftBorder.AtSegment(sentence.FirstSegment), null))];

    private static List<ChapterPlan> Tile(List<ChapterStart> starts, TimeSpan end, IReadOnlyList<TranscriptSegment> segments)
    {
        var plans = new List<ChapterPlan>(starts.Count);
        var segment = 0;
        for (var i = 0; i < starts.Count; i++)
        {
            var start = i == 0 ? TimeSpan.Zero : starts[i].Start;
            var isLast = i + 1 == starts.Count;
            var finish = isLast ? end : starts[i + 1].Start;
            var first = segment;
            while (segment < segments.Count && (isLast || segments[segment].Start < finish))
                segment++;
            plans.Add(new ChapterPlan(start, finish, first, segment - 1, starts[i].Begins, starts[i].Title));
        }

        return plans;
    }
}
