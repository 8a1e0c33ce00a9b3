using Spectre.Console;

namespace ConsoleDigest.Output;

/// <summary>A line for people on a console.</summary>
internal static class StyledLine
{
    // The console lays out text in time that grows with the square of its words: what is longer is printed plain.
    private const int LongestStyled = 2_000;

    public static void Write(IAnsiConsole console, TextWriter plain, string text, Style style)
    {
        var line = Printable.Line(text);
        if (line.Length > LongestStyled)
        {
            plain.WriteLine(line);
            return;
        }

        console.Write(new Text(line, style));
        console.WriteLine();
    }
}
