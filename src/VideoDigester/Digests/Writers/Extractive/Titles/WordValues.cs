using System.Text;
using VideoDigester.Text;
using VideoDigester.Text.WordLists;

namespace VideoDigester.Digests.Writers.Extractive.Titles;

/// <summary>
/// What the whole transcript tells about each word: whether it is common, a name, like a noun, and how much it tells. Where no list of common words fits the
/// language, words are common by features that need none (YAKE, Campos et al. 2020): the share of sentences that hold them, uses that do not come in
/// bursts (Church and Gale 1995), short words (Zipf 1935), and many different neighbours on both sides (accessor variety, Feng et al. 2004).
/// </summary>
internal sealed class WordValues
{
    // A word may belong to a minute or to half of the talk: bursts are looked for at both scales.
    private const int FineStretches = 24;
    private const int CoarseStretches = 6;
    private const double CommonCharacter = 0.25;
    private const double NameShare = 0.75;
    private const double WithoutEvidence = 0.85;

    private readonly WordCounts _counts;
    private readonly WordRole[] _roles;
    private readonly bool[] _isCommon;
    private readonly double[] _values;
    private readonly double[] _nouns;
    private readonly double[] _nounPlaces;
    private readonly NounEvidence _evidence;
    private readonly bool _isRussian;

    /// <summary>Weighs the words of a transcript.</summary>
    /// <param name="tokens">The words.</param>
    /// <param name="sentences">How many sentences there are.</param>
    /// <param name="withLists">Whether lists of common words may be used.</param>
    public WordValues(PhraseTokens tokens, int sentences, bool withLists = true)
    {
        var words = tokens.Words.Count;
        _counts = new WordCounts(tokens);
        _roles = new WordRole[words];
        (_isCommon, _values, _nouns, _nounPlaces) = (new bool[words], new double[words], new double[words], new double[words]);
        var list = withLists ? CommonWords.ThatCover(SpacedWords(tokens)) : CommonWords.None;
        List = list;
        for (var word = 0; word < words; word++)
            _roles[word] = RoleOf(tokens, word, list);
        _isRussian = HasList && list == CommonWords.OfSpaced("ru");
        _evidence = new NounEvidence(tokens, _roles);
        Capitals = CapitalsOf(tokens);
        var (inFine, inCoarse) = (_counts.Stretches(FineStretches), _counts.Stretches(CoarseStretches));
        for (var word = 0; word < words; word++)
        {
            var burst = Math.Max(Burst(_counts.Frequency[word], inFine[word], FineStretches), Burst(_counts.Frequency[word], inCoarse[word], CoarseStretches));
            var letters = Letters(tokens.Words[word]);
            var rarity = Math.Log((sentences + 1.0) / (_counts.Sentences[word] + 0.5)) / Math.Log(sentences + 2.0);
            _isCommon[word] = IsCommonWord(word, letters, burst, sentences);
            _values[word] = Math.Sqrt(Math.Max(0.001, rarity)) * (0.7 + (0.3 * burst)) * Length(word, letters);
        }

        var context = _counts.Contexts(_roles);
        for (var word = 0; word < words; word++)
            (_nouns[word], _nounPlaces[word]) = (Noun(word, context.Nouns[word], context.Verbs[word]), NounPlace(word, context.Nouns[word]));
    }

    /// <summary>The list of common words that fits the transcript; empty where none does.</summary>
    public CommonWords List { get; }

    /// <summary>Whether a list of common words fits the transcript.</summary>
    public bool HasList => !List.IsEmpty;

    /// <summary>What capitals mean.</summary>
    public CapitalUse Capitals { get; }

    /// <summary>How much a word tells, whatever the stretch.</summary>
    public double this[int word] => _values[word];

    /// <summary>How much a word is like a noun, 0.2 to 1.</summary>
    public double NounOf(int word) => _nouns[word];

    /// <summary>How often a word stands where nouns do, 0.3 to 1; 1 where that cannot be told.</summary>
    public double NounPlaceOf(int word) => _nounPlaces[word];

    /// <summary>What the lists say about a word.</summary>
    public WordRole RoleOf(int word) => _roles[word];

    /// <summary>Whether no phrase begins or ends with a word.</summary>
    public bool IsCommon(int word) => _isCommon[word];

    /// <summary>Whether a word is always written like a name.</summary>
    public bool IsName(int word) => Capitals is CapitalUse.Names && _counts.Capitals[word] > 0
        && _counts.Capitals[word] >= NameShare * (_counts.Capitals[word] + _counts.Smalls[word]) && !_isCommon[word];

    /// <summary>Whether nouns have capitals and a word has none.</summary>
    public bool IsSmallAmongNouns(int word) => Capitals is CapitalUse.Nouns && _counts.Smalls[word] > _counts.Capitals[word];

    /// <summary>How well a word can be a title alone: not without evidence of a noun where a list tells, 0 where only adjectives or interjections stand.</summary>
    public double AloneOf(PhraseTokens tokens, int word)
    {
        if (IsName(word) || _counts.Kinds[word] is not PhraseTokenKind.Word)
            return 1;
        if (_evidence.IsInterjection(word))
            return 0;
        if (!HasList || Capitals is CapitalUse.Nouns || _evidence.IsNoun(word))
            return 1;
        return _evidence.IsOnlyAdjective(word) || (_isRussian && tokens.Words[word][^1] is 'о') ? 0 : WithoutEvidence;
    }

