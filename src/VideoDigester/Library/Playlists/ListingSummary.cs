namespace VideoDigester.Library.Playlists;

/// <summary>How a listing ended.</summary>
/// <param name="Listed">How many entries it had, each once.</param>
/// <param name="News">How many of them no earlier listing had.</param>
/// <param name="StoppedEarly">Whether it ended because what followed was known.</param>
/// <param name="Failure">Why it did not reach its end, or null.</param>
internal sealed record ListingSummary(long Listed, long News, bool StoppedEarly, Failure? Failure);
