namespace VideoDigester.Text;

/// <summary>Cuts texts that are too long.</summary>
internal static class TextLength
{
    /// <summary>The beginning of a text, of at most so many characters; never half of a surrogate pair.</summary>
    public static string Cut(string text, int longest) =>
        text.Length <= longest ? text : text[..(char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest)];
}
