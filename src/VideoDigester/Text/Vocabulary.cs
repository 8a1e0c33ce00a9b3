using System.Runtime.InteropServices;

namespace VideoDigester.Text;

/// <summary>Numbers terms in the order in which they are first met. Not safe for concurrent use.</summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly List<string> _terms = [];

    public Vocabulary() => _lookup = _ids.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>How many terms there are.</summary>
    public int Count => _terms.Count;

    /// <summary>The term of a number.</summary>
    public string this[int id] => _terms[id];

    /// <summary>The number of a term, given now where it has none.</summary>
    public int Add(ReadOnlySpan<char> term)
    {
        ref var id = ref CollectionsMarshal.GetValueRefOrAddDefault(_lookup, term, out var known);
        if (!known)
        {
            id = _terms.Count;
            _terms.Add(term.ToString());
        }

        return id;
    }
}
