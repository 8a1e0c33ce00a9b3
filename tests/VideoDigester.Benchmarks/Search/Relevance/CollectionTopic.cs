namespace VideoDigester.Benchmarks.Search.Relevance;

/// <summary>A question of a test collection.</summary>
/// <param name="Number">Its number in the judgements.</param>
/// <param name="Text">What is asked.</param>
internal sealed record CollectionTopic(string Number, string Text);
