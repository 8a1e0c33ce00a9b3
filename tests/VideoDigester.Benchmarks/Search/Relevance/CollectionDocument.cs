namespace VideoDigester.Benchmarks.Search.Relevance;

/// <summary>A document of a test collection.</summary>
/// <param name="Id">Its name in the judgements.</param>
/// <param name="Title">Its title; empty where it has none.</param>
/// <param name="Text">All that is indexed of it, the title included.</param>
internal sealed record CollectionDocument(string Id, string Title, string Text);
