namespace VideoDigester;

/// <summary>A chapter that the author of a video set.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends: the next chapter's start or the end of the video.</param>
/// <param name="Title">The author's title; may be empty.</param>
public readonly record struct Chapter(TimeSpan Start, TimeSpan End, string Title);
