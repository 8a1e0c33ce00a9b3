namespace VideoDigester.Digests.Writers.Extractive.Chapters;

/// <summary>Where a chapter begins.</summary>
/// <param name="Start">The moment.</param>
/// <param name="Begins">What it begins with.</param>
/// <param name="Title">The author's title, or null.</param>
internal readonly record struct ChapterStart(TimeSpan Start, DraftBorder Begins, string? Title);
