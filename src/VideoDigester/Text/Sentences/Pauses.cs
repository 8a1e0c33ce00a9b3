namespace VideoDigester.Text.Sentences;

/// <summary>
/// What cues tell about the silence behind them: the gap before the next one, the time that it has stood longer than its words take at the speaker's usual
/// pace (rolling captions stand until the next line comes), and the room that was left in its row, since a row that ends early ends for a reason.
/// </summary>
internal sealed class Pauses
{
    private const double Longest = 3;

    // Hold cues of rolling captions last 10 ms, and players want a frame between two cues.
    private const double ShortGap = 0.05;

    private readonly double[] _gaps;
    private readonly double[] _excesses;
    private readonly double[] _rooms;

    private Pauses(int count) => (_gaps, _excesses, _rooms) = (new double[count], new double[count], new double[count]);

    /// <summary>The seconds between the end of a segment and the next words, 0 to 3.</summary>
    public double GapAfter(int segment) => _gaps[segment];

    /// <summary>The seconds from the beginning of a segment to the next words beyond what its own take at the usual pace, -1 to 3.</summary>
    public double ExcessAfter(int segment) => _excesses[segment];

    /// <summary>How much of a full row was free when the next word no longer went into it, 0 to 1.</summary>
    public double RoomAfter(int segment) => _rooms[segment];

    /// <summary>The mean of <see cref="RoomAfter"/>: near 0 where rows were filled, more where somebody chose where cues end.</summary>
    public double MeanRoom { get; private set; }

    /// <summary>The share of cues with a gap behind them.</summary>
    public double GapShare { get; private set; }

    /// <summary>Reads the times.</summary>
    public static Pauses Read(SpokenText spoken, SpokenWords words, IReadOnlyList<TranscriptSegment> segments)
    {
        var pauses = new Pauses(segments.Count);
        var (widths, paces, periods) = (new double[segments.Count], new List<double>(), new double[segments.Count]);
        var all = words.All;
        var following = new double[segments.Count];
        foreach (var word in all)
            widths[word.Segment] += word.Width + 1;
        for (int segment = segments.Count - 1, next = -1; segment >= 0; segment--)
        {
            if (widths[segment] == 0)
                continue;
            if (next >= 0)
            {
                periods[segment] = (segments[next].Start - segments[segment].Start).TotalSeconds;
                pauses._gaps[segment] = Math.Clamp((segments[next].Start - segments[segment].End).TotalSeconds, 0, Longest);
                paces.Add(Math.Min(periods[segment], (segments[segment].End - segments[segment].Start).TotalSeconds) / widths[segment]);
                following[segment] = all[words.IndexAt(spoken.StartOf(next))].Width;
            }

            next = segment;
        }

        if (paces.Count == 0)
            return pauses;
        paces.Sort();
        var pace = paces[paces.Count / 2];
        var sorted = widths.Where(width => width > 0).Order().ToArray();
        var row = sorted[(int)(0.95 * (sorted.Length - 1))];
        for (var segment = 0; segment < segments.Count; segment++)
        {
            if (widths[segment] == 0)
                continue;
            if (periods[segment] > 0)
                pauses._excesses[segment] = Math.Clamp(periods[segment] - (widths[segment] * pace), -1, Longest);
            pauses._rooms[segment] = Math.Clamp((row - widths[segment] - following[segment]) / row, 0, 1);
            pauses.MeanRoom += pauses._rooms[segment] / sorted.Length;
            pauses.GapShare += (pauses._gaps[segment] > ShortGap ? 1.0 : 0) / sorted.Length;
        }

        return pauses;
    }
}
