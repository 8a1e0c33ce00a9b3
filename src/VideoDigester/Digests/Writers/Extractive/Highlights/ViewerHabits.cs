namespace VideoDigester.Digests.Writers.Extractive.Highlights;

/// <summary>
/// Where viewers go back to in videos of any kind: little to the greetings, hardly to the farewell, and rather to the start of a chapter than into its
/// midst, because that is where its author's list leads them. The shapes were chosen on the tuning half of the videos with a known curve: see docs/digests.md.
/// </summary>
internal sealed class ViewerHabits
{
    private const double Greetings = 0.3;
    private const double GreetingsShare = 0.08;
    private const double Farewell = 0.8;
    private const double FarewellPower = 4;

    // The videos were ten minutes long: in longer ones greetings and farewell do not last longer.
    private const double LongestEdges = 600;
    private const double ChapterStart = 0.3;
    private const double ChapterStartSeconds = 20;

    private readonly double[] _chapters;
    private readonly double _end;

    private ViewerHabits(double[] chapters, double end) => (_chapters, _end) = (chapters, end);

    /// <summary>The habits for a video.</summary>
    public static ViewerHabits Of(DigestSource source) =>
        new([.. source.Video.Chapters.Select(chapter => chapter.Start.TotalSeconds).Order()], source.End.TotalSeconds);

    /// <summary>By what the worth of a stretch is multiplied; about 1.</summary>
    public double Between(TimeSpan start, TimeSpan end)
    {
        if (_end <= 0)
            return 1;
        var edges = Math.Min(_end, LongestEdges);
        var middle = (start.TotalSeconds / 2) + (end.TotalSeconds / 2);
        return (1 - (Greetings * Math.Exp(-Math.Max(0, start.TotalSeconds) / edges / GreetingsShare)))
            * (1 - (Farewell * Math.Pow(Math.Clamp(1 - ((_end - middle) / edges), 0, 1), FarewellPower)))
            * (1 + (ChapterStart * Math.Exp(-SecondsToChapter(start.TotalSeconds) / ChapterStartSeconds)));
    }

    private double SecondsToChapter(double start)
    {
        if (_chapters.Length == 0)
            return double.PositiveInfinity;
        var at = Array.BinarySearch(_chapters, start);
        if (at >= 0)
            return 0;
        var next = ~at;
        return Math.Min(next < _chapters.Length ? _chapters[next] - start : double.PositiveInfinity, next > 0 ? start - _chapters[next - 1] : double.PositiveInfinity);
    }
}
