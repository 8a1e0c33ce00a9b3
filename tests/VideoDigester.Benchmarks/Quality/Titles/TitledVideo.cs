using VideoDigester.Digests;

namespace VideoDigester.Benchmarks.Quality.Titles;

/// <summary>A video that its author divided: the source with the author's borders but without the titles, and the titles.</summary>
/// <param name="Name">The file's name, which decides its half.</param>
/// <param name="Source">What the writer is given.</param>
/// <param name="Titles">The author's titles, one for each chapter of the source.</param>
internal sealed record TitledVideo(string Name, DigestSource Source, IReadOnlyList<string> Titles);
