using System.Text.RegularExpressions;
using VideoDigester.Text;

namespace VideoDigester.Digests.Grounding.Claims;

/// <summary>How titles may write what is said: marks of sounds name a part where nothing else is heard, and points inside words are left out.</summary>
internal static partial class TitleReadings
{
    /// <summary>A text, and where they differ the text without the brackets of its marks and without all that is no letter.</summary>
    public static IEnumerable<string> Of(string text)
    {
        yield return text;
        if (SoundMarks.WithoutBrackets(text) is var open && open != text)
            yield return open;
        if (Inside().IsMatch(text))
            yield return Inside().Replace(text, "");
    }

    // Points and the like between letters or digits.
    [GeneratedRegex(@"(?<=[\p{L}\p{N}])[^\p{L}\p{N}\p{M}\s]+(?=[\p{L}\p{N}])", RegexOptions.CultureInvariant)]
    private static partial Regex Inside();
}
