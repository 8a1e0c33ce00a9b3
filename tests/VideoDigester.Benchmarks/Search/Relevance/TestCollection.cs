using System.Globalization;

namespace VideoDigester.Benchmarks.Search.Relevance;

/// <summary>Documents, questions, and which documents answer which question.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Documents">The documents.</param>
/// <param name="Topics">The questions that have an answer.</param>
/// <param name="Relevant">The documents that answer a question, by its number.</param>
internal sealed record TestCollection(
    string Name, IReadOnlyList<CollectionDocument> Documents, IReadOnlyList<CollectionTopic> Topics, IReadOnlyDictionary<string, IReadOnlySet<string>> Relevant)
{
    /// <summary>Puts a collection together. Questions without an answer say nothing about a search and are left out, as trec_eval does.</summary>
    public static TestCollection Of(string name, IReadOnlyList<CollectionDocument> documents, IEnumerable<CollectionTopic> topics, IEnumerable<string> judgements)
    {
        var relevant = judgements
            .Select(line => line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            .Where(columns => columns.Length > 3 && int.Parse(columns[3], CultureInfo.InvariantCulture) > 0)
            .GroupBy(columns => columns[0], columns => columns[2], StringComparer.Ordinal)
            .ToDictionary(topic => topic.Key, IReadOnlySet<string> (topic) => topic.ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        return new TestCollection(name, documents, [.. topics.Where(topic => relevant.ContainsKey(topic.Number))], relevant);
    }

    /// <summary>How well a run answers, over all questions.</summary>
    /// <param name="run">The documents found for a question, best first.</param>
    public RankFigures Measure(Func<CollectionTopic, IReadOnlyList<string>> run)
    {
        var figures = new List<RankFigures>(Topics.Count);
        foreach (var topic in Topics)
            figures.Add(RankFigures.Of(run(topic), Relevant[topic.Number]));
        return RankFigures.Mean(figures);
    }
}
