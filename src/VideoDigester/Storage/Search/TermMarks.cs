namespace VideoDigester.Storage.Search;

/// <summary>
/// Further terms that the index holds of a passage, each a mark and a word. The marks are characters for private use, which no analysed term has.
/// They are stored: a change needs a migration that has everything indexed again.
/// </summary>
internal static class TermMarks
{
    /// <summary>How often a word is there for <see cref="Often"/>, from the least: levels of a list of passages that is too long to be ranked.</summary>
    public static readonly IReadOnlyList<int> Levels = [4, 8];

    /// <summary>Stands between terms that are not one after the other.</summary>
    public const char Apart = '\uE012';

    private const char FirstMark = '\uE010';
    private const char LastMark = '\uE011';
    private const char LevelMark = '\uE000';

    /// <summary>The passage begins with the word.</summary>
    public static string First(string term) => FirstMark + term;

    /// <summary>The passage ends with the word.</summary>
    public static string Last(string term) => LastMark + term;

    /// <summary>The passage holds the word at least <see cref="Levels"/>[<paramref name="level"/>] times.</summary>
    public static string Often(string term, int level) => (char)(LevelMark + level) + term;
}
