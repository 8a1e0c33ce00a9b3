using System.Runtime.InteropServices;
using VideoDigester.Text;
using VideoDigester.Text.Analysis;

namespace VideoDigester.Benchmarks.Search.Relevance;

/// <summary>
/// The yardstick: BM25 over whole documents (S. Robertson, H. Zaragoza 2009) with the terms of our analyser, exact lengths and counts, and the values of Anserini. A word that a
/// question repeats counts as often.
/// </summary>
internal sealed class ReferenceBm25
{
    private const double K1 = 0.9;
    private const double B = 0.4;

    private readonly IReadOnlyList<CollectionDocument> _documents;
    private readonly Vocabulary _vocabulary = new();
    private readonly TermAnalyser _analyser;
    private readonly int[] _lengths;
    private readonly Dictionary<int, List<(int Document, int Times)>> _postings = [];

    public ReferenceBm25(IReadOnlyList<CollectionDocument> documents)
    {
        _documents = documents;
        _analyser = new TermAnalyser(_vocabulary, "en");
        _lengths = new int[documents.Count];
        for (var i = 0; i < documents.Count; i++)
        {
            var terms = Read(documents[i].Text);
            _lengths[i] = terms.Count == 0 ? 0 : terms[^1].Position + 1;
            foreach (var (term, times) in terms.CountBy(term => term.Term))
                (CollectionsMarshal.GetValueRefOrAddDefault(_postings, term, out _) ??= []).Add((i, times));
        }
    }

    /// <summary>The best documents with any of some words.</summary>
    public IReadOnlyList<string> Search(IEnumerable<string> words, int most)
    {
        var usual = _lengths.Average();
        var scores = new Dictionary<int, double>();
        foreach (var word in words)
            foreach (var term in Read(word).Select(term => term.Term).Distinct())
            {
                if (!_postings.TryGetValue(term, out var postings))
                    continue;
                var weight = Math.Log(1 + ((_documents.Count - postings.Count + 0.5) / (postings.Count + 0.5)));
                foreach (var (document, times) in postings)
                    CollectionsMarshal.GetValueRefOrAddDefault(scores, document, out _) += weight * times * (K1 + 1) / (times + (K1 * (1 - B + (B * _lengths[document] / usual))));
            }

        return [.. scores.OrderByDescending(score => score.Value).ThenBy(score => score.Key).Take(most).Select(score => _documents[score.Key].Id)];
    }

    private List<AnalysedTerm> Read(string text)
    {
        var terms = new List<AnalysedTerm>();
        _analyser.Read(text, 0, terms);
        return terms;
    }
}
