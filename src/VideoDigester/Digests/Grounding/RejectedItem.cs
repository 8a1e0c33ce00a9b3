namespace VideoDigester.Digests.Grounding;

/// <summary>An item that the transcript does not carry.</summary>
/// <param name="Draft">Its position among the drafts.</param>
/// <param name="Complaints">Why; never empty.</param>
internal sealed record RejectedItem(int Draft, IReadOnlyList<Complaint> Complaints);
