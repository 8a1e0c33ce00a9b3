using VideoDigester.Text;
using VideoDigester.Text.Sentences;

namespace VideoDigester.Benchmarks.Quality.Sentences;

/// <summary>Captions whose punctuation and capitals were taken out, and where their sentences ended by it.</summary>
/// <param name="Group">The group of languages it is counted in.</param>
/// <param name="Language">Its language tag.</param>
/// <param name="Segments">The bare captions.</param>
/// <param name="Borders">How many letters and digits stand before each sentence but the first.</param>
internal sealed record MarkedTranscript(string Group, string Language, IReadOnlyList<TranscriptSegment> Segments, IReadOnlyList<int> Borders)
{
    // Captions with less are not punctuated throughout.
    private const double LongestMeanSentence = 220;

    /// <summary>Takes the marks out; null where the captions are not punctuated.</summary>
    public static MarkedTranscript? Of(string group, string language, IReadOnlyList<TranscriptSegment> segments)
    {
        segments = [.. segments.Select(segment => segment with { Text = SoundMarks.LeaveOut(segment.Text) })];
        var text = SpokenText.Join(segments).Text;
        var borders = new List<int>();
        var (letters, width) = (0, 0.0);
        for (var at = 0; at < text.Length; at++)
        {
            width += SentenceLength.WidthOf(text[at]);
            if (char.IsLetterOrDigit(text[at]))
                letters++;
            else if (SentenceBorders.EndAt(text, at) > 0 && letters > 0 && (borders.Count == 0 || borders[^1] != letters))
                borders.Add(letters);
        }

        if (borders.Count > 0 && borders[^1] == letters)
            borders.RemoveAt(borders.Count - 1);
        return borders.Count < 8 || width / borders.Count > LongestMeanSentence
            ? null
            : new MarkedTranscript(group, language, [.. segments.Select(segment => segment with { Text = Bare(segment.Text) }).Where(segment => segment.Text.Length > 0)], borders);
    }

    private static string Bare(string text)
    {
        var bare = new char[text.Length];
        for (var i = 0; i < text.Length; i++)
            bare[i] = IsInsideWord(text, i) ? char.ToLowerInvariant(text[i]) : ' ';
        return string.Join(' ', new string(bare).Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    private static bool IsInsideWord(string text, int at) =>
        char.IsLetterOrDigit(text[at]) || char.IsSurrogate(text[at]) || text[at] is '%' or '$' or '€' or '\u200c' or '\u200d'
        || char.GetUnicodeCategory(text[at]) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark
        || (at > 0 && at + 1 < text.Length && text[at] is '\'' or '’' or '-' or '.' or ',' && char.IsLetterOrDigit(text[at - 1]) && char.IsLetterOrDigit(text[at + 1]));
}
