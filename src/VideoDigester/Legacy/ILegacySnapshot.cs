namespace VideoDigester.Legacy;

/// <summary>One state of the other database. For one reader at a time.</summary>
internal interface ILegacySnapshot : IAsyncDisposable
{
    /// <summary>Reads a table, the oldest row first; none where there is no such table.</summary>
    IAsyncEnumerable<LegacyRow> ReadAsync(LegacyTable table, CancellationToken cancellationToken);
}
