namespace VideoDigester.Digests.Writers.Extractive.Chapters;

/// <summary>A part of the video before it has an item.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends: where the next begins.</param>
/// <param name="FirstSegment">The first segment that begins in it.</param>
/// <param name="LastSegment">The last segment that begins in it; before the first where none does.</param>
/// <param name="Begins">What it begins with.</param>
/// <param name="Title">The author's title, or null.</param>
internal sealed record ChapterPlan(TimeSpan Start, TimeSpan End, int FirstSegment, int LastSegment, DraftBorder Begins, string? Title)
{
    /// <summary>Whether nothing is said in it.</summary>
    public bool IsSilent => LastSegment < FirstSegment;
}
