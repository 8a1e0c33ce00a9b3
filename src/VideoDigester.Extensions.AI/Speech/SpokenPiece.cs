namespace VideoDigester.Extensions.AI.Speech;

/// <summary>Words of an answer, and when they were said where the client tells.</summary>
internal readonly record struct SpokenPiece(TimeSpan? Start, TimeSpan? End, string Text);
