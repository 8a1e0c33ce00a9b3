using VideoDigester.Digests.Writers.Llm.Answers;

namespace VideoDigester.Digests.Writers.Llm;

/// <summary>Items of a model, judged.</summary>
/// <param name="Accepted">Those that hold, as the model wrote them.</param>
/// <param name="Drafts">The same as drafts, parts first.</param>
/// <param name="Rejected">Those that do not, with the reasons.</param>
internal sealed record JudgedItems(IReadOnlyList<ModelItem> Accepted, IReadOnlyList<DraftItem> Drafts, IReadOnlyList<RejectedAnswer> Rejected);
