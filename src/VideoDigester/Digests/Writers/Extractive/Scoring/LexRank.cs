namespace VideoDigester.Digests.Writers.Extractive.Scoring;

/// <summary>
/// LexRank (Erkan and Radev 2004): a sentence is central when many sentences that are central are like it. Here a sentence is compared with
/// its neighbourhood only, so that the graph is sparse and the cost grows with the length of the transcript, not with its square.
/// </summary>
internal static class LexRank
{
    private const int Neighbourhood = 120;
    private const float LeastSimilarity = 0.1f;
    private const double Damping = 0.85;
    private const int Rounds = 25;

    /// <summary>Ranks sentences; the mean rank is about 1.</summary>
    public static double[] Rank(TermVectors terms, CancellationToken cancellationToken)
    {
        var (from, to, similarity) = Connect(terms, cancellationToken);
        var strength = new double[terms.Count];
        for (var edge = 0; edge < from.Count; edge++)
        {
            strength[from[edge]] += similarity[edge];
            strength[to[edge]] += similarity[edge];
        }

        var (rank, next) = (new double[terms.Count], new double[terms.Count]);
        Array.Fill(rank, 1);
        for (var round = 0; round < Rounds; round++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Array.Fill(next, 1 - Damping);
            for (var edge = 0; edge < from.Count; edge++)
            {
                var (a, b) = (from[edge], to[edge]);
                next[a] += Damping * rank[b] * similarity[edge] / strength[b];
                next[b] += Damping * rank[a] * similarity[edge] / strength[a];
            }

            (rank, next) = (next, rank);
        }

        return rank;
    }

    private static (List<int> From, List<int> To, List<float> Similarity) Connect(TermVectors terms, CancellationToken cancellationToken)
    {
        var (from, to, similarity) = (new List<int>(), new List<int>(), new List<float>());

        // Each term's occurrences as a list that is read backwards until it leaves the neighbourhood.
        var last = new int[terms.Vocabulary.Count];
        Array.Fill(last, -1);
        var (previous, rows, weights) = (new List<int>(), new List<int>(), new List<float>());
        var sums = new float[terms.Count];
        var touched = new List<int>();
        for (var sentence = 0; sentence < terms.Count; sentence++)
        {
            if ((sentence & 0x3FF) == 0)
                cancellationToken.ThrowIfCancellationRequested();
            var own = terms.TermsOf(sentence);
            var ownWeights = terms.WeightsOf(sentence);
            for (var i = 0; i < own.Length; i++)
            {
                for (var at = last[own[i]]; at >= 0 && rows[at] >= sentence - Neighbourhood; at = previous[at])
                {
                    if (sums[rows[at]] == 0)
                        touched.Add(rows[at]);
                    sums[rows[at]] += ownWeights[i] * weights[at];
                }

                previous.Add(last[own[i]]);
                last[own[i]] = rows.Count;
                rows.Add(sentence);
                weights.Add(ownWeights[i]);
            }

            foreach (var other in touched)
            {
                if (sums[other] >= LeastSimilarity)
                {
                    from.Add(sentence);
                    to.Add(other);
                    similarity.Add(sums[other]);
                }

                sums[other] = 0;
            }

            touched.Clear();
        }

        return (from, to, similarity);
    }
}
