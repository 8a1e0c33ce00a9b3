using System.Text.RegularExpressions;

namespace VideoDigester.Extensions.AI.Failures;

/// <summary>
/// What a provider says to people, made fit for a message: one line, cut, without anything that looks like a key, and nothing at all where it quotes the request.
/// Without it nobody would learn what is wrong with a schema.
/// </summary>
internal static partial class QuotableText
{
    private const int Longest = 300;

    /// <summary>So many characters in a row are no accident.</summary>
    private const int QuoteLength = 24;

    /// <summary>The text, or null where there is none or it quotes the request.</summary>
    public static string? Of(string? text, LlmRequest request)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        var line = Blank().Replace(text, " ").Trim();
        line = line.Length <= Longest ? line : line[..Longest] + "…";
        return Quotes(line, request) ? null : Secret().Replace(line, "***");
    }

    private static bool Quotes(string line, LlmRequest request)
    {
        var prompts = request.Messages.Select(message => Blank().Replace(message.Text, " ")).ToList();
        for (var start = 0; start + QuoteLength <= line.Length; start++)
        {
            var part = line.AsSpan(start, QuoteLength);
            foreach (var prompt in prompts)
                if (prompt.AsSpan().IndexOf(part, StringComparison.Ordinal) >= 0)
                    return true;
        }

        return false;
    }

    [GeneratedRegex(@"[\s\p{Cc}]+")]
    private static partial Regex Blank();

    // Long words with a digit or a star in them, and those that begin as keys do.
    [GeneratedRegex(@"\b(?:sk|pk|api|key)-[\w*.-]+|(?=[\w*.-]*[\d*])[\w*.-]{16,}", RegexOptions.IgnoreCase)]
    private static partial Regex Secret();
}
