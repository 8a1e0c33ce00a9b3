using VideoDigester.Text;
using VideoDigester.Text.WordLists;

namespace VideoDigester.Digests.Writers.Extractive.Titles;

/// <summary>
/// What each word tells about one stretch: how often it is said there, how much more than in the rest (the z-score of the log-odds ratio with an informative
/// Dirichlet prior, Monroe, Colaresi, Quinn 2008: the prior is the whole transcript) and what it tells anywhere. Forms that begin alike count together.
/// </summary>
internal sealed class StretchWords
{
    // The prior weighs as much as this many words.
    private const double Prior = 200;

    private readonly PhraseTokens _tokens;
    private readonly WordValues _values;
    private readonly int[] _stems;
    private readonly int[] _everywhere;
    private readonly int[] _here;
    private readonly bool[] _isSubject;
    private readonly int _total;
    private int _size;
    private (int From, int To) _stretch;

    /// <summary>Counts the words of a transcript.</summary>
    public StretchWords(PhraseTokens tokens, WordValues values, VideoSubject subject)
    {
        (_tokens, _values) = (tokens, values);
        var stems = new Vocabulary();
        _stems = new int[tokens.Words.Count];
        for (var word = 0; word < _stems.Length; word++)
            _stems[word] = stems.Add(TermReader.BeginningOf(tokens.Words[word]));
        (_everywhere, _here) = (new int[stems.Count], new int[stems.Count]);
        _isSubject = new bool[stems.Count];
        for (var stem = 0; stem < stems.Count; stem++)
            _isSubject[stem] = subject.Holds(stems[stem]);
        for (var i = 0; i < tokens.Count; i++)
            if (!values.IsCommon(tokens[i].Word))
                (_everywhere[_stems[tokens[i].Word]], _total) = (_everywhere[_stems[tokens[i].Word]] + 1, _total + 1);
    }

    /// <summary>How much a word tells about the stretch.</summary>
    public double this[int word]
    {
        get
        {
            var (here, everywhere) = (_here[_stems[word]], _everywhere[_stems[word]]);
            var weak = (_values.RoleOf(word) & WordRole.Weak) != 0;
            return Math.Log2(1 + here) * (0.25 + Contrast(here, everywhere)) * _values[word]
                * (weak ? 0.35 : 1) * (_isSubject[_stems[word]] ? 1.8 : 1) * (_values.IsName(word) ? 1.15 : 1);
        }
    }

    /// <summary>Counts the words of a stretch; the one before is forgotten.</summary>
    public void Enter(int from, int to)
    {
        Count(_stretch.From, _stretch.To, -1);
        _size = 0;
        Count(from, to, 1);
        _stretch = (from, to);
    }

    private void Count(int from, int to, int by)
    {
        for (var i = from; i < to; i++)
            if (!_values.IsCommon(_tokens[i].Word))
                (_here[_stems[_tokens[i].Word]], _size) = (_here[_stems[_tokens[i].Word]] + by, _size + by);
    }

    private double Contrast(int here, int everywhere)
    {
        if (_size == _total)
            return 0.5;
        var prior = Math.Max(0.01, Prior * everywhere / _total);
        var (own, rest) = (here + prior, everywhere - here + prior);
        var odds = Math.Log(own / (_size + Prior - own)) - Math.Log(rest / (_total - _size + Prior - rest));
        return 1 / (1 + Math.Exp(1 - (odds / Math.Sqrt((1 / own) + (1 / rest)))));
    }
}
