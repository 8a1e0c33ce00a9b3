using VideoDigester.Text.WordLists;

namespace VideoDigester.Digests.Writers.Extractive.Titles;

/// <summary>How often each word is said in a transcript, and where. Indexed by the numbers of words.</summary>
internal sealed class WordCounts
{
    private readonly PhraseTokens _tokens;
    private readonly Neighbours[] _before;
    private readonly Neighbours[] _after;

    /// <summary>Counts the words.</summary>
    public WordCounts(PhraseTokens tokens)
    {
        _tokens = tokens;
        var words = tokens.Words.Count;
        (Frequency, Sentences, Capitals, Smalls, Closing) = (new int[words], new int[words], new int[words], new int[words], new int[words]);
        (Kinds, _before, _after) = (new PhraseTokenKind[words], new Neighbours[words], new Neighbours[words]);
        var lastSentence = new int[words];
        var closings = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            Frequency[token.Word]++;
            Kinds[token.Word] = token.Kind;
            Capitals[token.Word] += token.IsCapital ? 1 : 0;
            Smalls[token.Word] += token.IsCapital || token.IsFirst ? 0 : 1;
            if (lastSentence[token.Word] != token.Sentence + 1)
                (lastSentence[token.Word], Sentences[token.Word]) = (token.Sentence + 1, Sentences[token.Word] + 1);
            if (i > 0 && token.IsConnected)
            {
                _before[token.Word].Add(tokens[i - 1].Word);
                _after[tokens[i - 1].Word].Add(token.Word);
            }

            if (i + 1 == tokens.Count || !tokens[i + 1].IsConnected)
                (Closing[token.Word], closings) = (Closing[token.Word] + 1, closings + 1);
        }

        ClosingShare = (double)closings / Math.Max(1, tokens.Count);
        var (seen, capitalised) = (0, 0);
        for (var word = 0; word < words; word++)
            if (Capitals[word] + Smalls[word] > 0)
                (seen, capitalised) = (seen + 1, capitalised + (Capitals[word] > Smalls[word] ? 1 : 0));
        CapitalisedWords = (double)capitalised / Math.Max(1, seen);
    }

    /// <summary>How often.</summary>
    public int[] Frequency { get; }

    /// <summary>In how many sentences.</summary>
    public int[] Sentences { get; }

    /// <summary>How often with a capital where no sentence begins.</summary>
    public int[] Capitals { get; }

    /// <summary>How often without one.</summary>
    public int[] Smalls { get; }

    /// <summary>How often before punctuation or the end of a sentence.</summary>
    public int[] Closing { get; }

    /// <summary>The kind of its tokens.</summary>
    public PhraseTokenKind[] Kinds { get; }

    /// <summary>The share of tokens that stand before punctuation.</summary>
    public double ClosingShare { get; }

    /// <summary>The share of different words that are written with a capital more often than not.</summary>
    public double CapitalisedWords { get; }

    /// <summary>
    /// The share of uses that have a neighbour of their own, on the side where it is less: near 1 for words that go with any other. Neighbours are
    /// counted in 64 bits, so that the measure only compares words said up to some dozens of times; more often said words have the most.
    /// </summary>
    public double VarietyOf(int word)
    {
        var most = Math.Min(32, Frequency[word]);
        return Math.Min(1, Math.Min(_before[word].Count, _after[word].Count) / (double)most);
    }

    /// <summary>In how many of equal stretches of the transcript each word is said.</summary>
    public int[] Stretches(int count)
    {
        var (last, found) = (new int[Frequency.Length], new int[Frequency.Length]);
        for (var i = 0; i < _tokens.Count; i++)
        {
            var (word, stretch) = (_tokens[i].Word, (int)((long)i * count / _tokens.Count) + 1);
            if (last[word] != stretch)
                (last[word], found[word]) = (stretch, found[word] + 1);
        }

        return found;
    }

    /// <summary>
    /// How often each word stands where nouns do: behind a word that stands before nouns, one further, or before a particle; and how often where verbs do.
    /// </summary>
    public (double[] Nouns, double[] Verbs) Contexts(WordRole[] roles)
    {
        var (nouns, verbs) = (new double[Frequency.Length], new double[Frequency.Length]);
        for (var i = 1; i < _tokens.Count; i++)
        {
            if (!_tokens[i].IsConnected)
                continue;
            var before = roles[_tokens[i - 1].Word];
            if ((before & WordRole.BeforeNoun) != 0)
                nouns[_tokens[i].Word]++;
            else if ((before & WordRole.BeforeVerb) != 0)
                verbs[_tokens[i].Word]++;
            else if ((before & WordRole.Common) == 0 && i > 1 && _tokens[i - 1].IsConnected && (roles[_tokens[i - 2].Word] & WordRole.BeforeNoun) != 0)
                nouns[_tokens[i].Word] += 0.5;
            if (_tokens[i] is { Kind: PhraseTokenKind.Particle, IsGlued: true })
                nouns[_tokens[i - 1].Word]++;
        }

        return (nouns, verbs);
    }
}
