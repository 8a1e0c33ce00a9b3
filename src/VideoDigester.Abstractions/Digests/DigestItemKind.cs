namespace VideoDigester;

/// <summary>The kinds of items that the built-in digest types have.</summary>
public static class DigestItemKind
{
    /// <summary>A part of the video with a title.</summary>
    public const string Chapter = "chapter";

    /// <summary>A moment worth watching.</summary>
    public const string Highlight = "highlight";

    /// <summary>A heading of a detailed digest, followed by its points.</summary>
    public const string Section = "section";

    /// <summary>A point of the section before it.</summary>
    public const string Point = "point";

    /// <summary>A sentence of a summary.</summary>
    public const string Sentence = "sentence";
}
