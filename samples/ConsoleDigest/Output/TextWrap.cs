using System.Globalization;

namespace ConsoleDigest.Output;

/// <summary>Breaks prose into lines at spaces. A word longer than a line, an address for example, is left whole.</summary>
internal static class TextWrap
{
    public static IEnumerable<string> Lines(string text, int width)
    {
        var line = "";
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && Length(line) + 1 + Length(word) > width)
            {
                yield return line;
                line = "";
            }

            line = line.Length == 0 ? word : $"{line} {word}";
        }

        if (line.Length > 0)
            yield return line;
    }

    /// <summary>A text that has at most so many characters.</summary>
    public static string Cut(string text, int length) =>
        text.Length <= length ? text : text[..(length - 1 - (char.IsHighSurrogate(text[length - 2]) ? 1 : 0))] + "…";

    private static int Length(string text) => new StringInfo(text).LengthInTextElements;
}
