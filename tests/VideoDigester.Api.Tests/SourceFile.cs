using System.Text.RegularExpressions;

namespace VideoDigester.Api.Tests;

/// <summary>A source file of the house, without its comments and strings.</summary>
internal sealed partial record SourceFile(string Path, string Project, string Room, string Code, int Lines)
{
    public string TypeName { get; } = System.IO.Path.GetFileNameWithoutExtension(Path);

    public IReadOnlySet<string> Words { get; } = Word().Matches(Code).Select(match => match.Value).ToHashSet(StringComparer.Ordinal);

    public static IReadOnlyList<SourceFile> All() =>
        [.. Directory.EnumerateFiles(Repository.PathOf("src"), "*.cs", SearchOption.AllDirectories).Where(IsSource).Select(Read)];

    private static bool IsSource(string path) =>
        !Repository.Relative(path).Split('/').Any(part => part is "bin" or "obj");

    private static SourceFile Read(string path)
    {
        var parts = Repository.Relative(path).Split('/');
        var text = File.ReadAllText(path);
        var room = parts.Length > 3 ? parts[2] : "";
        return new SourceFile(path, parts[1], room, Noise().Replace(text, " "), text.Count(c => c == '\n'));
    }

    // Line comments, block comments, raw, verbatim and plain strings, character literals.
    [GeneratedRegex("""//[^\n]*|/\*.*?\*/|"{3,}.*?"{3,}|@"(?:[^"]|"")*"|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])+'""", RegexOptions.Singleline)]
    private static partial Regex Noise();

    [GeneratedRegex(@"\b[A-Z]\w+\b")]
    private static partial Regex Word();
}
