using Spectre.Console;

namespace ConsoleDigest.Output;

/// <summary>Opens a console that writes escape sequences to a terminal only, and never where NO_COLOR is set.</summary>
internal static class TerminalColors
{
    public static IAnsiConsole Open(TextWriter writer, bool isRedirected)
    {
        var plain = isRedirected || Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 };
        return AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = plain ? AnsiSupport.No : AnsiSupport.Detect,
            ColorSystem = plain ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
            Interactive = plain ? InteractionSupport.No : InteractionSupport.Detect,
        });
    }
}
