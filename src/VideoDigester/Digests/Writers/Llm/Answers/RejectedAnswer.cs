namespace VideoDigester.Digests.Writers.Llm.Answers;

/// <summary>An item that does not hold.</summary>
/// <param name="Item">The item as the model wrote it.</param>
/// <param name="Complaints">What is wrong with it, in words that the model is told.</param>
internal sealed record RejectedAnswer(ModelItem Item, IReadOnlyList<string> Complaints);
