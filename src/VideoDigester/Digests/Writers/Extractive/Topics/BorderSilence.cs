namespace VideoDigester.Digests.Writers.Extractive.Topics;

/// <summary>
/// How much is not said before each block: pauses and sound marks, and cues that stay longer than their words take at this speaker's pace, which is all that is left of
/// a pause where each cue lasts until the next one. In standard deviations from the mean of the video.
/// </summary>
internal sealed class BorderSilence
{
    private const double LongestPause = 3;
    private const double LongestLingering = 4;

    // What a sound mark counts, in seconds of pause.
    private const double Mark = 2;

    // Where pauses hardly differ, their differences are those of the clock.
    private const double LeastDeviation = 0.5;

    private readonly double[] _seconds;
    private readonly double[] _pauses;
    private readonly double[] _lingering;

    /// <summary>Measures the silence before the blocks of a transcript.</summary>
    public BorderSilence(TranscriptAnalysis analysis, TopicBlocks blocks)
    {
        (_seconds, _pauses, _lingering) = (new double[blocks.Count], new double[blocks.Count], new double[blocks.Count]);
        var segments = analysis.Segments;
        var pace = Pace(segments);
        for (var block = 1; block < blocks.Count; block++)
        {
            var sentence = analysis.Sentences[blocks.FirstSentenceOf(block)];
            _seconds[block] = sentence.PauseBefore.TotalSeconds;
            _pauses[block] = Math.Min(LongestPause, sentence.PauseBefore.TotalSeconds) + (sentence.FollowsMark ? Mark : 0);
            var before = segments[sentence.FirstSegment - 1];
            _lingering[block] = Math.Clamp((segments[sentence.FirstSegment].Start - before.Start).TotalSeconds - (pace * before.Text.Length), 0, LongestLingering);
        }

        StandardScores.Replace(_pauses, LeastDeviation);
        StandardScores.Replace(_lingering, LeastDeviation);
    }

    /// <summary>The pause before a block in seconds.</summary>
    public double SecondsBefore(int block) => _seconds[block];

    /// <summary>The pause and sound mark before a block, in standard deviations.</summary>
    public double PauseBefore(int block) => _pauses[block];

    /// <summary>How much longer than its words the last cue before a block stays, in standard deviations.</summary>
    public double LingeringBefore(int block) => _lingering[block];

    // The median of seconds a character.
    private static double Pace(IReadOnlyList<TranscriptSegment> segments)
    {
        var paces = new double[segments.Count];
        for (var i = 0; i < paces.Length; i++)
            paces[i] = (segments[i].End - segments[i].Start).TotalSeconds / Math.Max(1, segments[i].Text.Length);
        Array.Sort(paces);
        return paces[paces.Length / 2];
    }
}
