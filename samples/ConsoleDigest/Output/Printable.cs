using System.Text;

namespace ConsoleDigest.Output;

/// <summary>Text from the outside made safe to print: a title must not be able to command the terminal, nor make a line look like another.</summary>
internal static class Printable
{
    private const char Replacement = '\uFFFD';

    /// <summary>A text of many lines.</summary>
    public static string Of(string text) => Replace(text, IsUnsafe);

    /// <summary>A text that must stay on the line it is printed on.</summary>
    public static string Line(string text) => Replace(text, static character => character == '\n' || IsUnsafe(character));

    /// <summary>Replaces in place what is not safe.</summary>
    public static void Clean(Span<char> text)
    {
        foreach (ref var character in text)
            if (IsUnsafe(character))
                character = Replacement;
    }

    private static string Replace(string text, Func<char, bool> isUnsafe)
    {
        if (!text.Any(isUnsafe))
            return text;
        var safe = new StringBuilder(text.Length);
        foreach (var character in text)
            safe.Append(isUnsafe(character) ? Replacement : character);
        return safe.ToString();
    }

    // Beside the control characters: what turns the direction of writing for all that follows, and what breaks lines without saying so.
    private static bool IsUnsafe(char character) =>
        (char.IsControl(character) && character is not ('\n' or '\t'))
        || character is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u2028' or '\u2029';
}
