using System.Globalization;
using System.Text.RegularExpressions;

namespace VideoDigester.Benchmarks.Search.Relevance;

/// <summary>Cranfield: abstracts on aerodynamics; title, authors, source and abstract are indexed. The questions carry other numbers than the judgements: their order joins them.</summary>
internal static partial class CranfieldCollection
{
    public static TestCollection Read(DataFolder data) => TestCollection.Of(
        "Cranfield",
        [.. Document().Matches(File.ReadAllText(data.PathOf("ir/cranfield/cran.all.1400.xml"))).Select(match => Read(match.Value))],
        Topic().Matches(File.ReadAllText(data.PathOf("ir/cranfield/cran.qry.xml")))
            .Select((match, at) => new CollectionTopic((at + 1).ToString(CultureInfo.InvariantCulture), match.Groups[1].Value.Trim())),
        File.ReadLines(data.PathOf("ir/cranfield/cranqrel.trec.txt")));

    private static CollectionDocument Read(string document)
    {
        var parts = Part().Matches(document).ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value.Trim(), StringComparer.Ordinal);
        string Of(string name) => parts.GetValueOrDefault(name, "");
        return new CollectionDocument(Of("docno"), Space().Replace(Of("title"), " "), string.Join("\n\n", new[] { Of("title"), Of("author"), Of("bib"), Of("text") }.Where(part => part.Length > 0)));
    }

    [GeneratedRegex("<doc>.*?</doc>", RegexOptions.Singleline)]
    private static partial Regex Document();

    [GeneratedRegex("<(docno|title|author|bib|text)>(.*?)</", RegexOptions.Singleline)]
    private static partial Regex Part();

    [GeneratedRegex(@"<top>.*?<title>(.*?)</title>", RegexOptions.Singleline)]
    private static partial Regex Topic();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
