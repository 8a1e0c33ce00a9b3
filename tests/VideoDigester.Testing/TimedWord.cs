namespace VideoDigester.Testing;

/// <summary>A word and when it is said.</summary>
public readonly record struct TimedWord(TimeSpan Start, TimeSpan End, string Text);
