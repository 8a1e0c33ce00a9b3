namespace VideoDigester.Storage.Tests.Engines;

/// <summary>An empty place for a library on one of the databases.</summary>
internal interface ITestEngine : IAsyncDisposable
{
    /// <summary>How another process finds the same place: the arguments of <see cref="Hosts.TestHost"/>.</summary>
    string[] Address { get; }

    /// <summary>A dialect of its own, as another host would have one.</summary>
    StorageDialect CreateDialect();
}
