namespace VideoDigester;

/// <summary>A part of a text.</summary>
/// <param name="Offset">Where it begins, in UTF-16 code units.</param>
/// <param name="Length">How long it is, in UTF-16 code units; more than 0.</param>
public readonly record struct TextRange(int Offset, int Length);
