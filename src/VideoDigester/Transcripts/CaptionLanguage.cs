namespace VideoDigester.Transcripts;

/// <summary>The language that a caption file names in its own header.</summary>
internal static class CaptionLanguage
{
    private const int Longest = 35;

    /// <summary>Reads a BCP 47 tag.</summary>
    /// <returns>The tag as it stands, or null where it is none.</returns>
    public static string? Read(string? text)
    {
        var tag = text?.Trim();
        return tag is { Length: >= 2 and <= Longest } && char.IsAsciiLetter(tag[0]) && tag.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') ? tag : null;
    }
}
