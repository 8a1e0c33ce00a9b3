namespace VideoDigester.Search.Queries;

/// <summary>What may be the value of a field.</summary>
internal static class FieldValues
{
    /// <summary>The condition with values in their usual form.</summary>
    public static FieldCondition Check(FieldCondition condition)
    {
        if (condition.Field is QueryField.Title)
            return condition;
        foreach (var alternative in condition.Alternatives)
            if (alternative is not (QueryNode.Word or QueryNode.Phrase))
                throw InvalidQuery.At(alternative.Position, $"{condition.Field.Name()} takes a word, a \"phrase\", or alternatives: {condition.Field.Name()}(one OR \"the other\").");
        return condition.Field is not QueryField.Language ? condition : condition with
        {
            Alternatives = [.. condition.Alternatives.Zip(condition.Values, (alternative, value) => new QueryNode.Word(
                alternative.Position,
                LanguageTag.Normalize(value) ?? throw InvalidQuery.At(alternative.Position, "lang: takes the tag of a language, such as en or pt-BR."),
                IsPrefix: false))],
        };
    }
}
