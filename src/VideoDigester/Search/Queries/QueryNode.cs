namespace VideoDigester.Search.Queries;

/// <summary>What a person asks for, before the words are analysed. Immutable.</summary>
internal abstract record QueryNode
{
    private QueryNode(int position) => Position = position;

    /// <summary>Where it begins in the text of the query, in UTF-16 code units.</summary>
    public int Position { get; }

    /// <summary>One word as it is written, which may come out as none or several when it is analysed.</summary>
    /// <param name="Position">Where it begins.</param>
    /// <param name="Text">The word; not empty.</param>
    /// <param name="IsPrefix">Whether any word with this beginning will do.</param>
    public sealed record Word(int Position, string Text, bool IsPrefix) : QueryNode(Position);

    /// <summary>Words one directly after the other.</summary>
    /// <param name="Position">Where it begins.</param>
    /// <param name="Text">The words without the quotes; not empty.</param>
    public sealed record Phrase(int Position, string Text) : QueryNode(Position);

    /// <summary>Several that must all be there, and several of which none may.</summary>
    /// <param name="Position">Where it begins.</param>
    /// <param name="Wanted">At least one.</param>
    /// <param name="Unwanted">May be empty.</param>
    public sealed record All(int Position, IReadOnlyList<QueryNode> Wanted, IReadOnlyList<QueryNode> Unwanted) : QueryNode(Position);

    /// <summary>Several of which one must be there.</summary>
    /// <param name="Position">Where it begins.</param>
    /// <param name="Alternatives">At least two.</param>
    public sealed record Any(int Position, IReadOnlyList<QueryNode> Alternatives) : QueryNode(Position);
}
