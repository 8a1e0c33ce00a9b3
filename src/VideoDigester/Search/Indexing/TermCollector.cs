using System.Runtime.InteropServices;
using VideoDigester.Storage.Search;
using VideoDigester.Text;
using VideoDigester.Text.Analysis;

namespace VideoDigester.Search.Indexing;

/// <summary>Turns texts of one language into what the index holds of them. Keeps what it has learnt of words from one text to the next; not safe for concurrent use.</summary>
internal sealed class TermCollector(string? language)
{
    private readonly Vocabulary _vocabulary = new();
    private readonly List<ushort> _hashes = [];
    private readonly List<AnalysedTerm> _terms = [];
    private readonly List<ushort> _signature = [];
    private readonly Dictionary<int, int> _counts = [];
    private TermAnalyser? _analyser;

    /// <summary>How many different terms it keeps.</summary>
    public int Size => _vocabulary.Count;

    /// <summary>Analyses a text.</summary>
    /// <returns>Its terms and their signature; null where it has no word.</returns>
    public (PassageTerms Terms, byte[] Signature)? Read(ReadOnlySpan<char> text)
    {
        _terms.Clear();
        _signature.Clear();
        _counts.Clear();
        _analyser ??= new TermAnalyser(_vocabulary, language);
        _analyser.Read(text, 0, _terms);
        if (_terms.Count == 0)
            return null;
        var words = new List<string>(_terms.Count);
        HashSet<string>? others = null;
        var position = -1;
        foreach (var term in _terms)
        {
            _signature.Add(HashOf(term.Term));
            if (term.Position > position)
            {
                position = term.Position;
                words.Add(_vocabulary[term.Term]);
                CollectionsMarshal.GetValueRefOrAddDefault(_counts, term.Term, out _)++;
            }
            else
            {
                (others ??= new HashSet<string>(StringComparer.Ordinal)).Add(_vocabulary[term.Term]);
            }
        }

        // A border of passages may cut a pair: the characters at the edges are known too.
        if (CharacterPair.Is(words[0]))
            (others ??= new HashSet<string>(StringComparer.Ordinal)).Add(TermMarks.First(CharacterPair.Split(words[0]).First));
        if (CharacterPair.Is(words[^1]))
            (others ??= new HashSet<string>(StringComparer.Ordinal)).Add(TermMarks.Last(CharacterPair.Split(words[^1]).Second));
        return (new PassageTerms(words, (IReadOnlyCollection<string>?)others ?? [], Often()), PassageSignature.Write(CollectionsMarshal.AsSpan(_signature)));
    }

    private List<string> Often()
    {
        var often = new List<string>();
        foreach (var (term, count) in _counts)
            for (var level = 0; level < TermMarks.Levels.Count && count >= TermMarks.Levels[level]; level++)
                often.Add(TermMarks.Often(_vocabulary[term], level));
        return often;
    }

    private ushort HashOf(int term)
    {
        while (_hashes.Count <= term)
            _hashes.Add(PassageSignature.HashOf(_vocabulary[_hashes.Count]));
        return _hashes[term];
    }
}
