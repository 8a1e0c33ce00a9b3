namespace VideoDigester.Search.Queries;

/// <summary>A condition on a video or a language, other than the words of a text.</summary>
/// <param name="Position">Where it begins in the text of the query.</param>
/// <param name="Field">What it is about.</param>
/// <param name="IsExcluded">Whether it must not hold.</param>
/// <param name="Alternatives">What the field may hold, at least one; for other fields than the title words and phrases only.</param>
internal sealed record FieldCondition(int Position, QueryField Field, bool IsExcluded, IReadOnlyList<QueryNode> Alternatives)
{
    /// <summary>The alternatives as they are written; for a language they are tags in their usual form. Only of other fields than the title.</summary>
    public IReadOnlyList<string> Values => [.. Alternatives.Select(ValueOf)];

    private string ValueOf(QueryNode alternative) => alternative switch
    {
        // A star is part of a name as any other sign.
        QueryNode.Word word => word.IsPrefix ? word.Text + "*" : word.Text,
        QueryNode.Phrase phrase => phrase.Text,
        _ => throw new InvalidOperationException($"{Field.Name()} has no plain values."),
    };
}
