namespace VideoDigester;

/// <summary>Brings what the application that this library replaces has kept into the library. Safe for concurrent use; registered by <c>UseLegacyDatabase</c> of the package VideoDigester.PostgreSql.</summary>
public interface ILegacyImporter
{
    /// <summary>
    /// Imports users, channels, videos, texts, digests, saves and interactions, in this order, from one state of the other database, which is only read. Each record is kept by itself: one that cannot be kept is a
    /// result, and doing it again, after an interruption too, changes nothing that is here already. What the library knows better stays: names of users that are set, metadata that was fetched later.
    /// </summary>
    /// <param name="cancellationToken">Cancels the call; what was reported is kept.</param>
    /// <returns>A result for each record, as they come.</returns>
    /// <exception cref="VideoDigesterException">
    /// One of the two databases cannot be used: its code says why. <see cref="ErrorCode.DatabaseInvalid"/>: the other one has no table <c>videos</c>.
    /// </exception>
    IAsyncEnumerable<LegacyImportResult> ImportAsync(CancellationToken cancellationToken = default);
}
