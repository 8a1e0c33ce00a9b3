namespace VideoDigester.Storage.Search;

/// <summary>What a passage must hold, in analysed terms: the part of a query that both databases are asked. Immutable.</summary>
internal abstract record SearchExpression
{
    private SearchExpression()
    {
    }

    /// <summary>One word.</summary>
    /// <param name="Terms">The terms it may stand as, one for each way to stem it; at least one, each once.</param>
    public sealed record Word(IReadOnlyList<string> Terms) : SearchExpression;

    /// <summary>Any word with a beginning.</summary>
    /// <param name="Beginning">The beginning, folded and not stemmed; not empty.</param>
    /// <param name="Stems">Terms that such words may stand as although they do not begin so; may be empty.</param>
    public sealed record Prefix(string Beginning, IReadOnlyList<string> Stems) : SearchExpression;

    /// <summary>Words one directly after the other, also over the border of two passages.</summary>
    /// <param name="Terms">The term of each word, all stemmed for one language; at least two.</param>
    /// <param name="IsOpen">Whether the last is the beginning of one.</param>
    public sealed record Phrase(IReadOnlyList<string> Terms, bool IsOpen = false) : SearchExpression;

    /// <summary>All of several.</summary>
    /// <param name="Parts">At least two.</param>
    public sealed record All(IReadOnlyList<SearchExpression> Parts) : SearchExpression;

    /// <summary>One of several, or more.</summary>
    /// <param name="Parts">At least two.</param>
    public sealed record Any(IReadOnlyList<SearchExpression> Parts) : SearchExpression;

    /// <summary>The one without the other.</summary>
    /// <param name="Wanted">What must be there.</param>
    /// <param name="Unwanted">What must not.</param>
    public sealed record Without(SearchExpression Wanted, SearchExpression Unwanted) : SearchExpression;

    /// <summary>The passage begins, or ends, with words. Never asked by a user: it is how phrases over borders are found.</summary>
    /// <param name="Terms">The words; at least one.</param>
    /// <param name="IsEnd">Whether it ends with them.</param>
    /// <param name="IsOpen">Whether the last is the beginning of one.</param>
    public sealed record Edge(IReadOnlyList<string> Terms, bool IsEnd, bool IsOpen = false) : SearchExpression;
}
