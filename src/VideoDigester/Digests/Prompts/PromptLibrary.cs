using System.Security.Cryptography;
using System.Text;

namespace VideoDigester.Digests.Prompts;

/// <summary>
/// The prompts and schemas of this release: embedded files with holes like <c>{{count}}</c>. Nothing of a video goes into a hole; words of a transcript are only ever data between
/// two markers.
/// </summary>
internal static class PromptLibrary
{
    private const string Prefix = "VideoDigester.Digests.Prompts.";
    private const int VersionDigits = 10;

    // The files that ask questions: digests do not depend on them.
    private const string AskPrefix = "ask";

    private static readonly SortedDictionary<string, string> Files = Load();

    /// <summary>Part of a digest's identity: a hash of all files that digests are written by, so that no change of a word is forgotten.</summary>
    public static string Version { get; } = HashOf(Files.Where(file => !IsOfQuestions(file.Key)).Select(file => $"{file.Key}\n{file.Value}"));

    /// <summary>The names of all files.</summary>
    public static IReadOnlyCollection<string> Names => Files.Keys;

    /// <summary>Whether a file is about questions and not about digests.</summary>
    public static bool IsOfQuestions(string name) => name.StartsWith(AskPrefix, StringComparison.Ordinal);

    /// <summary>A file as it is.</summary>
    /// <param name="name">Its name with its ending: <c>rules.md</c>.</param>
    public static string Read(string name) => Files[name];

    /// <summary>A prompt whose holes are filled.</summary>
    /// <param name="name">The file's name without its ending.</param>
    /// <param name="values">What goes into the holes, by their names.</param>
    public static string Fill(string name, params ReadOnlySpan<(string Hole, string Value)> values)
    {
        // All holes at once, so that a value that looks like a hole stays as it is.
        var text = Read($"{name}.md");
        var filled = new StringBuilder(text.Length);
        var at = 0;
        while (text.IndexOf("{{", at, StringComparison.Ordinal) is var open and >= 0)
        {
            var close = text.IndexOf("}}", open, StringComparison.Ordinal);
            filled.Append(text, at, open - at).Append(ValueOf(text[(open + 2)..close], name, values));
            at = close + 2;
        }

        return filled.Append(text, at, text.Length - at).ToString();
    }

    /// <summary>A short hash of some texts.</summary>
    public static string HashOf(IEnumerable<string> texts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', texts))))[..VersionDigits];

    private static string ValueOf(string hole, string name, ReadOnlySpan<(string Hole, string Value)> values)
    {
        foreach (var (filled, value) in values)
            if (filled == hole)
                return value;
        throw new InvalidOperationException($"{name}.md has a hole {hole} that nothing fills.");
    }

    private static SortedDictionary<string, string> Load()
    {
        var assembly = typeof(PromptLibrary).Assembly;
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var resource in assembly.GetManifestResourceNames().Where(resource => resource.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);

            // Line ends as the repository has them, not as the machine that built it.
            files.Add(resource[Prefix.Length..], reader.ReadToEnd().ReplaceLineEndings("\n").TrimEnd('\n'));
        }

        return files;
    }
}
