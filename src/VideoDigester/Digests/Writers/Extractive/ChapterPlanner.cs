namespace VideoDigester.Digests.Writers.Extractive;

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

    private static List<(TimeSpan Start, string? Title)> AuthorStarts(IReadOnlyList<Chapter> chapters, TimeSpan end, TimeSpan firstWords)
    {
        var starts = new List<(TimeSpan Start, string? Title)>();
        foreach (var chapter in chapters.Where(chapter => chapter.Start < end).OrderBy(chapter => chapter.Start))
        {
            var start = chapter.Start < TimeSpan.Zero ? TimeSpan.Zero : chapter.Start;
            var title = string.Join(' ', chapter.Title.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            if (starts.Count > 0 && starts[^1].Start == start)
                starts.RemoveAt(starts.Count - 1);
            starts.Add((start, title.Length > 0 ? title : null));
        }

        // What is said well before the first chapter is a chapter of its own; a moment is not.
        if (starts.Count > 0 && starts[0].Start >= LeadIn && firstWords < starts[0].Start)
            starts.Insert(0, (TimeSpan.Zero, null));
        return starts;
    }

    private static List<(TimeSpan Start, string? Title)> TopicStarts(TranscriptAnalysis analysis, TimeSpan end, CancellationToken cancellationToken) =>
        [.. new TopicSegmenter(analysis, TopicSegmenterOptions.Default).Segment(end, cancellationToken)
            .Select(sentence => (analysis.StartOf(analysis.Sentences[sentence]), (string?)null))];

    private static List<ChapterPlan> Tile(List<(TimeSpan Start, string? Title)> starts, TimeSpan end, IReadOnlyList<TranscriptSegment> segments)
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
            plans.Add(new ChapterPlan(start, finish, first, segment - 1, starts[i].Title));
        }

        return plans;
    }
}
