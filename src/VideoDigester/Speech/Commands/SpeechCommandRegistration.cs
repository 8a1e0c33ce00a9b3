namespace VideoDigester.Speech.Commands;

/// <summary>Says that a speech command is registered under a name, which is that of its options.</summary>
internal sealed record SpeechCommandRegistration(string Name);
