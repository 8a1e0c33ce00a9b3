namespace VideoDigester.Digests.Grounding;

/// <summary>Something about an item that does not hold.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Detail">The very words or places, as whoever is to mend them needs them.</param>
internal sealed record Complaint(ComplaintKind Kind, string Detail);
