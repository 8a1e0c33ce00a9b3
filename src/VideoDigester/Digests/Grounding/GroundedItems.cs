namespace VideoDigester.Digests.Grounding;

/// <summary>What the transcript carries of a draft.</summary>
/// <param name="Items">The items that hold, in order of time.</param>
/// <param name="Dropped">How many do not.</param>
internal sealed record GroundedItems(IReadOnlyList<DigestItem> Items, int Dropped)
{
    /// <summary>The mean support of the items; 0 where none is left.</summary>
    public double Grounding => Items.Count == 0 ? 0 : Items.Average(item => item.Support);
}
