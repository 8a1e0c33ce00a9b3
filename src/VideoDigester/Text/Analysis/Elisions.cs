using System.Collections.Frozen;

namespace VideoDigester.Text.Analysis;

/// <summary>The words that French, Italian and Catalan shorten before a vowel.</summary>
internal static class Elisions
{
    private static readonly FrozenSet<string> Words = FrozenSet.Create(
        StringComparer.Ordinal,
        "l", "d", "j", "m", "t", "s", "c", "n", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu",
        "un", "gl", "v", "all", "dall", "dell", "nell", "sull", "coll", "pell", "agl", "dagl", "degl", "negl", "sugl", "quell", "quest");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a folded word is what an elision leaves.</summary>
    public static bool Contains(ReadOnlySpan<char> word) => Lookup.Contains(word);
}
