using VideoDigester.Digests.Grounding.Claims.Numbers;
using VideoDigester.Text;

namespace VideoDigester.Digests.Grounding.Claims;

/// <summary>Asks whether the names and dates of a text are in its evidence.</summary>
internal sealed class NameJudge(ClaimEvidence evidence, string language, bool sameLanguage)
{
    private const int ShortestAcronym = 3;

    private readonly ContentUnits _units = new(language);
    private readonly NumberWords _numbers = NumberWords.Of(language);
    private readonly NameFinder _names = new(language);

    /// <summary>The names and dates that are not there.</summary>
    /// <param name="text">The text.</param>
    /// <param name="words">Its words.</param>
    /// <param name="isTitle">Whether it is a heading, in which the first word of each phrase has a capital whatever it is.</param>
    public IEnumerable<Complaint> Judge(string text, IReadOnlyList<ClaimWord> words, bool isTitle = false)
    {
        var told = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            if (sameLanguage && DateWords.Contains(word, language))
            {
                if (!NameLikeness.Holds(evidence, word) && told.Add(word.Folded))
                    yield return new Complaint(ComplaintKind.UnsupportedDate, word.Surface);
                continue;
            }

            if (!IsName(text, words, i, isTitle) || NameLikeness.Holds(evidence, word) || !told.Add(word.Folded))
                continue;
            yield return new Complaint(ComplaintKind.UnsupportedName, word.Surface);
        }
    }

    private bool IsName(string text, IReadOnlyList<ClaimWord> words, int i, bool isTitle)
    {
        var word = words[i];
        if (word.System is not WritingSystem.Spaced || word.Surface.Length < 2 || word.BeginsWithDigit)
            return false;
        if (!sameLanguage)
            return IsCode(word) || (IsAcronym(word) && evidence.IsLatin && !NameLikeness.IsAnagram(evidence, word.Folded));
        if (IsCode(word) || (IsAcronym(word) && !IsLoud(words)))
            return true;
        return !_units.IsOrdinary(word) && _numbers.PartsOf(word.Folded).Count == 0 && _numbers.OrdinalOf(word.Folded) is null
            && _names.IsName(text, words, i, isTitle, word => NameLikeness.Holds(evidence, word), LeadsName);
    }

    // "Robert" of "Robert Stevenson": with another word behind it, it is another's name.
    private bool LeadsName(ClaimWord word)
    {
        foreach (var said in evidence.Words)
            for (var i = 0; i + 1 < said.Count; i++)
                if (said[i].Folded == word.Folded && char.IsUpper(said[i].Surface[0]) && char.IsUpper(said[i + 1].Surface[0]) && said[i + 1].From == said[i].To + 1)
                    return true;
        return false;
    }

    // Letters and digits in one: "H264", "mn5".
    private static bool IsCode(ClaimWord word) => word.Surface.Any(char.IsAsciiDigit) && word.Surface.Any(char.IsAsciiLetter);

    private static bool IsAcronym(ClaimWord word) => word.Surface.Length >= ShortestAcronym && word.Surface.All(char.IsUpper);

    // Where all is written in capitals they tell nothing.
    private static bool IsLoud(IReadOnlyList<ClaimWord> words) => words.Count(word => word.Surface.Length > 1 && word.Surface.All(char.IsUpper)) * 2 > words.Count;
}
