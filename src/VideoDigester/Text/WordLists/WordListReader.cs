namespace VideoDigester.Text.WordLists;

/// <summary>Reads lists of words as the code keeps them: a line is a language, where there are groups the letter of one, and words.</summary>
internal static class WordListReader
{
    /// <summary>The lines of lists with groups, in their order. A language or a group may have several, and a line no words.</summary>
    public static IEnumerable<(string Language, char Group, string[] Words)> ReadGroups(string lists) =>
        Lines(lists).Select(line => (line[0], line[1][0], line[2..]));

    /// <summary>The words of lists without groups, folded, by language.</summary>
    public static Dictionary<string, HashSet<string>> ReadFolded(string lists) => Lines(lists)
        .GroupBy(line => line[0], line => line[1..], StringComparer.Ordinal)
        .ToDictionary(language => language.Key, language => language.SelectMany(words => words).Select(FoldedWords.Fold).ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);

    private static IEnumerable<string[]> Lines(string lists) => lists
        .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
