namespace VideoDigester;

/// <summary>One message of a conversation with a model.</summary>
/// <param name="Role">Whose message it is.</param>
/// <param name="Text">What it says.</param>
public sealed record LlmMessage(LlmRole Role, string Text);
