namespace VideoDigester.Digests.Grounding.Items;

/// <summary>A draft whose evidence exists.</summary>
/// <param name="Draft">Its position among the drafts.</param>
/// <param name="Source">The draft.</param>
/// <param name="Item">The item that comes of it.</param>
internal sealed record HeldItem(int Draft, DraftItem Source, DigestItem Item)
{
    /// <summary>Whether it stands for a part of the video and tiles it.</summary>
    public bool IsPart => Source.Begins is not null;
}
