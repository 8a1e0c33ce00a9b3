using VideoDigester.Text;

namespace VideoDigester.Digests.Grounding.Claims;

/// <summary>How a language denies.</summary>
internal sealed class NegationWords
{
    private static readonly Dictionary<string, NegationWords> Languages = NegationWordLists.Read();

    private readonly HashSet<string> _words;
    private readonly HashSet<string> _takenBack;
    private readonly HashSet<string> _soft;
    private readonly IReadOnlyList<string> _parts;
    private readonly IReadOnlyList<string> _harmless;

    /// <summary>Makes a list.</summary>
    /// <param name="words">The folded words of a group: see <see cref="NegationWordLists"/>.</param>
    public NegationWords(Func<char, IReadOnlyList<string>> words)
    {
        _words = words('w').ToHashSet(StringComparer.Ordinal);
        _takenBack = words('o').ToHashSet(StringComparer.Ordinal);
        _soft = words('s').ToHashSet(StringComparer.Ordinal);
        (_parts, _harmless) = (words('p'), words('h'));
    }

    /// <summary>The list of a language; nothing where there is none.</summary>
    public static NegationWords Of(string? language) => PrimaryLanguage.Find(Languages, language, new NegationWords(_ => []));

    /// <summary>Whether there are any.</summary>
    public bool IsEmpty => _words.Count == 0 && _parts.Count == 0;

    /// <summary>Whether a word denies something without being a negation.</summary>
    public bool IsSoft(string word) => _soft.Contains(word);

    /// <summary>How often some words deny.</summary>
    public int Count(IEnumerable<ClaimWord> words) => Find(words).Count;

    /// <summary>The positions of the words that deny.</summary>
    public IReadOnlyList<int> Find(IEnumerable<ClaimWord> words)
    {
        var found = new List<int>();
        ClaimWord[] all = [.. words];
        for (var i = 0; i < all.Length; i++)
            if (_words.Contains(all[i].Folded) && !(i + 1 < all.Length && _takenBack.Contains(all[i + 1].Folded)))
                found.Add(i);
        if (_parts.Count == 0)
            return found;
        var text = string.Concat(all.Select(word => word.Folded.Length == 1 ? word.Folded : " "));
        if (text.Length != all.Length)
            return found;
        foreach (var harmless in _harmless)
            text = text.Replace(harmless, new string(' ', harmless.Length), StringComparison.Ordinal);
        foreach (var part in _parts)
            for (var at = text.IndexOf(part, StringComparison.Ordinal); at >= 0; at = text.IndexOf(part, at + part.Length, StringComparison.Ordinal))
                found.Add(at);
        return [.. found.Distinct().Order()];
    }
}
