using System.Text;
using System.Text.RegularExpressions;

namespace VideoDigester.Digests.Writers.Llm.Answers;

/// <summary>
/// What a model writes as plain text of one line: markup of HTML is taken out, scripts and styles with what they hold, control characters too. Hosts show
/// texts, and one that forgets to escape them should not run what a transcript made a model write.
/// </summary>
internal static partial class PlainText
{
    /// <summary>The text without markup, runs of white space as one space.</summary>
    /// <param name="text">The text as the model wrote it.</param>
    public static string Of(string text)
    {
        if (text.Contains('\u001b', StringComparison.Ordinal))
            text = TerminalSequence().Replace(text, "");

        // Until nothing changes: what is taken out may bring together what was apart.
        for (var before = ""; before.Length != text.Length && text.Contains('<', StringComparison.Ordinal);)
        {
            before = text;
            text = Tag().Replace(Element().Replace(text, " "), " ");
        }

        var plain = new StringBuilder(text.Length);
        foreach (var c in text)
            if (char.IsWhiteSpace(c))
            {
                if (plain.Length > 0 && plain[^1] != ' ')
                    plain.Append(' ');
            }
            else if (!char.IsControl(c))
            {
                plain.Append(c);
            }

        return plain.ToString().TrimEnd();
    }

    [GeneratedRegex(@"<(script|style|iframe|object|svg|template|noscript)\b[^>]*>.*?(</\1\s*>|\z)", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Element();

    // ECMA-48: what colours a terminal, or moves its cursor.
    [GeneratedRegex(@"\u001b(\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b]*(\u0007|\u001b\\)?|[@-Z\\^_])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex TerminalSequence();

    [GeneratedRegex(@"</?[a-z!][^<>]*>|<(script|style|iframe|object|svg|template|noscript)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Tag();
}
