using VideoDigester.Text;
using VideoDigester.Text.Sentences;

namespace VideoDigester.Benchmarks.Quality.Sentences;

/// <summary>
/// How well sentences are found where captions have no punctuation: punctuated captions lose it, and what is found is compared with where it stood. Once with
/// the cues as they are, whose borders somebody chose, and once laid into full rows as a recogniser does.
/// </summary>
internal static class SentenceQuality
{
    /// <summary>Prints the tables of one half of the files.</summary>
    public static async Task RunAsync(DataFolder data, bool tuning)
    {
        var samples = await MarkedTranscripts.ReadAsync(data, tuning);
        Print("Sentences without punctuation, cues as they are.", samples.Select(sample => sample.Transcript));
        Print(
            "Sentences without punctuation, laid into full rows.",
            samples.Select(sample => sample.Transcript).Where(marked => marked.Group != "English, automatic").Select(marked => marked with { Segments = CaptionRows.Lay(marked.Segments) }));
    }

    private static void Print(string title, IEnumerable<MarkedTranscript> transcripts)
    {
        var groups = transcripts.GroupBy(marked => marked.Group).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).ToArray();
        var table = new QualityTable(title, "F1 of borders: at the very word / at most one word away.", [.. groups.SelectMany(group => new[] { $"{group.Key} ({group.Count()})", "near" })]);
        Add("VideoDigester", marked => Ours(marked, marked.Language));
        Add("the same without word lists", marked => Ours(marked, null));
        Add("its first version: near a length, at pauses and cue borders", marked => PlainMethods.FirstVersion(SpokenText.Join(marked.Segments), marked.Segments));
        Add("cue borders", marked => PlainMethods.CueBorders(SpokenText.Join(marked.Segments)));
        Add("fixed length", marked => PlainMethods.FixedLength(SpokenText.Join(marked.Segments)));
        table.Print();

        void Add(string method, Func<MarkedTranscript, IEnumerable<int>> find) => table.Add(method, [.. groups.SelectMany(group =>
        {
            var scores = group.Select(marked => BorderScore.Of(SpokenText.Join(marked.Segments), find(marked), marked.Borders)).ToArray();
            return new[] { scores.Average(score => score.Exact), scores.Average(score => score.Near) };
        })]);
    }

    private static IEnumerable<int> Ours(MarkedTranscript marked, string? language)
    {
        var spoken = SpokenText.Join(marked.Segments);
        return SentenceReader.Read(spoken, marked.Segments, language, SentenceReader.IsPunctuated(spoken.Text)).Select(sentence => sentence.From);
    }
}
