namespace VideoDigester.Benchmarks.Quality.Summaries;

/// <summary>What somebody asked about a meeting, and the answer people wrote.</summary>
/// <param name="Answer">The answer.</param>
/// <param name="Turns">The turns that the answer rests on; empty where it is the whole meeting.</param>
internal sealed record MeetingQuery(string Answer, IReadOnlyList<int> Turns)
{
    /// <summary>Whether it asks for the whole meeting.</summary>
    public bool IsGeneral => Turns.Count == 0;
}
