using VideoDigester.Library;

namespace VideoDigester.Benchmarks.Import;

/// <summary>Another way to write the rows that the library writes of videos: the video with its log's row in one transaction, each transcript with its log's row in another. None keeps an index for a search.</summary>
internal interface IImportYardstick : IAsyncDisposable
{
    /// <summary>Writes videos into an empty database that the library migrated, alone.</summary>
    Task<(int Videos, int Segments)> RunAsync(IEnumerable<ReadVideo> videos);
}
