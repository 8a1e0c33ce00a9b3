namespace VideoDigester.Digests.Writers.Extractive.Topics;

/// <summary>
/// The stretches of a transcript between which a chapter may begin: whole sentences that begin in a segment of their own, joined until
/// they last long enough that a chapter has at most some dozens of them, whatever the length of the video.
/// </summary>
internal sealed class TopicBlocks
{
    private readonly List<int> _firstSentences = [];
    private readonly List<double> _starts = [];
    private readonly int _sentences;

    private TopicBlocks(double end, int sentences) => (End, _sentences) = (end, sentences);

    /// <summary>How many there are.</summary>
    public int Count => _starts.Count;

    /// <summary>Where the last one ends, in seconds.</summary>
    public double End { get; }

    /// <summary>Where a block begins, in seconds; the end for the block after the last.</summary>
    public double StartOf(int block) => block < Count ? _starts[block] : End;

    /// <summary>The first sentence of a block; the number of sentences for the block after the last.</summary>
    public int FirstSentenceOf(int block) => block < Count ? _firstSentences[block] : _sentences;

    /// <summary>Joins sentences to blocks.</summary>
    /// <param name="analysis">The transcript.</param>
    /// <param name="end">Where the video ends.</param>
    /// <param name="least">How long a block is at least, in seconds.</param>
    public static TopicBlocks Of(TranscriptAnalysis analysis, TimeSpan end, double least)
    {
        var blocks = new TopicBlocks(end.TotalSeconds, analysis.Sentences.Count);
        for (var i = 0; i < analysis.Sentences.Count; i++)
        {
            var sentence = analysis.Sentences[i];
            var start = analysis.StartOf(sentence).TotalSeconds;
            if (blocks.Count > 0 && (sentence.FirstSegment == analysis.Sentences[i - 1].FirstSegment || start - blocks._starts[^1] < least || start <= blocks._starts[^1]))
                continue;
            blocks._firstSentences.Add(i);
            blocks._starts.Add(blocks.Count == 0 ? 0 : start);
        }

        return blocks;
    }
}
