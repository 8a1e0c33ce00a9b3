using VideoDigester.Text;
using VideoDigester.Text.WordLists;

namespace VideoDigester.Digests.Grounding.Claims;

/// <summary>Finds what carries a text: not the common words of its language, nor its numbers, which are judged by themselves.</summary>
internal sealed class ContentUnits(string? language)
{
    // What a word weighs beside one that no list knows, which weighs 1.
    private const double Weak = 0.4;

    // Many of the common words are verbs of all texts.
    private const double Verb = 0.15;
    private const int ShortestVerb = 5;
    private const double Reporting = 0.05;

    // In a clause of a few words general and common ones count for more.
    private const double WeakInClause = 0.6;
    private const double OtherInClause = 0.3;
    private const double CommonInClause = 0.1;

    // What two or three characters weigh where words have no spaces: they overlap, and those with hiragana are half an ending.
    private const double Pair = 0.5;
    private const double HalfPair = 0.2;
    private const double Triple = 0.25;

    // No list has a longer word.
    private const int LongestCommon = 36;

    private readonly CommonWords _common = CommonWords.OfSpaced(PrimaryLanguage.Of(language) ?? "");

    private readonly IReadOnlySet<string> _reporting = ReportingWords.Of(language);

    /// <summary>Whether a word is common or too general to carry anything.</summary>
    public bool IsOrdinary(ClaimWord word) => RoleOf(word) != 0 || _reporting.Contains(word.Folded);

    /// <summary>What carries a text, or of evidence all that may carry one.</summary>
    /// <param name="words">The words.</param>
    /// <param name="all">Whether common words count too.</param>
    public List<ContentUnit> Read(IReadOnlyList<ClaimWord> words, bool all)
    {
        var units = new List<ContentUnit>(words.Count);
        for (var i = 0; i < words.Count; i++)
            if (words[i].System is WritingSystem.Spaced)
                AddWord(units, words[i], i, all);
            else
                AddCharacters(units, words, i, all);
        return units;
    }

    /// <summary>What a clause says, with its common words too: in a short one they say most.</summary>
    public List<ContentUnit> ReadClause(IReadOnlyList<ClaimWord> words)
    {
        var units = Read(words, all: false).Where(unit => words[unit.Word].System is not WritingSystem.Spaced).ToList();
        for (var i = 0; i < words.Count; i++)
            if (words[i].System is WritingSystem.Spaced)
                units.Add(new ContentUnit(words[i].Folded, ClauseWeightOf(words[i]), i));
        return units;
    }

    private double ClauseWeightOf(ClaimWord word) => RoleOf(word) switch
    {
        WordRole.None or WordRole.Link => 1,
        WordRole.Weak or WordRole.Weak | WordRole.Link => WeakInClause,
        WordRole.Other => OtherInClause,
        _ => CommonInClause,
    };

    private void AddWord(List<ContentUnit> units, ClaimWord word, int place, bool all)
    {
        if (all)
            units.Add(new ContentUnit(word.Folded, 1, place));
        else if (!word.BeginsWithDigit && word.Folded.Length > 1 && WeightOf(word) is var weight and > 0)
            units.Add(new ContentUnit(word.Folded, weight, place));
    }

    private static void AddCharacters(List<ContentUnit> units, IReadOnlyList<ClaimWord> words, int i, bool all)
    {
        var system = words[i].System;
        var length = system is WritingSystem.Unspaced ? 3 : 2;
        var end = i + 1;
        while (end < words.Count && end < i + length && words[end].System == system && words[end].Touches(words[end - 1]))
            end++;
        var begins = i == 0 || words[i - 1].System != system || !words[i].Touches(words[i - 1]);
        if (end < i + length && !begins)
            return;

        // Of a word of Korean the beginning: what follows is mostly ending and particle.
        if (!all && system is WritingSystem.Syllabic && !begins)
            return;
        var kana = 0;
        for (var at = i; at < end; at++)
            kana += IsHiragana(words[at].Folded) ? 1 : 0;
        if (!all && kana == end - i)
            return;
        units.Add(new ContentUnit(
            string.Concat(Enumerable.Range(i, end - i).Select(at => words[at].Folded)),
            system switch
            {
                WritingSystem.Syllabic => 1,
                WritingSystem.Unspaced => Triple,
                _ => kana > 0 ? HalfPair : Pair,
            },
            i));
    }

    private double WeightOf(ClaimWord word) => _reporting.Contains(word.Folded) ? Reporting : RoleOf(word) switch
    {
        WordRole.None or WordRole.Link => 1,
        WordRole.Weak or WordRole.Weak | WordRole.Link => Weak,
        WordRole.Other => word.Folded.Length >= ShortestVerb ? Verb : 0,
        _ => 0,
    };

    private WordRole RoleOf(ClaimWord word)
    {
        Span<char> lower = stackalloc char[LongestCommon];
        if (word.Surface.Length > lower.Length)
            return WordRole.None;
        var length = word.Surface.AsSpan().ToLowerInvariant(lower);
        lower[..length].Replace('’', '\'');
        return _common[lower[..length]];
    }

    private static bool IsHiragana(string character) => character is [>= '\u3040' and <= '\u309f'];
}
