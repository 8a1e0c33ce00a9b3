using VideoDigester.Benchmarks.Quality.Metrics;
using VideoDigester.Text;

namespace VideoDigester.Benchmarks.Quality.Titles;

/// <summary>
/// How alike titles are to the author's, averaged over chapters: shares of content words in common, both ways, and ROUGE-L (Lin 2004), the longest common
/// subsequence of all words. Words are compared by their terms, so that inflected forms meet.
/// </summary>
internal sealed class TitleScores
{
    // English words that say nothing by themselves, and what numbers a chapter: only for comparing with these authors' titles.
    private static readonly HashSet<string> Empty = [.. ("a an and are as at be but by can did do does for from had has have he her his how i if in into is it its me my no nor not of on or our " +
        "she so than that the their them then there these they this those to us was we were what when where which who whom whose why will with would you your re vs via etc " +
        "introd intro review credit conclu").Split(' ')];

    private double _recall;
    private double _precision;
    private double _f1;
    private double _rouge;
    private int _hits;
    private int _length;
    private int _count;

    /// <summary>Compares a title with the author's. What the author's holds no content word of counts for nothing.</summary>
    public void Add(string title, string author)
    {
        var (ours, theirs) = (Terms(title), Terms(author));
        var (own, wanted) = (Content(ours), Content(theirs));
        if (wanted.Count == 0)
            return;
        var common = own.Count(wanted.Contains);
        var score = RougeScore.Of(common, own.Count, wanted.Count);
        _recall += score.Recall;
        _precision += score.Precision;
        _f1 += score.F1;
        _rouge += Rouge.L(ours, theirs).F1;
        _hits += common > 0 ? 1 : 0;
        _length += title.Length;
        _count++;
    }

    /// <summary>Chapters with a word in common, recall, precision, F1, ROUGE-L F1, and characters of a title.</summary>
    public double[] Means() => [(double)_hits / _count, _recall / _count, _precision / _count, _f1 / _count, _rouge / _count, (double)_length / _count];

    /// <summary>How many chapters were compared.</summary>
    public int Count => _count;

    private static List<string> Terms(string text)
    {
        var (vocabulary, terms) = (new Vocabulary(), new List<int>());
        TermReader.Read(text, vocabulary, terms);
        return [.. terms.Select(term => vocabulary[term])];
    }

    private static HashSet<string> Content(List<string> terms) => [.. terms.Where(term => !Empty.Contains(term))];
}
