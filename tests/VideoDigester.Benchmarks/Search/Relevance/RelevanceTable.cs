namespace VideoDigester.Benchmarks.Search.Relevance;

/// <summary>Figures of several methods on one collection, printed as a table in Markdown.</summary>
internal static class RelevanceTable
{
    public static void Print(string title, IEnumerable<(string Method, RankFigures Figures)> rows)
    {
        Console.WriteLine();
        Console.WriteLine($"**{title}**");
        Console.WriteLine();
        Console.WriteLine("| method | nDCG@10 | MAP | P@30 |");
        Console.WriteLine("|---|---:|---:|---:|");
        foreach (var (method, figures) in rows)
            Figures.Print($"| {method} | {figures.Ndcg:0.0000} | {figures.AveragePrecision:0.0000} | {figures.Precision30:0.0000} |");
    }
}
