using VideoDigester.Text.WordLists;

namespace VideoDigester.Digests.Writers.Extractive.Titles;

/// <summary>
/// Cuts particles from Korean words. A syllable that is a particle also ends words that have none, so what remains must have two syllables and be said
/// in another form too, with another particle or without any.
/// </summary>
internal sealed class KoreanParticles
{
    private const int LeastStem = 2;

    // Nobody writes longer words; what is longer has lost its spaces.
    private const int LongestWord = 30;

    private readonly Dictionary<string, int> _forms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    private KoreanParticles() => _lookup = _forms.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Cuts nothing.</summary>
    public static KoreanParticles None { get; } = new();

    /// <summary>Learns which words are said in several forms.</summary>
    public static KoreanParticles Of(ReadOnlySpan<char> text)
    {
        var particles = new KoreanParticles();
        if (text.IndexOfAnyInRange('\uAC00', '\uD7A3') < 0)
            return particles;
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var range in text.SplitAny(' ', ',', '.', '?', '!'))
        {
            var word = text[range];
            if (word.Length is >= LeastStem and <= LongestWord && word[^1] is >= '\uAC00' and <= '\uD7A3')
                words.Add(word.ToString());
        }

        foreach (var word in words)
        {
            particles.Count(word);
            for (var length = ShortestStem(word); length < word.Length; length++)
                if (IsParticle(word.AsSpan(length)))
                    particles.Count(word.AsSpan(0, length));
        }

        return particles;
    }

    /// <summary>How many characters of a word are not a particle at its end.</summary>
    public int StemOf(ReadOnlySpan<char> word)
    {
        if (_forms.Count == 0 || word.Length > LongestWord)
            return word.Length;
        for (var length = ShortestStem(word); length < word.Length; length++)
            if (IsParticle(word[length..]) && (word.Length - length > 1 || (_lookup.TryGetValue(word[..length], out var forms) && forms > 1)))
                return length;
        return word.Length;
    }

    private static int ShortestStem(ReadOnlySpan<char> word) => Math.Max(LeastStem, word.Length - CommonWords.OfSpaced("ko").LongestEnding);

    private static bool IsParticle(ReadOnlySpan<char> ending) => (CommonWords.OfSpaced("ko")[ending] & WordRole.Ending) != 0;

    private void Count(ReadOnlySpan<char> word) => _lookup[word] = _lookup.TryGetValue(word, out var forms) ? forms + 1 : 1;
}
