using System.Text;

namespace ConsoleDigest.Output;

/// <summary>Text from the outside made safe to print: a title must not be able to command the terminal.</summary>
internal static class Printable
{
    private const char Replacement = '\uFFFD';

    public static string Of(string text)
    {
        if (!text.Any(IsUnsafe))
            return text;
        var safe = new StringBuilder(text.Length);
        foreach (var character in text)
            safe.Append(IsUnsafe(character) ? Replacement : character);
        return safe.ToString();
    }

    private static bool IsUnsafe(char character) => char.IsControl(character) && character is not ('\n' or '\t');
}
