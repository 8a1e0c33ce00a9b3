namespace VideoDigester.Digests.Writers.Llm.Answers;

/// <summary>What a model answered, read.</summary>
/// <param name="Overview">What it says it is all about; may be empty.</param>
/// <param name="Items">Its items, in its order; points follow the item they belong to.</param>
/// <param name="Surplus">How many further items there were that nobody wanted.</param>
internal sealed record ModelAnswer(string Overview, IReadOnlyList<ModelItem> Items, int Surplus);
