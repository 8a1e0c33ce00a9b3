namespace VideoDigester.Storage.Search;

/// <summary>A passage of another text.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Video">The video.</param>
/// <param name="Kind">What it is a part of.</param>
/// <param name="FromOffset">Where it begins in the text, its lines joined.</param>
/// <param name="Length">How many characters it has.</param>
/// <param name="Title">The title of the video, of the digest, or of the digest's item; null where it has none.</param>
/// <param name="Text">The description, the overview, or the item's text; null of a title.</param>
/// <param name="DigestId">The digest, or null.</param>
/// <param name="Language">The digest's language, or null.</param>
/// <param name="Start">When the item begins, or null.</param>
/// <param name="End">When the item ends, or null.</param>
internal sealed record FoundText(
    long Id, FoundVideo Video, SearchHitKind Kind, int FromOffset, int Length, string? Title, string? Text, DigestId? DigestId, string? Language, TimeSpan? Start, TimeSpan? End);
