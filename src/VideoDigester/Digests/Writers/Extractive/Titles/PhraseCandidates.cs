using VideoDigester.Text.WordLists;

namespace VideoDigester.Digests.Writers.Extractive.Titles;

/// <summary>
/// Finds the runs of tokens that may be phrases: words that are not common (RAKE, Rose et al. 2010), with linking words only between them; in scripts without
/// spaces every run of characters up to a length, of which <see cref="PhraseCount"/> tells which are words.
/// </summary>
internal sealed class PhraseCandidates(PhraseTokens tokens, WordValues values)
{
    private const int MostWords = 4;
    private const int MostTokens = 7;
    private const int MostCharacters = 12;
    private const int LeastClusters = 3;

    // FNV-1a over the numbers of the words.
    private const ulong Basis = 14695981039346656037UL;
    private const ulong Prime = 1099511628211UL;

    /// <summary>Adds all runs that begin from one token up to before another.</summary>
    public void Read(int from, int to, List<PhraseUse> uses)
    {
        for (var first = from; first < to; first++)
            if (!values.IsCommon(tokens[first].Word) && tokens[first].Kind is not PhraseTokenKind.Number)
                ReadFrom(first, to, uses);
    }

    private void ReadFrom(int first, int to, List<PhraseUse> uses)
    {
        var (hash, beginning, content, links, second) = (Basis, 0UL, 0, 0, -1);
        for (var last = first; last < to && last - first < MostCharacters; last++)
        {
            if (last > first && !Continues(first, last))
                return;
            hash = Extend(hash, last);
            if (values.IsCommon(tokens[last].Word))
            {
                if (++links > 2 || !(IsLink(last) || (links == 2 && (values.RoleOf(tokens[last].Word) & WordRole.BeforeNoun) != 0)))
                    return;
                continue;
            }

            (content, links) = (content + 1, 0);
            if (content == 2 && second < 0)
                second = last;
            if ((content > MostWords && !IsCharacter(last)) || (last > first && tokens[last].Word == tokens[last - 1].Word && !IsCharacter(last)))
                return;
            if (!IsWhole(first, last))
                continue;
            uses.Add(new PhraseUse(hash, first, last - first + 1, content, beginning, second > 0 ? HashOf(second, last) : 0));
            beginning = hash;
        }
    }

    private ulong HashOf(int first, int last)
    {
        var hash = Basis;
        for (var i = first; i <= last; i++)
            hash = Extend(hash, i);
        return hash;
    }

    private ulong Extend(ulong hash, int token) => (hash ^ (uint)tokens[token].Word) * Prime;

    private bool Continues(int first, int last)
    {
        var token = tokens[last];
        if (!token.IsConnected)
            return false;
        var characters = IsCharacter(last) || IsCharacter(last - 1) || tokens[last].Kind is PhraseTokenKind.Particle && IsCharacter(first);
        return characters ? token.IsGlued : last - first < MostTokens;
    }

    // A particle of scripts without spaces, the English genitive and the Korean one are links by their lists too.
    private bool IsLink(int token) => (values.RoleOf(tokens[token].Word) & WordRole.Link) != 0 || tokens.IsGenitive(token);

    private bool IsWhole(int first, int last) => tokens[first].Kind switch
    {
        PhraseTokenKind.Cluster => last - first + 1 >= LeastClusters,
        PhraseTokenKind.Character => last > first,
        _ => true,
    };

    private bool IsCharacter(int token) => tokens[token].Kind is PhraseTokenKind.Character or PhraseTokenKind.Cluster || tokens.IsKatakana(token);
}
