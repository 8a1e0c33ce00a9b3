using System.Text;
using System.Text.RegularExpressions;

namespace VideoDigester.Digests.Writers.Llm.Answers;

/// <summary>
/// What a model writes as plain text of one line: markup of HTML is taken out, scripts and styles with what they hold, control characters and those that turn the direction of
/// writing too. Hosts show
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

        // Before tags are looked for: a control character inside one would hide it.
        text = OneLine(text);

        // Until nothing changes: what is taken out may bring together what was apart.
        for (var before = ""; before.Length != text.Length && text.Contains('<', StringComparison.Ordinal);)
        {
            before = text;
            text = Tag().Replace(Element().Replace(text, " "), " ");
        }

        // A tag without an end would be ended by what a host puts behind it.
        return OneLine(TagBegin().Replace(text, "< "));
    }

    private static string OneLine(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text)
            if (char.IsWhiteSpace(c))
            {
                if (plain.Length > 0 && plain[^1] != ' ')
                    plain.Append(' ');
            }
            else if (!char.IsControl(c) && !TurnsAround(c))
            {
                plain.Append(c);
            }

        return plain.ToString().TrimEnd();
    }

    // Embeddings, overrides and isolates of direction: what stands behind them reads otherwise than it is.
    private static bool TurnsAround(char c) => c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    [GeneratedRegex(@"<(script|style|iframe|object|svg|template|noscript)\b[^>]*>.*?(</\1\s*>|\z)", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Element();

    // ECMA-48: what colours a terminal, or moves its cursor.
    [GeneratedRegex(@"\u001b(\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b]*(\u0007|\u001b\\)?|[@-Z\\^_])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex TerminalSequence();

    [GeneratedRegex(@"</?[a-z!][^<>]*>|<(script|style|iframe|object|svg|template|noscript)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Tag();

    [GeneratedRegex(@"<(?=[a-z/!?])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex TagBegin();
}
