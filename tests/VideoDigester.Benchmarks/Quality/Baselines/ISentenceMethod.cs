using VideoDigester.Digests.Writers.Extractive;

namespace VideoDigester.Benchmarks.Quality.Baselines;

/// <summary>A method that orders the sentences of a text by how much they are worth. It gets the sentences and terms that the writer has.</summary>
internal interface ISentenceMethod
{
    /// <summary>Its name in the tables.</summary>
    string Name { get; }

    /// <summary>How many orders it gives; figures are averaged over them.</summary>
    int Draws => 1;

    /// <summary>Orders the sentences from one to another, inclusive, best first.</summary>
    IReadOnlyList<int> Order(TranscriptAnalysis analysis, int first, int last, int draw);
}
