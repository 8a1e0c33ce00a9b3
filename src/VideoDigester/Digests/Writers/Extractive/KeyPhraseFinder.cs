using System.Runtime.InteropServices;

namespace VideoDigester.Digests.Writers.Extractive;

/// <summary>
/// Finds the phrases that name a stretch of a transcript: runs of words between common words (RAKE, Rose et al. 2010), counted without
/// what longer phrases already count (C-value, Frantzi et al. 2000), of words that tell much and belong to this stretch more than to the rest.
/// </summary>
internal sealed class KeyPhraseFinder
{
    private const int LongestOfWords = 4;
    private const int LongestOfCharacters = 12;

    private readonly TranscriptAnalysis _analysis;
    private readonly PhraseTokens _tokens;
    private readonly WordValues _values;
    private readonly Dictionary<ulong, KeyPhraseCount> _counts = [];
    private readonly int[] _here;

    /// <summary>Makes a transcript ready.</summary>
    public KeyPhraseFinder(TranscriptAnalysis analysis)
    {
        _analysis = analysis;
        _tokens = new PhraseTokens(analysis);
        _values = new WordValues(_tokens, analysis.Sentences.Count);
        _here = new int[_tokens.Words.Count];
    }

    /// <summary>Finds the phrases of some sentences, best first, as they are written in the transcript.</summary>
    public IReadOnlyList<KeyPhrase> Find(int firstSentence, int lastSentence, int count)
    {
        var (from, to) = (_tokens.FirstOf(firstSentence), _tokens.FirstOf(lastSentence + 1));
        for (var i = from; i < to; i++)
            _here[_tokens[i].Word]++;
        Count(from, to);
        var found = new List<KeyPhrase>();
        foreach (var phrase in _counts.Values)
            if (Score(phrase) is > 0 and var score)
                found.Add(new KeyPhrase(Surface(phrase), score, phrase.Length));
        _counts.Clear();
        for (var i = from; i < to; i++)
            _here[_tokens[i].Word] = 0;
        found.Sort(static (left, right) => (right.Score.CompareTo(left.Score), string.CompareOrdinal(left.Text, right.Text)) is var (score, text) && score != 0 ? score : text);
        return found.Count > count ? found[..count] : found;
    }

    private void Count(int from, int to)
    {
        for (var first = from; first < to; first++)
        {
            if (_values.IsCommon(_tokens[first].Word))
                continue;
            var (hash, shorter) = (14695981039346656037UL, 0UL);
            for (var last = first; last < to && last - first < LongestOfCharacters; last++)
            {
                if (last > first && !Continues(first, last))
                    break;
                hash = (hash ^ (uint)_tokens[last].Word) * 1099511628211UL;
                if (_values.IsCommon(_tokens[last].Word) || !IsWhole(first, last))
                    continue;
                ref var phrase = ref CollectionsMarshal.GetValueRefOrAddDefault(_counts, hash, out var known);
                phrase = known ? phrase with { Count = phrase.Count + 1 } : new KeyPhraseCount(first, last - first + 1, 1, 0);
                if (last > first)
                {
                    Contain(shorter, phrase.Count);
                    Contain(HashOf(first + 1, last), phrase.Count);
                }

                shorter = hash;
            }
        }
    }

    // A phrase that is only ever part of one longer phrase is not a phrase of its own.
    private void Contain(ulong shorter, int count)
    {
        ref var inner = ref CollectionsMarshal.GetValueRefOrNullRef(_counts, shorter);
        if (!System.Runtime.CompilerServices.Unsafe.IsNullRef(ref inner) && count > inner.InLonger)
            inner = inner with { InLonger = count };
    }

    private ulong HashOf(int first, int last)
    {
        var hash = 14695981039346656037UL;
        for (var i = first; i <= last; i++)
            hash = (hash ^ (uint)_tokens[i].Word) * 1099511628211UL;
        return hash;
    }

    private bool Continues(int first, int last)
    {
        var token = _tokens[last];
        if (!token.IsConnected || token.Kind is PhraseTokenKind.Particle)
            return false;
        return token.IsGlued || (last - first < LongestOfWords && !IsCharacter(token) && !IsCharacter(_tokens[last - 1]));
    }

    private bool IsWhole(int first, int last) => _tokens[first].Kind switch
    {
        PhraseTokenKind.Cluster => last - first >= 2,
        PhraseTokenKind.Word => true,
        _ => last > first,
    };

    private static bool IsCharacter(PhraseToken token) => token.Kind is PhraseTokenKind.Character or PhraseTokenKind.Cluster;

    private double Score(KeyPhraseCount phrase)
    {
        var (sum, least, capitals) = (0.0, double.MaxValue, 0);
        for (var i = phrase.First; i < phrase.First + phrase.Length; i++)
        {
            var word = _tokens[i].Word;
            var focus = (_here[word] + 0.5) / (_values.FrequencyOf(word) + 1.0);
            var value = _values.IsCommon(word) ? 0.05 : _values[word] * (0.3 + focus) * Math.Log2(1 + _here[word]);
            (sum, least) = (sum + value, Math.Min(least, value));
            capitals += _tokens[i].IsCapital ? 1 : 0;
        }

        var isCharacters = IsCharacter(_tokens[phrase.First]);
        var closes = _values.ClosesPhrase(_tokens[phrase.First + phrase.Length - 1].Word);
        var alone = phrase.InLonger >= phrase.Count ? 0.4 : phrase.Count - (phrase.InLonger / 2.0);
        if (phrase.Length == 1)
            return sum * closes * Math.Log2(1 + alone);
        if (phrase.Count < 2 && capitals < phrase.Length)
            return isCharacters ? 0 : least * closes * 0.3;
        var mean = sum / phrase.Length;
        return mean * closes * Math.Log2(1 + alone) * (isCharacters ? Math.Log2(phrase.Length + 1) : phrase.Length switch { 2 => 1.6, 3 => 1.7, _ => 1.4 });
    }

    private string Surface(KeyPhraseCount phrase)
    {
        var from = _tokens[phrase.First].From;
        return _analysis.Spoken.Text[from.._tokens[phrase.First + phrase.Length - 1].To];
    }
}
