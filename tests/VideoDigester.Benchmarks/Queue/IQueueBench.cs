using VideoDigester.Storage;

namespace VideoDigester.Benchmarks.Queue;

/// <summary>A database with a queue, and a yardstick for it.</summary>
internal interface IQueueBench : IDisposable
{
    string Name { get; }

    string Yardstick { get; }

    LibraryDatabase Open();

    /// <summary>Lets the database do what it does after many rows were written.</summary>
    Task SettleDownAsync();

    /// <summary>Runs the same statements without the library.</summary>
    /// <returns>Cycles a second.</returns>
    Task<double> CycleBareAsync(int workers, TimeSpan length);
}
