namespace VideoDigester.Digests.Grounding;

/// <summary>What the transcript carries of a draft.</summary>
/// <param name="Items">The items that hold, in order of time.</param>
/// <param name="Rejected">Those that do not, in the order of the drafts.</param>
internal sealed record GroundedItems(IReadOnlyList<DigestItem> Items, IReadOnlyList<RejectedItem> Rejected)
{
    /// <summary>How many do not hold.</summary>
    public int Dropped => Rejected.Count;

    /// <summary>The mean support of the items; 0 where none is left.</summary>
    public double Grounding => Items.Count == 0 ? 0 : Items.Average(item => item.Support);
}
