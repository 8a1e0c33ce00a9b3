using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using VideoDigester.Text.WordLists;

namespace VideoDigester.Digests.Writers.Extractive.Titles;

/// <summary>
/// Finds the phrases that name a stretch of a transcript: runs of words counted without what longer phrases already count (C-value, Frantzi et al. 2000), whole at
/// both ends, of words that are like nouns, tell much and belong to this stretch more than to the rest (log-odds with a Dirichlet prior, Monroe et al. 2008).
/// </summary>
internal sealed class KeyPhraseFinder
{
    // From here on a word stands where nouns do.
    private const double NounPlace = 0.65;

    // A word that is said again and again and hardly ever stands there ends no phrase.
    private const double LeastPlace = 0.5;

    // Characters whose ends are bound are a part of a word.
    private const double LeastFreedom = 0.25;

    private readonly PhraseTokens _tokens;
    private readonly WordValues _values;
    private readonly VideoSubject _subject;
    private readonly PhraseCandidates _candidates;
    private readonly StretchWords _words;
    private readonly PhraseSketch _everywhere;
    private readonly TitleWording _wording;
    private readonly List<PhraseUse> _uses = [];
    private readonly Dictionary<ulong, PhraseCount> _counts = [];

    /// <summary>Makes a transcript ready.</summary>
    /// <param name="analysis">The transcript.</param>
    /// <param name="subject">What the author calls the video.</param>
    /// <param name="withLists">Whether lists of common words may be used.</param>
    public KeyPhraseFinder(TranscriptAnalysis analysis, VideoSubject subject, bool withLists = true)
    {
        _subject = subject;
        _tokens = new PhraseTokens(analysis, withLists);
        _values = new WordValues(_tokens, analysis.Sentences.Count, withLists);
        _candidates = new PhraseCandidates(_tokens, _values);
        _words = new StretchWords(_tokens, _values, subject);
        _wording = new TitleWording(_tokens, _values, subject);
        _everywhere = new PhraseSketch(_tokens.Count);
        for (var sentence = 0; sentence < analysis.Sentences.Count; sentence++)
        {
            _uses.Clear();
            _candidates.Read(_tokens.FirstOf(sentence), _tokens.FirstOf(sentence + 1), _uses);
            foreach (var use in _uses)
                _everywhere.Add(use.Hash);
        }
    }

    /// <summary>The list of common words that fits the transcript; empty where none does.</summary>
    public CommonWords Common => _values.List;

    /// <summary>Finds the phrases of some sentences, best first.</summary>
    public IReadOnlyList<KeyPhrase> Find(int firstSentence, int lastSentence, int count)
    {
        var (from, to) = (_tokens.FirstOf(firstSentence), _tokens.FirstOf(lastSentence + 1));
        _words.Enter(from, to);
        Count(from, to);
        var opening = Math.Max(_tokens.FirstOf(Math.Min(firstSentence + 2, lastSentence + 1)), from + ((to - from) / 6));
        var scored = new List<(double Score, PhraseCount Phrase)>();
        foreach (var phrase in _counts.Values)
            if (Score(phrase, opening) is > 0 and var score)
                scored.Add((score, phrase));
        scored.Sort(static (left, right) => Compare(left, right));
        _counts.Clear();
        return [.. scored.Take(count).Select(entry => new KeyPhrase(
            TextOf(entry.Phrase), entry.Score, entry.Phrase.Use.Content, IsCharacters(entry.Phrase.Use), LastPlace(entry.Phrase.Use) >= NounPlace, entry.Phrase.Count > 1))];
    }

    private static int Compare((double Score, PhraseCount Phrase) left, (double Score, PhraseCount Phrase) right)
    {
        if (right.Score.CompareTo(left.Score) is var order and not 0)
            return order;
        var (one, other) = (left.Phrase.Use, right.Phrase.Use);
        return one.First.CompareTo(other.First) is var first and not 0 ? first : one.Length.CompareTo(other.Length);
    }

    private void Count(int from, int to)
    {
        _uses.Clear();
        _candidates.Read(from, to, _uses);
        foreach (var use in _uses)
        {
            ref var phrase = ref CollectionsMarshal.GetValueRefOrAddDefault(_counts, use.Hash, out var known);
            if (!known)
                phrase = new PhraseCount { Use = use };
            var (before, after) = (Before(use), After(use));
            phrase.Add(before, after, use.First > 0 && _tokens[use.First].IsConnected && (_values.RoleOf(_tokens[use.First - 1].Word) & WordRole.BeforeNoun) != 0,
                use.Content > 1 && AreCapitals(use) ? use.First : -1);
        }

        // A phrase that is only ever part of one longer phrase is not a phrase of its own.
        foreach (var use in _uses)
        {
            var count = _counts[use.Hash].Count;
            Contain(use.Beginning, count);
            Contain(use.Ending, count);
        }
    }

    private void Contain(ulong shorter, int count)
    {
        ref var inner = ref CollectionsMarshal.GetValueRefOrNullRef(_counts, shorter);
        if (!Unsafe.IsNullRef(ref inner))
            inner.Contain(count);
    }

    private int Before(PhraseUse use)
    {
        if (use.First == 0 || (!_tokens[use.First].IsConnected && (!IsCharacter(use.First) || _tokens.BeginsFreely(use.First))))
            return -1;
        return _values.IsCommon(_tokens[use.First - 1].Word) && !_tokens.IsPartOfWords(use.First - 1) ? -1 : _tokens[use.First - 1].Word;
    }

