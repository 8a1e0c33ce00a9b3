using VideoDigester.Storage;

namespace VideoDigester.Benchmarks.Analytics;

/// <summary>A database of interactions, and the driver alone on it.</summary>
internal interface IAnalyticsBench : IAsyncDisposable
{
    string Name { get; }

    LibraryDatabase Open();

    /// <summary>Lets the database do what it does after many rows were written.</summary>
    Task SettleDownAsync();

    /// <summary>Runs a statement by the driver alone and reads all it answers: its rows of whole numbers.</summary>
    Task<IReadOnlyList<long[]>> RunBareAsync(WrittenReport report);
}
