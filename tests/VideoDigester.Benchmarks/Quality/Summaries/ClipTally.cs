namespace VideoDigester.Benchmarks.Quality.Summaries;

/// <summary>Precision and recall of a method over clips: the means over the clips, and F1 of the two means, as the published figures are.</summary>
internal sealed class ClipTally
{
    private double _precision;
    private double _recall;
    private double _clips;

    /// <summary>Precision, recall and F1 in percent.</summary>
    public double[] Figures
    {
        get
        {
            var (precision, recall) = (100 * _precision / _clips, 100 * _recall / _clips);
            return [precision, recall, precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0];
        }
    }

    /// <summary>Adds what a method chose of a clip: positions of its sentences.</summary>
    public void Add(IReadOnlyList<bool> marks, IReadOnlyCollection<int> chosen)
    {
        var hits = chosen.Count(position => marks[position]);
        _precision += (double)hits / Math.Max(1, chosen.Count);
        _recall += (double)hits / marks.Count(mark => mark);
        _clips++;
    }
}
