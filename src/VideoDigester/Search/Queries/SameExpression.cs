using VideoDigester.Storage.Search;

namespace VideoDigester.Search.Queries;

/// <summary>Compares expressions by what they say, part by part in their order.</summary>
internal sealed class SameExpression : IEqualityComparer<SearchExpression>
{
    public static SameExpression Comparer { get; } = new();

    public bool Equals(SearchExpression? x, SearchExpression? y) => (x, y) switch
    {
        (SearchExpression.Word left, SearchExpression.Word right) => left.Terms.SequenceEqual(right.Terms),
        (SearchExpression.Prefix left, SearchExpression.Prefix right) => left.Beginning == right.Beginning && left.Stems.SequenceEqual(right.Stems),
        (SearchExpression.Phrase left, SearchExpression.Phrase right) => left.IsOpen == right.IsOpen && left.Terms.SequenceEqual(right.Terms),
        (SearchExpression.All left, SearchExpression.All right) => left.Parts.SequenceEqual(right.Parts, this),
        (SearchExpression.Any left, SearchExpression.Any right) => left.Parts.SequenceEqual(right.Parts, this),
        (SearchExpression.Without left, SearchExpression.Without right) => Equals(left.Wanted, right.Wanted) && Equals(left.Unwanted, right.Unwanted),
        _ => ReferenceEquals(x, y),
    };

    public int GetHashCode(SearchExpression obj) => obj switch
    {
        SearchExpression.Word word => Combine(1, word.Terms, StringComparer.Ordinal),
        SearchExpression.Prefix prefix => HashCode.Combine(2, prefix.Beginning),
        SearchExpression.Phrase phrase => Combine(3, phrase.Terms, StringComparer.Ordinal),
        SearchExpression.All all => Combine(4, all.Parts, this),
        SearchExpression.Any any => Combine(5, any.Parts, this),
        SearchExpression.Without without => HashCode.Combine(6, GetHashCode(without.Wanted), GetHashCode(without.Unwanted)),
        _ => 0,
    };

    private static int Combine<T>(int kind, IReadOnlyList<T> parts, IEqualityComparer<T> comparer)
    {
        var hash = new HashCode();
        hash.Add(kind);
        foreach (var part in parts)
            hash.Add(part, comparer);
        return hash.ToHashCode();
    }
}
