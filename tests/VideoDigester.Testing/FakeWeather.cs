namespace VideoDigester.Testing;

/// <summary>How the site of the fake yt-dlp is.</summary>
/// <param name="FromMs">The least time that an answer takes.</param>
/// <param name="ToMs">The most.</param>
/// <param name="Transient">The share of calls that fail for a reason that passes.</param>
/// <param name="GoneInThousand">How many of a thousand addresses are gone for ever, by the number at their end.</param>
/// <param name="Evenly">Whether waits are spread evenly, by the number of the video, and not by chance.</param>
public sealed record FakeWeather(int FromMs, int ToMs, double Transient = 0, int GoneInThousand = 0, bool Evenly = false);
