using VideoDigester.Text.Sentences;
using VideoDigester.Text.WordLists;

namespace VideoDigester.Digests.Writers.Extractive.Titles;

/// <summary>Whether a word can be a title alone: which words stand where only nouns do at least once, and which mostly stand alone, as interjections do.</summary>
internal sealed class NounEvidence
{
    private const string Intensifiers = "too very so really quite sehr zu très trop si muy tan molto troppo muito heel erg bardzo velmi çok очень слишком så";

    private const string Copulas = "is are was were be been being am it's that's they're i'm you're we're he's she's not ist sind war waren est sont était étaient es son era eran está están é são foi è sono är var jest są byl je jsou";

    private static readonly HashSet<string> NoNounAfter = new([.. ClauseWords.Joiners.Split(' '), .. Intensifiers.Split(' '), .. Copulas.Split(' ')], StringComparer.Ordinal);

    private readonly bool[] _isNoun;
    private readonly bool[] _isElsewhere;
    private readonly int[] _alone;
    private readonly int[] _all;

    /// <summary>Reads where the words of a transcript stand.</summary>
    /// <param name="tokens">The words.</param>
    /// <param name="roles">What the lists say about each word.</param>
    public NounEvidence(PhraseTokens tokens, WordRole[] roles)
    {
        (_isNoun, _isElsewhere, _alone, _all) = (new bool[roles.Length], new bool[roles.Length], new int[roles.Length], new int[roles.Length]);
        var isNoNounAfter = new bool[roles.Length];
        for (var word = 0; word < roles.Length; word++)
            isNoNounAfter[word] = NoNounAfter.Contains(tokens.Words[word]);
        for (var i = 0; i < tokens.Count; i++)
        {
            var (word, follows, precedes) = (tokens[i].Word, tokens[i].IsConnected, i + 1 < tokens.Count && tokens[i + 1].IsConnected);
            _all[word]++;
            _alone[word] += tokens[i].IsFirst && (i + 1 == tokens.Count || tokens[i + 1].IsFirst) ? 1 : 0;
            _isElsewhere[word] |= !follows || !isNoNounAfter[tokens[i - 1].Word];
            _isNoun[word] |= (follows && (roles[tokens[i - 1].Word] & WordRole.BeforeNoun) != 0)
                || (!follows && precedes && (roles[tokens[i + 1].Word] & WordRole.BeforeVerb) != 0)
                || (precedes && tokens[i + 1] is { Kind: PhraseTokenKind.Particle, IsGlued: true });
        }
    }

    /// <summary>Whether a word stands behind an article or a preposition, as a subject or before a particle at least once.</summary>
    public bool IsNoun(int word) => _isNoun[word];

    /// <summary>Whether a word stands only where adjectives do: behind "and", "very" or a copula.</summary>
    public bool IsOnlyAdjective(int word) => !_isNoun[word] && !_isElsewhere[word];

    /// <summary>Whether a word is mostly a sentence of its own.</summary>
    public bool IsInterjection(int word) => 2 * _alone[word] >= _all[word];
}
