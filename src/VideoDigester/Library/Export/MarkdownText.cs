using System.Buffers;
using System.Text;

namespace VideoDigester.Library.Export;

/// <summary>Text from elsewhere as text in Markdown: nothing in it becomes markup, HTML or a link target of its own.</summary>
internal static class MarkdownText
{
    private static readonly SearchValues<char> Special = SearchValues.Create("\\`*_{}[]<>#|~&!");

    /// <summary>Text on one line.</summary>
    public static string Line(string text) => Escape(string.Join(' ', text.Split(['\r', '\n', '\u2028', '\u2029'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)));

    /// <summary>Text of several lines, as a quotation so that no line starts a list, a heading or code.</summary>
    public static string Block(string text) =>
        string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(line => ("> " + Escape(line.Trim())).TrimEnd()));

    /// <summary>A link; the address cannot leave its brackets.</summary>
    public static string Link(string label, string url) =>
        $"[{Escape(label)}](<{url.Replace("<", "%3C", StringComparison.Ordinal).Replace(">", "%3E", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal).Replace("\r", "", StringComparison.Ordinal).Replace("\\", "%5C", StringComparison.Ordinal)}>)";

    private static string Escape(string text)
    {
        if (text.AsSpan().IndexOfAny(Special) < 0)
            return text;
        var escaped = new StringBuilder(text.Length + 16);
        foreach (var character in text)
        {
            if (Special.Contains(character))
                escaped.Append('\\');
            escaped.Append(character);
        }

        return escaped.ToString();
    }
}
