namespace VideoDigester.Benchmarks.Quality.Summaries;

/// <summary>What is said over one slide of a lecture.</summary>
/// <param name="FirstSentence">Its first sentence, counted through the lecture.</param>
/// <param name="Marks">For each of its sentences whether it belongs to the summary.</param>
/// <param name="IsSample">Whether the authors of the data count it.</param>
internal sealed record MarkedClip(int FirstSentence, IReadOnlyList<bool> Marks, bool IsSample);
