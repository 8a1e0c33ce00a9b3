namespace VideoDigester.Text.WordLists;

/// <summary>The common words of one language, and those of many to choose from.</summary>
internal sealed class CommonWords
{
    // The lists hold about half of the words that are said in their languages; what less than this share is in is another language.
    private const double LeastCoverage = 0.2;

    private static readonly Lazy<IReadOnlyDictionary<string, CommonWords>> SpacedLists = new(() => Parse(CommonWordLists.Spaced));
    private static readonly Lazy<IReadOnlyDictionary<string, CommonWords>> UnspacedLists = new(() => Parse(CommonWordLists.Unspaced));

    private readonly Dictionary<string, WordRole> _roles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, WordRole>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    private CommonWords() => _lookup = _roles.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>No words.</summary>
    public static CommonWords None { get; } = new();

    /// <summary>Whether there are any.</summary>
    public bool IsEmpty => _roles.Count == 0;

    /// <summary>The length of the longest.</summary>
    public int Longest { get; private set; }

    /// <summary>The length of the longest ending.</summary>
    public int LongestEnding { get; private set; }

    /// <summary>What the list says about a folded word.</summary>
    public WordRole this[ReadOnlySpan<char> word] => _lookup.TryGetValue(word, out var role) ? role : WordRole.None;

    /// <summary>The list for the words of a language that separates phrases without spaces, by its base language; none where there is no list.</summary>
    public static CommonWords OfUnspaced(string language) => UnspacedLists.Value.GetValueOrDefault(language, None);

    /// <summary>The list of a language with spaces, by its base language; none where there is no list.</summary>
    public static CommonWords OfSpaced(string language) => SpacedLists.Value.GetValueOrDefault(language, None);

    /// <summary>The base languages with spaces that have a list.</summary>
    public static IEnumerable<string> SpacedLanguages => SpacedLists.Value.Keys;

    /// <summary>Whether a folded word is one that the language is known by.</summary>
    public bool Marks(ReadOnlySpan<char> word) => (this[word] & (WordRole.Common | WordRole.Link)) != 0;

    /// <summary>
    /// The list that holds most of what is said. The words decide and not what the track says about its language, which is often missing or wrong.
    /// </summary>
    /// <param name="words">Folded words of scripts with spaces, and how often each is said.</param>
    public static CommonWords ThatCover(IReadOnlyCollection<(string Word, int Count)> words)
    {
        var said = words.Sum(word => (long)word.Count);
        var (best, most) = (None, LeastCoverage * said);
        foreach (var list in SpacedLists.Value.Values)
        {
            var held = words.Sum(word => list.Marks(word.Word) ? (long)word.Count : 0);
            if (held > most)
                (best, most) = (list, held);
        }

        return best;
    }

    private static Dictionary<string, CommonWords> Parse(string lines)
    {
        var lists = new Dictionary<string, CommonWords>(StringComparer.Ordinal);
        foreach (var (language, group, words) in WordListReader.ReadGroups(lines))
        {
            if (!lists.TryGetValue(language, out var list))
                lists[language] = list = new CommonWords();
            foreach (var word in words)
            {
                list._roles[word] = list[word] | RoleOf(group);
                list.Longest = Math.Max(list.Longest, word.Length);
                if (group == 's')
                    list.LongestEnding = Math.Max(list.LongestEnding, word.Length);
            }
        }

        return lists;
    }

    private static WordRole RoleOf(char group) => group switch
    {
        'n' => WordRole.BeforeNoun,
        'v' => WordRole.BeforeVerb,
        'o' => WordRole.Other,
        'w' => WordRole.Weak,
        'l' => WordRole.Link,
        's' => WordRole.Ending,
        _ => throw new FormatException($"A list of common words has no group {group}."),
    };
}
