using System.Text;

namespace VideoDigester.YtDlp.Mapping;

/// <summary>Texts as the library keeps them.</summary>
internal static class MetadataText
{
    /// <summary>A text of one line: control characters and white space between words become one space. Null where nothing is left.</summary>
    public static string? Line(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        if (IsLine(text))
            return text;
        var line = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (!char.IsControl(character) && !char.IsWhiteSpace(character))
                line.Append(character);
            else if (line.Length > 0 && line[^1] != ' ')
                line.Append(' ');
        }

        return line.Length == 0 ? null : line.ToString().TrimEnd(' ');
    }

    /// <summary>A text of many lines, kept to the letter. Null where it is blank.</summary>
    public static string? Block(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;

    private static bool IsLine(string text)
    {
        if (text[0] == ' ' || text[^1] == ' ')
            return false;
        for (var i = 0; i < text.Length; i++)
            if (char.IsControl(text[i]) || (char.IsWhiteSpace(text[i]) && (text[i] != ' ' || text[i - 1] == ' ')))
                return false;
        return true;
    }
}
