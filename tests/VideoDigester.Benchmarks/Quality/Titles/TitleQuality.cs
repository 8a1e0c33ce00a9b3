using VideoDigester.Digests;
using VideoDigester.Digests.Writers.Extractive;
using VideoDigester.Digests.Writers.Extractive.Chapters;
using VideoDigester.Digests.Writers.Extractive.Titles;

namespace VideoDigester.Benchmarks.Quality.Titles;

/// <summary>Titles of chapters beside those that the authors gave: the writer is told the author's borders and has to name the parts.</summary>
internal static class TitleQuality
{
    public static async Task RunAsync(DataFolder data, bool tuning)
    {
        using var channel = await data.UnpackAsync("corpus/channel.tar.xz");
        var videos = TitledVideos.Read(data, channel.Path).Where(video => Halves.IsForTuning(video.Name) == tuning).ToList();
        var (written, plain, sentences, words, openings) = (new TitleScores(), new TitleScores(), new TitleScores(), new TitleScores(), new TitleScores());
        foreach (var video in videos)
        {
            var items = await WriteAsync(video.Source);
            Add(written, [.. items.Select(item => item.Title!)], video.Titles);
            Add(plain, WithoutLists(video.Source), video.Titles);
            Add(sentences, [.. items.Select(item => PlainTitles.FirstWordsOf(item.Text))], video.Titles);
            Add(words, PlainTitles.TopWords(video.Source), video.Titles);
            Add(openings, PlainTitles.Openings(video.Source), video.Titles);
        }

        var table = new QualityTable(
            "Titles of chapters.",
            $"{videos.Count} videos with {written.Count} titles of the author that say something, against ours for the same parts.",
            "a word in common", "recall", "precision", "F1", "ROUGE-L", "characters");
        table.Add("first words of the chapter", openings.Means());
        table.Add("first words of the key sentence", sentences.Means());
        table.Add("three words by tf-idf", words.Means());
        table.Add("ours, without lists of common words", plain.Means());
        table.Add("ours", written.Means());
        table.Print();
    }

    /// <summary>Writes the chapters of a source.</summary>
    public static async Task<IReadOnlyList<DraftItem>> WriteAsync(DigestSource source) =>
        (await new ExtractiveWriter().WriteAsync(new DigestWork { Source = source, Request = new DigestRequest(source.Video.Id, DigestType.Chapters), Identity = "" }, CancellationToken.None)).Items;

    // What a language without a list gets.
    private static List<string> WithoutLists(DigestSource source)
    {
        var analysis = TranscriptAnalysis.Of(source.Segments);
        var titles = new ChapterTitles(analysis, source.Video, withLists: false);
        var (made, sentence) = (new List<string>(), 0);
        foreach (var chapter in ChapterPlanner.Plan(source, analysis, CancellationToken.None))
        {
            var first = sentence;
            while (sentence < analysis.Sentences.Count && analysis.Sentences[sentence].FirstSegment <= chapter.LastSegment)
                sentence++;
            var last = Math.Max(0, sentence - 1);
            made.Add(titles.Make(Math.Min(first, last), last, analysis.QuoteOf(analysis.Sentences[last])));
        }

        return made;
    }

    private static void Add(TitleScores scores, List<string> titles, IReadOnlyList<string> author)
    {
        // Of two chapters that begin together one stays: such lists cannot be compared.
        if (titles.Count != author.Count)
            return;
        foreach (var (title, wanted) in titles.Zip(author))
            scores.Add(title, wanted);
    }
}
