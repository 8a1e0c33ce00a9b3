using VideoDigester.Digests;
using VideoDigester.Text;

namespace VideoDigester.Benchmarks.Quality.Titles;

/// <summary>Titles by simple methods, to compare with.</summary>
internal static class PlainTitles
{
    private const int Words = 3;
    private const int FirstWords = 7;

    /// <summary>The words of each chapter with the greatest tf-idf among the chapters, as they are first written there.</summary>
    public static List<string> TopWords(DigestSource source)
    {
        var texts = TextsOf(source);
        var counts = texts.Select(text => WordsOf(text).Where(word => word.Length > 1).CountBy(Key).ToDictionary()).ToList();
        var inChapters = counts.SelectMany(count => count.Keys).CountBy(word => word).ToDictionary();
        return [.. texts.Select((text, i) => string.Join(' ', counts[i]
            .OrderByDescending(word => (1 + Math.Log(word.Value)) * Math.Log((counts.Count + 0.5) / inChapters[word.Key]))
            .ThenBy(word => word.Key, StringComparer.Ordinal)
            .Take(Words)
            .Select(word => WordsOf(text).First(written => Key(written) == word.Key))))];
    }

    /// <summary>The first words of each chapter.</summary>
    public static List<string> Openings(DigestSource source) => [.. TextsOf(source).Select(FirstWordsOf)];

    /// <summary>The first words of a text.</summary>
    public static string FirstWordsOf(string text) => string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(FirstWords));

    private static List<string> TextsOf(DigestSource source)
    {
        var chapters = source.Video.Chapters;
        return [.. chapters.Select((chapter, i) => SoundMarks.LeaveOut(string.Join(' ', source.Segments
            .Where(segment => segment.Start >= chapter.Start && (i + 1 == chapters.Count || segment.Start < chapters[i + 1].Start))
            .Select(segment => segment.Text))))];
    }

    private static IEnumerable<string> WordsOf(string text) =>
        text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(word => word.Trim(".,?!;:\"“”()-–—".ToCharArray())).Where(word => word.Length > 0);

    private static string Key(string word) => TermReader.BeginningOf(word.ToLowerInvariant());
}