    private int After(PhraseUse use)
    {
        var next = use.First + use.Length;
        if (next == _tokens.Count || (!_tokens[next].IsConnected && (!IsCharacter(next - 1) || _tokens.BeginsFreely(next))))
            return -1;
        return _values.IsCommon(_tokens[next].Word) && !_tokens.IsInflection(next) && !_tokens.IsPartOfWords(next) ? -1 : _tokens[next].Word;
    }

    private bool IsCharacter(int token) => _tokens[token].Kind is PhraseTokenKind.Character or PhraseTokenKind.Cluster;

    // A name that is always written with capitals is one although its words are not.
    private string TextOf(PhraseCount phrase) => TitleText.Calm(phrase.InCapitals > phrase.Count / 2 && _values.Capitals is CapitalUse.Names
        ? _wording.Copy(phrase.Example, phrase.Use.Length)
        : _wording.Write(phrase.Use.First, phrase.Use.Length));

    private bool AreCapitals(PhraseUse use)
    {
        for (var i = use.First; i < use.First + use.Length; i++)
            if (!_tokens[i].IsCapital && !_values.IsCommon(_tokens[i].Word))
                return false;
        return true;
    }

    private double LastPlace(PhraseUse use) => _values.NounPlaceOf(_tokens[use.First + use.Length - 1].Word);

    private bool IsCharacters(PhraseUse use)
    {
        for (var i = use.First; i < use.First + use.Length; i++)
            if (IsCharacter(i))
                return true;
        return false;
    }

    private double Score(PhraseCount phrase, int opening)
    {
        var use = phrase.Use;
        var (sum, noun, place, weak, names) = (0.0, 1.0, 1.0, 0, 0);
        for (var i = use.First; i < use.First + use.Length; i++)
        {
            var word = _tokens[i].Word;
            if (_values.IsCommon(word))
                continue;
            (sum, noun, place) = (sum + _words[word], Math.Min(noun, _values.NounOf(word)), Math.Min(place, _values.NounPlaceOf(word)));
            weak += (_values.RoleOf(word) & WordRole.Weak) != 0 ? 1 : 0;
            names += _values.IsName(word) ? 1 : 0;
        }

        var everywhere = Math.Max(phrase.Count, _everywhere[use.Hash]);
        var characters = IsCharacters(use);
        if (weak == use.Content || IsWeakWhole(use) || (use.HasLink && everywhere < 2) || (phrase.InLonger >= 0.7 * phrase.Count && phrase.Count > 1)
            || (use.Content > 1 && EndsBadly(phrase, names, characters)))
            return 0;
        var score = sum / Math.Pow(use.Content, characters ? 1 : 0.6) * noun * LastPlace(use) * (use.First < opening ? 1.2 : 1);
        return characters ? OfCharacters(phrase, score, everywhere)
            : use.Content == 1 ? OfOneWord(phrase, score, names)
            : OfWords(phrase, score, everywhere, names, place);
    }

    // With a small word where nouns have capitals, with a number that belongs to no name, or with a word that stands where nouns do not.
    private bool EndsBadly(PhraseCount phrase, int names, bool characters)
    {
        var last = _tokens[phrase.Use.First + phrase.Use.Length - 1];
        return _values.IsSmallAmongNouns(last.Word) || (last.Kind is PhraseTokenKind.Number && (names + 1 < phrase.Use.Content || phrase.Freedom < 0.5))
            || (!characters && phrase.Count > 1 && LastPlace(phrase.Use) < LeastPlace);
    }

    private static double OfCharacters(PhraseCount phrase, double score, int everywhere) =>
        (phrase.Count < 2 && everywhere < 3) || phrase.Freedom < LeastFreedom ? 0
            : score * Math.Pow(phrase.Freedom, 2) * Repetition(phrase) * Math.Log2(phrase.Use.Content + 1) * 0.7;

    private double OfOneWord(PhraseCount phrase, double score, int names) =>
        score * Repetition(phrase) * (phrase.Count == 1 && names == 0 ? 0.5 : 1) * _values.AloneOf(_tokens, _tokens[phrase.Use.First].Word) * (0.15 + (0.85 * Math.Pow(phrase.Independence, 0.7)));

    private double OfWords(PhraseCount phrase, double score, int everywhere, int names, double place)
    {
        var use = phrase.Use;
        score *= Repetition(phrase);
        if (phrase.Count == 1 && everywhere == 1 && names < use.Content)
            score *= use.Content > 3 ? 0.05 : phrase.AfterNounMarks > 0 && use.Content < 4 && phrase.Freedom > 0.9 ? 0.6 : 0.25;
        return score * Math.Pow(place, 0.4) * (0.3 + (0.7 * phrase.Freedom)) * (0.5 + (0.5 * phrase.Count / everywhere))
            * (use.Content is 2 or 3 ? 1.5 : 1.2) * (_subject.IsTag(_wording.Write(use.First, use.Length)) ? 1.4 : 1);
    }

    // Uses inside a longer phrase count half.
    private static double Repetition(PhraseCount phrase) => Math.Log2(1 + phrase.Count - (phrase.InLonger * 0.5));

    // A word of several characters that a list calls weak.
    private bool IsWeakWhole(PhraseUse use) =>
        IsCharacters(use) && (_tokens.UnspacedRoleOf(_wording.Write(use.First, use.Length)) & WordRole.Weak) != 0;
}
