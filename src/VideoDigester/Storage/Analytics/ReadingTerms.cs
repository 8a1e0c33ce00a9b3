namespace VideoDigester.Storage.Analytics;

/// <summary>When a digest counts as read, and how long that takes where nobody measured it.</summary>
/// <param name="MinimumDwell">How long it must have been viewed, unless the user said that it was read.</param>
/// <param name="WordsPerMinute">How fast words are read.</param>
internal sealed record ReadingTerms(TimeSpan MinimumDwell, int WordsPerMinute);
