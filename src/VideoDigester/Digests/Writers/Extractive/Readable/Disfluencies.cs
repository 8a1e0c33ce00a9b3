using System.Collections.Frozen;

namespace VideoDigester.Digests.Writers.Extractive.Readable;

/// <summary>
/// Leaves out what a speaker did not mean to say: hesitations, fillers set off by commas, words and groups said twice in one go, and beginnings that a dash
/// breaks off and the speaker begins anew. Where there is doubt a word stays. What is left stands in its order and letters.
/// </summary>
internal static class Disfluencies
{
    private const int LongestPluralEnding = 2;
    private const int LongestGroup = 5;
    private const int LongestFalseStart = 8;
    private const int LongestFiller = 5;
    private const int LongestAbbreviation = 4;

    private static readonly FrozenSet<string> SingularArticles =
        "a an one each every this that ein eine einen einem einer jeder jede jedes un una une uno um uma een en et ett".Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Leaves them out.</summary>
    /// <param name="words">The words of one sentence, changed in place.</param>
    /// <param name="style">How the transcript is written.</param>
    public static void LeaveOut(List<TidyWord> words, TextStyle style)
    {
        LeaveOutHesitations(words, style);
        LeaveOutFillers(words, style);
        LeaveOutFalseStarts(words, style);
        LeaveOutRepetitions(words, style.Habits);
    }

    private static void LeaveOutHesitations(List<TidyWord> words, TextStyle style)
    {
        var (kept, begins) = (0, false);
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            if (word.Bare.Length == 0 || !style.Habits.Hesitations.Contains(word.Bare) || IsAcronym(word.Bare, style))
            {
                if (begins)
                    word.BeginSentence();
                (words[kept++], begins) = (word, false);
            }
            else if (kept > 0)
            {
                begins |= EndsSentence(words[kept - 1], word);
                if (word.Text[^1] is '.' or '!' or '?' or '…' or '。' or '！' or '？' or '؟' or '।')
                    words[kept - 1].TakeEnd(word.Text[^1..]);
                else
                    LeaveOutComma(words[kept - 1], style);
            }
        }

        words.RemoveRange(kept, words.Count - kept);
    }

    // "and, um, then": what wants another word behind it wants no comma either, once there is nothing between them.
    private static void LeaveOutComma(TidyWord before, TextStyle style)
    {
        if (before.EndsClause && (style.Unfinished.Contains(before.Bare) || style.Habits.Unfinished.Contains(before.Bare)))
            before.LeaveOutComma();
    }

    // After "U.S." or "Dr." a small letter says that the sentence goes on.
    private static bool EndsSentence(TidyWord before, TidyWord hesitation) => before.Text.EndsWith('!') || before.Text.EndsWith('?')
        || (before.Text.EndsWith('.') && (char.IsUpper(hesitation.Bare[0]) || (before.Bare.Length > LongestAbbreviation && !before.Bare.Contains('.', StringComparison.Ordinal))));

    // UM is a university where not everything is in capitals.
    private static bool IsAcronym(string word, TextStyle style) => !style.IsCapitals && word.Length > 1 && char.IsUpper(word[^1]);

    // From a comma or the beginning to the next comma, where that is all a filler.
    private static void LeaveOutFillers(List<TidyWord> words, TextStyle style)
    {
        var (kept, from, last) = (0, 0, words.FindLastIndex(word => word.EndsClause));
        for (var i = 0; i < words.Count; i++)
        {
            // "and, like relevant": only where no comma follows that would end what something is like.
            if (i > last && i + 1 < words.Count && kept > 0 && kept == from && IsLooseLike(words[i], style) && words[kept - 1].EndsClause && style.Unfinished.Contains(words[kept - 1].Bare))
            {
                LeaveOutComma(words[kept - 1], style);
                continue;
            }

            words[kept++] = words[i];
            if (!words[i].EndsClause)
                continue;
            if (kept - from <= LongestFiller && i + 1 < words.Count && style.Habits.Fillers.Contains(string.Join(' ', words.Skip(from).Take(kept - from).Select(word => word.Bare))))
            {
                kept = from;
                if (kept > 0)
                    LeaveOutComma(words[kept - 1], style);
            }

            from = kept;
        }

        words.RemoveRange(kept, words.Count - kept);
    }

    private static bool IsLooseLike(TidyWord word, TextStyle style) => style.Language is "en" && word.Text is "like";

    // "we went to— we drove", "the riv— the river", "w- we": from the word that is said again to the dash, where the speaker clearly broke off.
    private static void LeaveOutFalseStarts(List<TidyWord> words, TextStyle style)
    {
        for (var i = words.Count - 2; i >= 0; i--)
        {
            if (!words[i].BreaksOff)
                continue;
            for (var start = i; start >= 0 && i - start < LongestFalseStart; start--)
            {
                var length = i - start;
                var isCutWord = i + 1 + length < words.Count && IsBeginningOf(words[i], words[i + 1 + length]) && Same(words, start, i + 1, length)
                    && !(length == 0 && start > 0 && IsPlural(words[i], words[i + 1]) && SingularArticles.Contains(words[start - 1].Bare));
                if (isCutWord || (length > 0 && words[start].Is(words[i + 1]) && style.Unfinished.Contains(words[i].Bare)))
                {
                    words.RemoveRange(start, length + 1);
                    i = start;
                    break;
                }
            }
        }
    }

    // "A vitamin- vitamins are": without the cut word the article would stand before a plural.
    private static bool IsPlural(TidyWord cut, TidyWord whole) => whole.Bare.Length - cut.Bare.Length <= LongestPluralEnding && cut.Bare.Length >= LongestPluralEnding;

    private static bool IsBeginningOf(TidyWord cut, TidyWord whole) =>
        cut.Bare.Length < whole.Bare.Length && char.IsLetter(cut.Bare[0]) && whole.Bare.StartsWith(cut.Bare, StringComparison.OrdinalIgnoreCase);

    // The speaker goes on after the second time: what ends with a repetition may be meant.
    private static void LeaveOutRepetitions(List<TidyWord> words, SpeechHabits habits)
    {
        for (var i = words.Count - 2; i >= 0; i--)
            for (var length = Math.Min(LongestGroup, (words.Count - 1 - i) / 2); length >= 1; length--)
                if (IsRepetition(words, i, length, habits))
                {
                    words.RemoveRange(i, length);
                    break;
                }
    }

    private static bool IsRepetition(List<TidyWord> words, int at, int length, SpeechHabits habits)
    {
        var next = at + (2 * length);
        if (next >= words.Count || !Same(words, at, at + length, length))
            return false;
        for (var i = at; i < next; i++)
            if (i < at + length ? !words[i].IsPlain : words[i].Text.Length != words[i].Bare.Length)
                return false;
        if (length == 1)
            return habits.Stutters.Contains(words[at].Bare) && !IsLetterName(words[at + 1].Bare);

        // "step by step by step" and "no no no no" are meant, and so may be numbers.
        return !words[next].Is(words[at]) && (at == 0 || !words[at - 1].Is(words[at + length - 1]))
            && words.Skip(at).Take(length).All(word => !word.Bare.Any(char.IsDigit))
            && !words.Skip(at + 1).Take(length - 1).All(word => word.Is(words[at]));
    }

    // "The A A battery".
    private static bool IsLetterName(string word) => word.Length == 1 && char.IsUpper(word[0]) && word is not "I";

    private static bool Same(List<TidyWord> words, int left, int right, int length)
    {
        for (var i = 0; i < length; i++)
            if (!words[left + i].Is(words[right + i]))
                return false;
        return true;
    }
}
