using VideoDigester.Text;
using VideoDigester.Text.Sentences;

namespace VideoDigester.Digests.Writers.Extractive;

/// <summary>
/// The terms of each sentence, weighted by tf-idf (Salton and Buckley 1988) with the transcript as its own collection, so that what this
/// speaker says all the time weighs little in any language. Rows are normalised to length one and hold their terms in ascending order.
/// </summary>
internal sealed class TermVectors
{
    private readonly int[] _offsets;
    private readonly int[] _terms;
    private readonly int[] _counts;
    private readonly float[] _weights;
    private readonly float[] _idf;

    private TermVectors(int[] offsets, int[] terms, int[] counts, float[] weights, float[] idf, Vocabulary vocabulary) =>
        (_offsets, _terms, _counts, _weights, _idf, Vocabulary) = (offsets, terms, counts, weights, idf, vocabulary);

    /// <summary>The terms by their numbers.</summary>
    public Vocabulary Vocabulary { get; }

    /// <summary>How many sentences there are.</summary>
    public int Count => _offsets.Length - 1;

    /// <summary>The terms of a sentence, each once, ascending.</summary>
    public ReadOnlySpan<int> TermsOf(int sentence) => _terms.AsSpan(_offsets[sentence].._offsets[sentence + 1]);

    /// <summary>How often each of them occurs in the sentence.</summary>
    public ReadOnlySpan<int> CountsOf(int sentence) => _counts.AsSpan(_offsets[sentence].._offsets[sentence + 1]);

    /// <summary>The weight of each of them.</summary>
    public ReadOnlySpan<float> WeightsOf(int sentence) => _weights.AsSpan(_offsets[sentence].._offsets[sentence + 1]);

    /// <summary>The inverse document frequency of a term, 0 for what every sentence has.</summary>
    public float IdfOf(int term) => _idf[term];

    /// <summary>Reads and weighs the terms of sentences.</summary>
    public static TermVectors Of(SpokenText spoken, IReadOnlyList<Sentence> sentences)
    {
        var vocabulary = new Vocabulary();
        var offsets = new int[sentences.Count + 1];
        var (terms, counts, read) = (new List<int>(sentences.Count * 12), new List<int>(sentences.Count * 12), new List<int>());
        for (var i = 0; i < sentences.Count; i++)
        {
            read.Clear();
            TermReader.Read(spoken.Text.AsSpan(sentences[i].From, sentences[i].Length), vocabulary, read);
            read.Sort();
            for (var at = 0; at < read.Count; at++)
            {
                if (at > 0 && read[at] == read[at - 1])
                {
                    counts[^1]++;
                    continue;
                }

                terms.Add(read[at]);
                counts.Add(1);
            }

            offsets[i + 1] = terms.Count;
        }

        var idf = Idf(terms, vocabulary.Count, sentences.Count);
        return new TermVectors(offsets, [.. terms], [.. counts], Weigh(offsets, terms, counts, idf), idf, vocabulary);
    }

    /// <summary>The cosine of two sentences, 0 to 1; 1 where neither has a term.</summary>
    public float Similarity(int left, int right)
    {
        var leftTerms = TermsOf(left);
        var rightTerms = TermsOf(right);
        if (leftTerms.IsEmpty && rightTerms.IsEmpty)
            return 1;
        var leftWeights = WeightsOf(left);
        var rightWeights = WeightsOf(right);
        var (i, j, sum) = (0, 0, 0f);
        while (i < leftTerms.Length && j < rightTerms.Length)
        {
            var order = leftTerms[i].CompareTo(rightTerms[j]);
            if (order == 0)
                sum += leftWeights[i++] * rightWeights[j++];
            else if (order < 0)
                i++;
            else
                j++;
        }

        return sum;
    }

    private static float[] Idf(List<int> terms, int vocabulary, int sentences)
    {
        var frequencies = new int[vocabulary];
        foreach (var term in terms)
            frequencies[term]++;
        var idf = new float[vocabulary];
        for (var term = 0; term < vocabulary; term++)
            idf[term] = (float)Math.Log((sentences + 1.0) / (frequencies[term] + 0.5));
        return idf;
    }

    private static float[] Weigh(int[] offsets, List<int> terms, List<int> counts, float[] idf)
    {
        var weights = new float[terms.Count];
        for (var sentence = 0; sentence + 1 < offsets.Length; sentence++)
        {
            var (from, to, square) = (offsets[sentence], offsets[sentence + 1], 0.0);
            for (var at = from; at < to; at++)
            {
                weights[at] = (float)(1 + Math.Log(counts[at])) * idf[terms[at]];
                square += (double)weights[at] * weights[at];
            }

            var scale = square > 0 ? (float)(1 / Math.Sqrt(square)) : 0;
            for (var at = from; at < to; at++)
                weights[at] *= scale;
        }

        return weights;
    }
}
