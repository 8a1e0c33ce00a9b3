namespace VideoDigester.Search.Queries;

/// <summary>What the text of a query says. It holds words, or a title: that is not excluded, or both.</summary>
/// <param name="Words">What a text must hold, or null where only titles are asked for.</param>
/// <param name="Conditions">What must hold besides, all of them.</param>
internal sealed record ParsedQuery(QueryNode? Words, IReadOnlyList<FieldCondition> Conditions);
