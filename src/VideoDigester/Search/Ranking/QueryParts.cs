using VideoDigester.Search.Queries;
using VideoDigester.Storage.Search;

namespace VideoDigester.Search.Ranking;

/// <summary>The words, beginnings and phrases of a query that are wanted, each once.</summary>
internal sealed class QueryParts
{
    private readonly List<SearchExpression> _parts = [];
    private readonly Dictionary<SearchExpression, int> _indexes = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<int> _optional = [];

    /// <summary>Takes a query apart.</summary>
    public QueryParts(SearchExpression query) => Collect(query, new Dictionary<SearchExpression, int>(SameExpression.Comparer), isOptional: false);

    /// <summary>The parts.</summary>
    public IReadOnlyList<SearchExpression> Parts => _parts;

    /// <summary>Which part a leaf of the query's tree is.</summary>
    public int IndexOf(SearchExpression leaf) => _indexes[leaf];

    /// <summary>Whether a passage may match without the part.</summary>
    public bool IsOptional(SearchExpression part) => _optional.Contains(_indexes[part]);

    private void Collect(SearchExpression expression, Dictionary<SearchExpression, int> known, bool isOptional)
    {
        switch (expression)
        {
            case SearchExpression.All all:
                foreach (var part in all.Parts)
                    Collect(part, known, isOptional);
                break;
            case SearchExpression.Any any:
                foreach (var part in any.Parts)
                    Collect(part, known, isOptional: true);
                break;
            case SearchExpression.Without without:
                Collect(without.Wanted, known, isOptional);
                break;
            default:
                if (!known.TryGetValue(expression, out var index))
                {
                    known.Add(expression, index = _parts.Count);
                    _parts.Add(expression);
                }

                _indexes[expression] = index;
                if (isOptional)
                    _optional.Add(index);
                break;
        }
    }
}
