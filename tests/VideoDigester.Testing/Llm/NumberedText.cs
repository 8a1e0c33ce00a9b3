namespace VideoDigester.Testing.Llm;

/// <summary>A line of data in a prompt.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Text">Its words.</param>
public sealed record NumberedText(int Number, string Text);
