namespace VideoDigester.Digests.Writers.Extractive.Titles;

/// <summary>
/// How a phrase is said in a stretch. A phrase is whole where its ends are free: it stands beside common words, punctuation or ever other words
/// (accessor variety, Feng et al. 2004), which also tells words from parts of words in scripts without spaces.
/// </summary>
internal struct PhraseCount
{
    private int _freeBefore;
    private int _freeAfter;
    private Neighbours _before;
    private Neighbours _after;

    /// <summary>Its first use.</summary>
    public PhraseUse Use { get; init; }

    /// <summary>How often it is said.</summary>
    public int Count { get; private set; }

    /// <summary>How often the most frequent phrase that is longer by one word and holds it is said.</summary>
    public int InLonger { get; private set; }

    /// <summary>How often a word that stands before nouns stands before it.</summary>
    public int AfterNounMarks { get; private set; }

    /// <summary>How often all its words are written with capitals.</summary>
    public int InCapitals { get; private set; }

    /// <summary>The first use with capitals, or the first of all.</summary>
    public int Example { get; private set; }

    /// <summary>The share of uses in which both ends are free, 0 to 1.</summary>
    public readonly double Freedom => Free(_freeBefore, _before) * Free(_freeAfter, _after);

    /// <summary>The share of uses that stand between common words or punctuation, which a word that belongs to others does not.</summary>
    public readonly double Independence => (double)_freeBefore * _freeAfter / ((double)Count * Count);

    /// <summary>Counts one more use.</summary>
    /// <param name="before">The number of the word before, negative where the phrase begins freely.</param>
    /// <param name="after">The number of the word after, negative where the phrase ends freely.</param>
    /// <param name="afterNounMark">Whether the word before stands before nouns.</param>
    /// <param name="capitals">Its first token where all its words are written with capitals, negative otherwise.</param>
    public void Add(int before, int after, bool afterNounMark, int capitals)
    {
        Count++;
        if (capitals >= 0 && InCapitals++ == 0)
            Example = capitals;
        AfterNounMarks += afterNounMark ? 1 : 0;
        if (before < 0)
            _freeBefore++;
        else
            _before.Add(before);
        if (after < 0)
            _freeAfter++;
        else
            _after.Add(after);
    }

    /// <summary>Tells how often a longer phrase is said that holds this one.</summary>
    public void Contain(int count) => InLonger = Math.Max(InLonger, count);

    private readonly double Free(int free, Neighbours others)
    {
        // One neighbour that is always the same is a part of the phrase; several are neighbours.
        var different = others.Count;
        return Math.Min(1, (free + (different > 1 ? different : 0.2 * different)) / Count);
    }
}
