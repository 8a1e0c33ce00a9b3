using System.Runtime.InteropServices;
using VideoDigester.Text;
using VideoDigester.Text.Analysis;
using VideoDigester.Text.Passages;

namespace VideoDigester.Benchmarks.Search.Relevance;

/// <summary>
/// Other constants and other ways to make a video's score of its passages, tried on exact counts in memory: what the ranking could reach, without building it each time.
/// </summary>
internal static class RelevanceSweep
{
    private const int Depth = 1_000;
    private const double UsualLength = PassageReader.UsualLength;

    private sealed record Unit(int Document, double Length, bool IsTitle, Dictionary<int, int> Times);

    public static void Run(TestCollection collection)
    {
        var vocabulary = new Vocabulary();
        var analyser = new TermAnalyser(vocabulary, "en");
        var units = new List<Unit>();
        for (var i = 0; i < collection.Documents.Count; i++)
        {
            var (metadata, transcript) = CollectionLibrary.Read(collection.Documents[i]);
            if (metadata.Title is { } title)
                units.Add(new Unit(i, title.Length, true, Count(analyser, title)));
            if (transcript is null)
                continue;
            var spoken = SpokenText.Join(transcript.Segments);
            foreach (var passage in PassageReader.Read(transcript.Segments, spoken))
                units.Add(new Unit(i, passage.Length, false, Count(analyser, spoken.Text[passage.From..passage.To])));
        }

        var frequency = new Dictionary<int, int>();
        foreach (var term in units.SelectMany(unit => unit.Times.Keys))
            CollectionsMarshal.GetValueRefOrAddDefault(frequency, term, out _)++;
        var byDocument = units.ToLookup(unit => unit.Document);
        Figures.Print($"\n{collection.Name}: {units.Count} units, {units.Count(unit => !unit.IsTitle)} passages");
        foreach (var (isOften, wordsOf) in new (bool, Func<string, IReadOnlyList<string>>)[] { (false, TopicWords.WithoutFew), (true, TopicWords.WithoutFew), (true, TopicWords.WithoutCommon) })
        {
            var topics = collection.Topics.ToDictionary(
                topic => topic.Number,
                topic => wordsOf(topic.Text).SelectMany(word => Count(analyser, word).Keys)
                    .CountBy(term => term).ToDictionary(term => term.Key, term => isOften ? term.Value : 1.0), StringComparer.Ordinal);

            void Try(string name, Func<IReadOnlyList<Unit>, Dictionary<int, double>, double> score)
            {
                var figures = collection.Measure(topic =>
                {
                    var query = topics[topic.Number].Where(term => frequency.ContainsKey(term.Key))
                        .ToDictionary(term => term.Key, term => term.Value * Math.Log(1 + ((units.Count - frequency[term.Key] + 0.5) / (frequency[term.Key] + 0.5))));
                    return [.. byDocument.Select(document => (document.Key, Score: score([.. document], query))).Where(document => document.Score > 0)
                        .OrderByDescending(document => document.Score).ThenBy(document => document.Key).Take(Depth).Select(document => collection.Documents[document.Key].Id)];
                });
                Figures.Print($"{(isOften ? "as often" : "each once"),-9} {(wordsOf == TopicWords.WithoutFew ? "few" : "common"),-6} {name,-60} nDCG {figures.Ndcg:0.0000} MAP {figures.AveragePrecision:0.0000} P30 {figures.Precision30:0.0000}");
            }

            foreach (var (k1, b) in new[] { (0.9, 0.4), (1.2, 0.75), (1.6, 0.4), (1.2, 0.2) })
                foreach (var fading in new[] { 0, 0.25, 0.5, 0.75, 1 })
                    foreach (var title in k1 == 0.9 ? new[] { 0, 0.5, 1, 1.5, 2, 3 } : [1.0, 2])
                        Try($"fading {fading} title {title} k1 {k1} b {b}", (document, query) => Faded(document, query, fading, title, k1, b));
            foreach (var (k1, b) in new[] { (0.9, 0.4), (1.2, 0.4), (1.2, 0.75), (1.6, 0.75), (2, 0.75) })
                foreach (var title in new[] { 0, 1.0, 2, 3 })
                    Try($"summed counts title {title} k1 {k1} b {b}", (document, query) => Summed(document, query, title, k1, b));
            foreach (var share in new[] { 0.25, 0.5, 1 })
                foreach (var title in new[] { 1.0, 2 })
                    Try($"summed counts + {share} best passage, title {title}, k1 1.2 b 0.75", (document, query) => Summed(document, query, title, 1.2, 0.75) + (share * Faded(document, query, 0, 1, 0.9, 0.4)));
            foreach (var title in new[] { 1.0, 2 })
                Try($"best of each term over passages, faded .25, title {title}", (document, query) => PerTerm(document, query, 0.25, title, 0.9, 0.4));
        }
    }

    private static Dictionary<int, int> Count(TermAnalyser analyser, string text)
    {
        var terms = new List<AnalysedTerm>();
        analyser.Read(text, 0, terms);
        return terms.CountBy(term => term.Term).ToDictionary();
    }

    private static double Score(Unit unit, int term, double weight, double k1, double b) =>
        unit.Times.TryGetValue(term, out var times) ? weight * times * (k1 + 1) / (times + (k1 * (1 - b + (b * unit.Length / UsualLength)))) : 0;

    private static double Faded(IReadOnlyList<Unit> document, Dictionary<int, double> query, double fading, double title, double k1, double b)
    {
        var (score, share) = (0.0, 1.0);
        foreach (var one in document.Select(unit => query.Sum(term => Score(unit, term.Key, term.Value, k1, b)) * (unit.IsTitle ? title : 1)).OrderDescending())
        {
            score += share * one;
            share *= fading;
        }

        return score;
    }

    // BM25F: counts over all fields, the title's weighed; length as that of the passages.
    private static double Summed(IReadOnlyList<Unit> document, Dictionary<int, double> query, double title, double k1, double b)
    {
        var length = document.Where(unit => !unit.IsTitle).Sum(unit => unit.Length) + (title * document.Where(unit => unit.IsTitle).Sum(unit => unit.Length));
        var normal = k1 * (1 - b + (b * length / UsualLength));
        var score = 0.0;
        foreach (var (term, weight) in query)
        {
            var times = document.Sum(unit => unit.Times.GetValueOrDefault(term) * (unit.IsTitle ? title : 1));
            score += weight * times * (k1 + 1) / (times + normal);
        }

        return score;
    }

    private static double PerTerm(IReadOnlyList<Unit> document, Dictionary<int, double> query, double fading, double title, double k1, double b)
    {
        var score = 0.0;
        foreach (var (term, weight) in query)
        {
            var share = 1.0;
            foreach (var one in document.Select(unit => Score(unit, term, weight, k1, b) * (unit.IsTitle ? title : 1)).Where(one => one > 0).OrderDescending())
            {
                score += share * one;
                share *= fading;
            }
        }

        return score;
    }
}
