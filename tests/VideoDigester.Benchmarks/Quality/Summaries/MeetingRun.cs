using VideoDigester.Benchmarks.Quality.Baselines;
using VideoDigester.Benchmarks.Quality.Metrics;
using VideoDigester.Digests.Writers.Extractive;

namespace VideoDigester.Benchmarks.Quality.Summaries;

/// <summary>
/// Summaries of the meetings of QMSum beside the answers people wrote. No method here sees the question: a method summarises the whole meeting for every
/// question, as the published extractive baselines do, or the turns that the answer rests on. Each takes sentences in its own order until it has as many
/// words as the answers have on average, so that no method gains by length, and says them in the order of the meeting; once more with the length of the
/// writer's summaries, because the length of the published ones is not known.
/// </summary>
internal static class MeetingRun
{
    private const int WordsOfGeneral = 110;
    private const int WordsOfSpecific = 65;
    private const int WordsOfSummary = 300;
    private const int MostSentences = 60;

    private static readonly (string Method, string[] Figures)[] Published =
    [
        ("random", ["12.03", "1.32", "11.76"]), ("TextRank", ["16.27", "2.69", "15.41"]), ("BART, which sees the question", ["29.20", "6.37", "25.49"]),
    ];

    public static void Run(string path, bool tuning)
    {
        var meetings = Meeting.Read(path).Where(meeting => Halves.IsForTuning(meeting.Name) == tuning).ToArray();
        var (all, longer) = (new Dictionary<string, RougeTally>(), new Dictionary<string, RougeTally>());
        var (general, spans) = (new Dictionary<string, RougeTally>(), new Dictionary<string, RougeTally>());
        foreach (var meeting in meetings)
        {
            var draft = Read(meeting.Turns);
            Measure(draft, WordsOfSpecific, meeting.Queries, all);
            Measure(draft, WordsOfGeneral, meeting.Queries.Where(query => query.IsGeneral), general);
            Measure(draft, WordsOfSummary, meeting.Queries, longer);
            AsWritten(draft, meeting.Queries, longer);
            AsWritten(draft, meeting.Queries.Where(query => query.IsGeneral), general);
            foreach (var query in meeting.Queries.Where(query => !query.IsGeneral))
                Measure(Read([.. query.Turns.Select(turn => meeting.Turns[turn])]), WordsOfSpecific, [query], spans);
        }

        var queries = meetings.Sum(meeting => meeting.Queries.Count);
        var counts = $"{meetings.Length} meetings, {queries} answers";
        Print("the whole meeting for every question", $"{counts}, {WordsOfSpecific} words; published on the test split, of unknown length", all, Published);
        Print("the whole meeting for every question, at length", $"{counts}, {WordsOfSummary} words; published as above", longer, Published);
        Print("the whole meeting for the general question", $"{WordsOfGeneral} words", general);
        Print("the turns an answer rests on", $"specific questions, {WordsOfSpecific} words", spans);
    }

    private static void Print(string what, string note, Dictionary<string, RougeTally> tallies, params (string Method, string[] Figures)[] published)
    {
        var table = new QualityTable($"Meetings, QMSum, {what}", $"(validation, ROUGE F1 without a stemmer, {note})", "R-1", "R-2", "R-L", "words");
        foreach (var (method, tally) in tallies)
            table.Add(method, tally.Figures);
        foreach (var (method, figures) in published)
            table.AddPublished($"{method}, published", [.. figures, ""]);
        table.Print();
    }

    private static ExtractiveDraft Read(IEnumerable<(string? Speaker, string Text)> turns) =>
        new(TalkSource.Of(TalkSource.Speak(turns)), CancellationToken.None);

    private static void Measure(ExtractiveDraft draft, int words, IEnumerable<MeetingQuery> queries, Dictionary<string, RougeTally> tallies)
    {
        var analysis = draft.Analysis;
        var summaries = new List<(string Method, IReadOnlyList<string> Text)>
        {
            ("writer", Cut(analysis, draft.ChooseSentences(MostSentences), words)),
        };
        foreach (var method in SentenceMethods.All)
            for (var draw = 0; draw < method.Draws; draw++)
                summaries.Add((method.Name, Cut(analysis, method.Order(analysis, 0, analysis.Sentences.Count - 1, draw), words)));
        foreach (var query in queries)
            foreach (var (method, text) in summaries)
                Add(tallies, method, text, query);
    }

    private static void AsWritten(ExtractiveDraft draft, IEnumerable<MeetingQuery> queries, Dictionary<string, RougeTally> tallies)
    {
        IReadOnlyList<string> text = [.. SummaryComposer.Compose(draft).Select(item => item.Text)];
        foreach (var query in queries)
            Add(tallies, "writer, its summary as it is", text, query);
    }

    private static void Add(Dictionary<string, RougeTally> tallies, string method, IReadOnlyList<string> text, MeetingQuery query)
    {
        if (!tallies.TryGetValue(method, out var tally))
            tallies.Add(method, tally = new RougeTally());
        tally.Add(text, SentencesOf(query.Answer));
    }

    // The sentence with which the words run out is taken where that comes nearer to their number.
    private static IReadOnlyList<string> Cut(TranscriptAnalysis analysis, IReadOnlyList<int> order, int words)
    {
        var (taken, left) = (new List<int>(), words);
        foreach (var sentence in order)
        {
            var length = Rouge.CountWords(analysis.QuoteOf(analysis.Sentences[sentence]));
            if (left <= 0 || (length > 2 * left && taken.Count > 0))
                break;
            taken.Add(sentence);
            left -= length;
        }

        return [.. taken.Order().Select(sentence => analysis.QuoteOf(analysis.Sentences[sentence]))];
    }

    private static IReadOnlyList<string> SentencesOf(string text)
    {
        var analysis = TranscriptAnalysis.Of(TalkSource.Speak([(null, text)]));
        return [.. analysis.Sentences.Select(analysis.QuoteOf)];
    }
}
