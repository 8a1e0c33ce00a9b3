namespace VideoDigester;

/// <summary>
/// The model wrote an item, and the transcript carries it. Drafts come in any order, chapters and sections with the times of their evidence instead of those of their part;
/// the digest may yet leave some out or cut them otherwise: what counts is <see cref="DigestCompleted"/>.
/// </summary>
/// <param name="Item">The item, with the times of its evidence.</param>
public sealed record DigestItemDrafted(DigestItem Item) : DigestEvent;
