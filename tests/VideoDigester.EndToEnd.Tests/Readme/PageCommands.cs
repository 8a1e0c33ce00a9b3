using System.Text;
using VideoDigester.Testing;

namespace VideoDigester.EndToEnd.Tests.Readme;

/// <summary>The commands of the pages: the lines of their blocks for a shell.</summary>
internal static class PageCommands
{
    private const string FromSource = "dotnet run --project samples/ConsoleDigest -- ";
    private const string Program = "videodigester ";

    /// <summary>The pages with commands, as paths in the repository.</summary>
    public static IEnumerable<string> Pages { get; } =
    [
        .. Directory.EnumerateFiles(Repository.PathOf("docs"), "*.md")
            .Concat(Directory.EnumerateFiles(Repository.PathOf("src"), "README.md", SearchOption.AllDirectories))
            .Concat(Directory.EnumerateFiles(Repository.PathOf("samples"), "README.md", SearchOption.AllDirectories))
            .Append(Repository.PathOf("README.md"))
            .Select(Repository.Relative).Where(page => !page.Contains("/bin/", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Where(page => Of(page).Count > 0),
    ];

    /// <summary>The commands of a page, without what is said behind them.</summary>
    public static List<string> Of(string page)
    {
        var commands = new List<string>();
        var isShell = false;
        foreach (var line in File.ReadAllLines(Repository.PathOf(page)))
            if (line.TrimStart().StartsWith("```", StringComparison.Ordinal))
                isShell = line.Trim() is "```sh" or "```bash" or "```shell" or "```console";
            else if (isShell && line.Trim() is { Length: > 0 } text && text[0] != '#')
                commands.Add(text.Split(" #")[0].TrimEnd());
        return commands;
    }

    /// <summary>The arguments of a command of <c>videodigester</c>; null where it is another program's.</summary>
    public static List<string>? Arguments(string command) =>
        command.StartsWith(FromSource, StringComparison.Ordinal) ? Words(command[FromSource.Length..])
        : command.StartsWith(Program, StringComparison.Ordinal) ? Words(command[Program.Length..])
        : null;

    // As a shell divides them, as far as the pages need one.
    private static List<string> Words(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        char? quote = null;
        foreach (var letter in text + " ")
            if (letter == quote)
                quote = null;
            else if (quote is null && letter is '"' or '\'')
                quote = letter;
            else if (quote is null && letter == ' ')
            {
                if (word.Length > 0)
                    words.Add(word.ToString());
                word.Clear();
            }
            else
                word.Append(letter);
        return words;
    }
}
