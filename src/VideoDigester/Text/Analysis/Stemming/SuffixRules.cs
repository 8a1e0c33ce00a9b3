namespace VideoDigester.Text.Analysis.Stemming;

/// <summary>Rules of which the first that fits a word is applied: an ending, and what it becomes. Endings are folded as words are, so the tables read as they are spelt.</summary>
internal sealed class SuffixRules
{
    private readonly List<Rule> _rules = [];

    /// <summary>The endings of the rules, folded.</summary>
    public IEnumerable<string> Suffixes => _rules.Select(rule => rule.Suffix);

    /// <summary>Cuts endings off words of at least a length.</summary>
    /// <param name="least">How many characters the word has at least, with its ending.</param>
    /// <param name="suffixes">The endings, separated by spaces.</param>
    /// <param name="after">The characters of which one stands before the ending; with <c>^</c> in front, those of which none does. Null: any, or nothing.</param>
    public SuffixRules Cut(int least, string suffixes, string? after = null) => Replace(least, suffixes, "", after);

    /// <summary>Puts something in the place of endings of words of at least a length.</summary>
    /// <param name="least">How many characters the word has at least, with its ending.</param>
    /// <param name="suffixes">The endings, separated by spaces.</param>
    /// <param name="replacement">What they become; no longer than they are.</param>
    /// <param name="after">The characters of which one stands before the ending; with <c>^</c> in front, those of which none does. Null: any, or nothing.</param>
    public SuffixRules Replace(int least, string suffixes, string replacement, string? after = null)
    {
        foreach (var suffix in suffixes.Split(' '))
            _rules.Add(new Rule(FoldedLetters.Fold(suffix), FoldedLetters.Fold(replacement), least, after?.TrimStart('^'), after?[0] != '^'));
        return this;
    }

    /// <summary>Cuts endings after a doubled consonant, and one of the two.</summary>
    /// <param name="least">How many characters the word has at least, with its ending.</param>
    /// <param name="suffixes">The endings, separated by spaces.</param>
    /// <param name="consonants">The consonants.</param>
    public SuffixRules CutDoubled(int least, string suffixes, string consonants)
    {
        foreach (var suffix in suffixes.Split(' '))
            foreach (var consonant in consonants)
                Replace(least, $"{consonant}{consonant}{suffix}", $"{consonant}");
        return this;
    }

    /// <summary>Orders the rules so that the longest ending that fits is the one that counts.</summary>
    public SuffixRules LongestFirst()
    {
        var ordered = _rules.OrderByDescending(rule => rule.Suffix.Length).ToList();
        _rules.Clear();
        _rules.AddRange(ordered);
        return this;
    }

    /// <summary>Applies the first rule that fits.</summary>
    /// <param name="word">The word.</param>
    /// <param name="length">Its length, before and after.</param>
    /// <param name="region">Where an ending begins at the earliest.</param>
    /// <returns>Whether one fitted.</returns>
    public bool Apply(Span<char> word, ref int length, int region = 0)
    {
        foreach (var rule in _rules)
        {
            var stem = length - rule.Suffix.Length;
            if (length < rule.Least || stem < region || !word[..length].EndsWith(rule.Suffix, StringComparison.Ordinal))
                continue;
            if (rule.Neighbours is { } neighbours && (stem == 0 || neighbours.Contains(word[stem - 1])) != rule.MustBe)
                continue;
            if (stem + rule.Replacement.Length == 0)
                continue;
            rule.Replacement.CopyTo(word[stem..]);
            length = stem + rule.Replacement.Length;
            return true;
        }

        return false;
    }

    private readonly record struct Rule(string Suffix, string Replacement, int Least, string? Neighbours, bool MustBe);
}