    private static List<(string Word, int Count)> SpacedWords(PhraseTokens tokens)
    {
        var counts = new int[tokens.Words.Count];
        for (var i = 0; i < tokens.Count; i++)
            if (tokens[i].Kind is not (PhraseTokenKind.Character or PhraseTokenKind.Cluster))
                counts[tokens[i].Word]++;
        var words = new List<(string Word, int Count)>();
        for (var word = 0; word < counts.Length; word++)
            if (counts[word] > 0 && (tokens.Words[word][0] < WritingSystems.FirstEastAsian || tokens.Words[word][0] is >= '\uAC00' and <= '\uD7A3'))
                words.Add((tokens.Words[word], counts[word]));
        return words;
    }

    private static WordRole RoleOf(PhraseTokens tokens, int word, CommonWords list)
    {
        var text = tokens.Words[word];
        return list[text] | tokens.UnspacedRoleOf(text) | (IsRussianIndefinite(text) ? WordRole.Other : WordRole.None);
    }

    private static bool IsRussianIndefinite(string word) => word.EndsWith("-то", StringComparison.Ordinal) || word.EndsWith("-нибудь", StringComparison.Ordinal)
        || word.EndsWith("-либо", StringComparison.Ordinal) || word.StartsWith("кое-", StringComparison.Ordinal);

    private bool IsCommonWord(int word, int letters, double burst, int sentences)
    {
        var kind = _counts.Kinds[word];
        if (kind is PhraseTokenKind.Particle or PhraseTokenKind.Contraction || (_roles[word] & WordRole.Common) != 0)
            return true;
        if (HasList || kind is PhraseTokenKind.Cluster)
            return letters < 2 && kind is PhraseTokenKind.Word;
        if (_counts.Capitals[word] > 0 && _counts.Smalls[word] == 0 && letters > 1)
            return false;
        var share = (double)_counts.Sentences[word] / sentences;
        if (kind is PhraseTokenKind.Character)
            return _counts.Sentences[word] > 4 && burst < 1.5 && share > CommonCharacter;

        // A word with a new neighbour nearly every time belongs to no phrase.
        var least = letters switch { <= 3 => 0.04, 4 => 0.06, 5 => 0.08, _ => 0.12 };
        return letters < 2 || (_counts.Sentences[word] > 4 && burst < 1.5 && share > least * (1.6 - _counts.VarietyOf(word)));
    }

    private CapitalUse CapitalsOf(PhraseTokens tokens)
    {
        var (all, capitals) = (0, 0);
        for (var word = 0; word < tokens.Words.Count; word++)
            (all, capitals) = (all + _counts.Capitals[word] + _counts.Smalls[word], capitals + _counts.Capitals[word]);
        return ((double)capitals / Math.Max(1, all)) switch
        {
            > 0.6 => CapitalUse.Everything,
            > 0.1 when _counts.CapitalisedWords > 0.22 => CapitalUse.Nouns,
            > 0.006 => CapitalUse.Names,
            _ => CapitalUse.None,
        };
    }

    // How many fewer stretches a word is in than if it were scattered.
    private static double Burst(int frequency, int found, int stretches)
    {
        if (frequency < 3)
            return 1;
        return 1 + (2 * Math.Max(0, 1 - (found / Scatter.Expected(frequency, stretches))));
    }

    private double Length(int word, int letters) => _counts.Kinds[word] switch
    {
        PhraseTokenKind.Character or PhraseTokenKind.Cluster => 1,
        PhraseTokenKind.Number => 0.3,
        _ when _counts.Capitals[word] > _counts.Smalls[word] => 1,
        _ when HasList => letters switch { <= 2 => 0.4, 3 => 0.8, _ => 1 },
        _ => letters switch { <= 1 => 0.05, 2 => 0.1, 3 => 0.3, 4 => 0.55, 5 => 0.85, _ => 1 },
    };

    // A word that follows pronouns is a verb; one that follows articles or ends clauses is a noun.
    private double Noun(int word, double nouns, double verbs)
    {
        if (Capitals is CapitalUse.Nouns)
            return _counts.Capitals[word] >= _counts.Smalls[word] ? 1 : 0.35;
        var closing = _counts.ClosingShare < 0.04 ? 0 : _counts.Closing[word] * 0.5;
        return Math.Clamp((nouns + closing + 1) / (nouns + closing + (1.5 * verbs) + 1), 0.2, 1);
    }

    private double NounPlace(int word, double nouns)
    {
        if (!HasList || IsName(word) || Capitals is CapitalUse.Nouns)
            return 1;
        var closing = _counts.ClosingShare < 0.04 ? 0 : _counts.Closing[word] * 0.3;
        return 0.3 + (0.7 * Math.Min(1, 5 * (nouns + closing + 0.15) / (_counts.Frequency[word] + 0.5)));
    }

    private static int Letters(string word)
    {
        var letters = 0;
        foreach (var rune in word.EnumerateRunes())
            letters += Rune.IsLetterOrDigit(rune) ? 1 : 0;

        // A block of Hangul or kana is a syllable.
        return word[0] >= '\u1100' ? letters * 2 : letters;
    }
}
