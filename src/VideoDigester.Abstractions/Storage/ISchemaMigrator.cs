namespace VideoDigester;

/// <summary>Brings a database to the schema of this release. Safe for concurrent use: hosts that start together agree.</summary>
public interface ISchemaMigrator
{
    /// <summary>Reads how far the database is. Changes nothing, not even an empty database.</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The version and what is pending.</returns>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.SchemaTooNew"/>, <see cref="ErrorCode.SchemaChanged"/>, and the failures of every database.</exception>
    Task<SchemaStatus> GetStatusAsync(CancellationToken cancellationToken = default);

    /// <summary>Applies what is pending, one host at a time, each migration whole or not at all.</summary>
    /// <param name="cancellationToken">Cancels the call; a migration under way is rolled back.</param>
    /// <returns>What this call applied; empty when there was nothing to do or another host did it.</returns>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.SchemaTooNew"/>, <see cref="ErrorCode.SchemaChanged"/>, and the failures of every database.</exception>
    Task<IReadOnlyList<SchemaMigration>> MigrateAsync(CancellationToken cancellationToken = default);
}
