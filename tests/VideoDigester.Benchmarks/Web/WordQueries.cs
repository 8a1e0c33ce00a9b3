using VideoDigester.Benchmarks.Search.Speed;

namespace VideoDigester.Benchmarks.Web;

/// <summary>Queries of one word or two, drawn from the words of the talks: any rank in the order of frequency is as likely as its reciprocal, so that common and rare words come. The same in each run.</summary>
internal static class WordQueries
{
    private const int Shortest = 2;

    public static IReadOnlyList<string> Of(GrownTalks talks, int count)
    {
        string[] words = [.. talks.Words.Where(word => word.Length >= Shortest && !word.Contains('\'', StringComparison.Ordinal)).Select(word => word.ToLowerInvariant()).Distinct()];
        var random = new Random(11);
        string Word() => words[(int)Math.Exp(random.NextDouble() * Math.Log(words.Length))];
        var queries = new HashSet<string>(StringComparer.Ordinal);
        while (queries.Count < count)
            queries.Add(random.Next(2) == 0 ? Word() : $"{Word()} {Word()}");
        return [.. queries];
    }
}
