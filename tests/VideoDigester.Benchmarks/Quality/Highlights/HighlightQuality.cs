using VideoDigester.Benchmarks.Quality.Metrics;
using VideoDigester.Digests;
using VideoDigester.Digests.Writers.Extractive;
using VideoDigester.Digests.Writers.Extractive.Highlights;

namespace VideoDigester.Benchmarks.Quality.Highlights;

/// <summary>
/// The five best highlights beside what viewers replayed, which the writer does not see. The other methods choose among the writer's stretches, none
/// meeting another: the first ones, or any by chance. "Curve shown" is the writer with the curve, the best that can be had from these stretches.
/// </summary>
internal static class HighlightQuality
{
    private const int Wanted = 5;
    private const int Draws = 200;
    private const int Seed = 19980101;

    public static void Run(DataFolder data, bool tuning)
    {
        var methods = new[] { "writer", "lead", "random", "curve shown" }.ToDictionary(name => name, _ => new HighlightTally());
        var videos = 0;
        foreach (var video in WatchedVideo.Read(data.PathOf(CourseVideo.Folder)).Where(video => Halves.IsForTuning(video.Name) == tuning))
        {
            videos++;
            Measure(video.Source, methods);
        }

        var table = new QualityTable(
            "Highlights, CrashCourse Psychology",
            $"({videos} videos; precision at 5: highlights that show half or more of a bin among the highest 10 %; height: mean rank of what they show, 0 to 1; "
                + "correlation: Spearman, scores over bins)",
            "P@5", "height", "correlation");
        foreach (var (method, tally) in methods)
            table.Add(method, tally.Figures);
        table.Print();
    }

    private static void Measure(DigestSource source, Dictionary<string, HighlightTally> methods)
    {
        var curve = new ReplayCurve(source.Video.Heatmap);
        var draft = new ExtractiveDraft(source with { Video = source.Video with { Heatmap = [] } }, CancellationToken.None);
        var finder = new HighlightFinder(draft, CancellationToken.None);
        var stretches = finder.Spans.Select(Times).ToArray();
        var scores = curve.Spread([.. stretches.Select((stretch, i) => (stretch.Start, stretch.End, finder.Scores[i]))]);
        methods["writer"].Add(curve, [.. finder.Choose(Wanted).Select(Times)], RankCorrelation.Spearman(scores, curve.Values));
        methods["lead"].Add(curve, Apart(stretches), RankCorrelation.Spearman([.. curve.Values.Select((_, i) => (double)-i)], curve.Values));
        var random = new Random(Seed);
        for (var draw = 0; draw < Draws; draw++)
        {
            random.Shuffle(stretches);
            methods["random"].Add(curve, Apart(stretches));
        }

        var shown = new ExtractiveDraft(source, CancellationToken.None);
        methods["curve shown"].Add(curve, [.. new HighlightFinder(shown, CancellationToken.None).Choose(Wanted).Select(Times)]);

        (TimeSpan Start, TimeSpan End) Times(HighlightSpan span) =>
            (draft.Analysis.StartOf(draft.Analysis.Sentences[span.First]), draft.Analysis.EndOf(draft.Analysis.Sentences[span.Last]));
    }

    private static List<(TimeSpan Start, TimeSpan End)> Apart(IEnumerable<(TimeSpan Start, TimeSpan End)> stretches)
    {
        var chosen = new List<(TimeSpan Start, TimeSpan End)>();
        foreach (var stretch in stretches)
            if (chosen.Count < Wanted && chosen.TrueForAll(other => other.End <= stretch.Start || other.Start >= stretch.End))
                chosen.Add(stretch);
        return chosen;
    }
}
