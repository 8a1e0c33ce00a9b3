namespace VideoDigester.Digests.Grounding.Claims;

/// <summary>What was said, read for judging claims. Safe for concurrent use.</summary>
internal sealed class ClaimEvidence
{
    private readonly Dictionary<string, List<string>> _beginnings = new(StringComparer.Ordinal);

    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);
    private readonly HashSet<string> _numbers = new(StringComparer.Ordinal);

    /// <summary>Reads evidence.</summary>
    /// <param name="texts">What was said.</param>
    /// <param name="language">Its language, as a BCP 47 tag.</param>
    public ClaimEvidence(IReadOnlyList<string> texts, string language)
        : this(language)
    {
        Texts = texts;
        Words = [.. texts.Select(text => (IReadOnlyList<ClaimWord>)ClaimWords.Read(text, language))];
        var units = new ContentUnits(language);
        Units = [.. Words.Select(words => (IReadOnlyList<ContentUnit>)units.Read(words, all: true))];
        for (var i = 0; i < texts.Count; i++)
            Add(texts[i], Words[i], Units[i]);
    }

    private ClaimEvidence(string language) => Language = language;

    /// <summary>Reads pieces of a text of any length and keeps what is said in it, not where: enough for all but negations.</summary>
    public static ClaimEvidence OfVocabulary(IEnumerable<string> pieces, string language)
    {
        var evidence = new ClaimEvidence(language);
        var units = new ContentUnits(language);
        foreach (var piece in pieces)
        {
            var words = ClaimWords.Read(piece, language);
            evidence.Add(piece, words, units.Read(words, all: true));
        }

        return evidence;
    }

    /// <summary>The texts.</summary>
    public IReadOnlyList<string> Texts { get; } = [];

    /// <summary>Their language.</summary>
    public string Language { get; }

    /// <summary>The words of each.</summary>
    public IReadOnlyList<IReadOnlyList<ClaimWord>> Words { get; } = [];

    /// <summary>How many words there are.</summary>
    public int WordCount { get; private set; }

    /// <summary>What may carry a claim in each.</summary>
    public IReadOnlyList<IReadOnlyList<ContentUnit>> Units { get; } = [];

    /// <summary>All that may carry a claim.</summary>
    public IReadOnlySet<string> Keys => _keys;

    /// <summary>All numbers, as they are compared.</summary>
    public IReadOnlySet<string> Numbers => _numbers;

    /// <summary>Whether there are words in Latin letters.</summary>
    public bool IsLatin { get; private set; }

    /// <summary>How far a unit is there: 1 as it is, less where one is there that begins alike, 0 where none.</summary>
    public double Holds(string key)
    {
        if (Keys.Contains(key))
            return 1;
        if (key.Length < WordLikeness.Shortest || !_beginnings.TryGetValue(key[..WordLikeness.Shortest], out var alike))
            return 0;
        return alike.Max(other => WordLikeness.Of(key, other));
    }

    private void Add(string text, IReadOnlyList<ClaimWord> words, IReadOnlyList<ContentUnit> units)
    {
        WordCount += words.Count;
        IsLatin |= text.Any(char.IsAsciiLetter);
        _numbers.UnionWith(NumberJudge.NumbersOf(text, words, Language));
        foreach (var unit in units)
        {
            if (!_keys.Add(unit.Key) || unit.Key.Length < WordLikeness.Shortest)
                continue;
            var beginning = unit.Key[..WordLikeness.Shortest];
            if (!_beginnings.TryGetValue(beginning, out var alike))
                _beginnings[beginning] = alike = [];
            alike.Add(unit.Key);
        }
    }
}
