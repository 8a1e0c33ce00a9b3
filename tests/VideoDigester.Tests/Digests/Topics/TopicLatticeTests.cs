using VideoDigester.Digests.Writers.Extractive;
using VideoDigester.Digests.Writers.Extractive.Topics;

namespace VideoDigester.Tests.Digests.Topics;

/// <summary>The sums over all segmentations are those that writing them out gives.</summary>
public sealed class TopicLatticeTests
{
    private static readonly string[] Sentences =
    [
        "The river carries mud.", "Mud makes the delta of the river.", "The delta grows with mud.", "Salt is left in the lake.",
        "The lake dries and salt remains.", "Salt covers the dry lake.", "Engineers look at the mirror.",
    ];

    private static readonly double[] Borders = [0, -2, -1, -0.5, -3, -1.5, -2.5];

    [Theory]
    [InlineData(1)]
    [InlineData(0.7)]
    [InlineData(3)]
    public void Probabilities_are_those_of_all_segmentations_together(double temperature)
    {
        var (blocks, model) = Talk();
        var probabilities = new TopicLattice(longest: 1000, temperature).BorderProbabilities(blocks, model, Score, CancellationToken.None);

        var (sums, total) = (new double[blocks.Count], 0.0);
        for (var set = 0; set < 1 << (blocks.Count - 1); set++)
        {
            int[] starts = [0, .. Enumerable.Range(1, blocks.Count - 1).Where(block => (set & (1 << (block - 1))) != 0)];
            var score = 0.0;
            for (var i = 0; i < starts.Length; i++)
            {
                var to = i + 1 < starts.Length ? starts[i + 1] : blocks.Count;
                model.Clear();
                for (var block = starts[i]; block < to; block++)
                    model.Add(block);
                score += Score(starts[i], blocks.StartOf(to) - blocks.StartOf(starts[i]), model.LogLikelihood);
            }

            var weight = Math.Exp(score / temperature);
            total += weight;
            foreach (var start in starts)
                sums[start] += weight;
        }

        for (var block = 0; block < blocks.Count; block++)
            Assert.Equal(sums[block] / total, probabilities[block], 9);
    }

    [Fact]
    public void No_topic_is_longer_than_the_longest()
    {
        var (blocks, model) = Talk();
        var probabilities = new TopicLattice(longest: 4, temperature: 1).BorderProbabilities(blocks, model, Score, CancellationToken.None);
        Assert.All(probabilities, probability => Assert.Equal(1, probability, 9));
    }

    [Fact]
    public void A_cancelled_call_ends()
    {
        var (blocks, model) = Talk();
        Assert.Throws<OperationCanceledException>(() => new TopicLattice(1000, 1).BorderProbabilities(blocks, model, Score, new CancellationToken(canceled: true)));
    }

    private static double Score(int start, double length, double likelihood) => likelihood + Borders[start] - (length / 100);

    private static (TopicBlocks Blocks, TopicModel Model) Talk()
    {
        var analysis = TranscriptAnalysis.Of([.. Sentences.Select((text, i) => Fixtures.Segment(i * 4, (i * 4) + 4, text))]);
        var blocks = TopicBlocks.Of(analysis, TimeSpan.FromSeconds(Sentences.Length * 4), 0);
        Assert.Equal(Sentences.Length, blocks.Count);
        return (blocks, new TopicModel(new BlockTerms(analysis, blocks, TermBursts.Weigh(analysis, 12)), unseen: 1));
    }
}
