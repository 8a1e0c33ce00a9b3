using LinqToDB;
using LinqToDB.Async;
using LinqToDB.Data;
using VideoDigester.Storage.Rows;

namespace VideoDigester.Storage;

/// <summary>Applies the dialect's scripts, one host at a time, each in a transaction of its own.</summary>
internal sealed class SchemaMigrator(StorageDialect dialect, TimeProvider time) : ISchemaMigrator
{
    public async Task<SchemaStatus> GetStatusAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            var connection = await dialect.OpenForStatusAsync(cancellationToken).ConfigureAwait(false);
            if (connection is null)
                return Status([]);
            await using (connection.ConfigureAwait(false))
                return Status(await ReadAppliedAsync(connection, cancellationToken).ConfigureAwait(false));
        }
        catch (Exception exception) when (dialect.Translate(exception) is { } failure)
        {
            throw failure;
        }
    }

    public async Task<IReadOnlyList<SchemaMigration>> MigrateAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            using var turn = await dialect.EnterWriteAsync(cancellationToken).ConfigureAwait(false);
            var connection = await dialect.OpenForMigrationAsync(cancellationToken).ConfigureAwait(false);
            await using (connection.ConfigureAwait(false))
                return await ApplyPendingAsync(connection, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (dialect.Translate(exception) is { } failure)
        {
            throw failure;
        }
    }

    private async Task<IReadOnlyList<SchemaMigration>> ApplyPendingAsync(LibraryConnection connection, CancellationToken cancellationToken)
    {
        // Usually there is nothing to do: no lock is taken to find that out.
        if (Status(await ReadAppliedAsync(connection, cancellationToken).ConfigureAwait(false)).Pending.Count == 0)
            return [];
        var applied = new List<SchemaMigration>();
        while (await ApplyNextAsync(connection, cancellationToken).ConfigureAwait(false) is { } migration)
            applied.Add(migration);
        return applied;
    }

    private async Task<SchemaMigration?> ApplyNextAsync(LibraryConnection connection, CancellationToken cancellationToken)
    {
        var transaction = await dialect.BeginWriteAsync(connection, cancellationToken).ConfigureAwait(false);
        await using (transaction.ConfigureAwait(false))
        {
            await dialect.LockSchemaAsync(connection, cancellationToken).ConfigureAwait(false);
            var status = Status(await ReadAppliedAsync(connection, cancellationToken).ConfigureAwait(false));
            if (status.Pending.Count == 0)
                return null;
            var script = dialect.Scripts.First(script => script.Version == status.Pending[0].Version);
            await connection.ExecuteAsync(dialect.Render(script), cancellationToken).ConfigureAwait(false);
            await dialect.CheckMigratedAsync(connection, cancellationToken).ConfigureAwait(false);
            var row = new MigrationRow { Version = script.Version, Name = script.Name, Checksum = script.Checksum, AppliedAt = Timestamp.From(time.GetUtcNow()) };
            await connection.InsertAsync(row, token: cancellationToken).ConfigureAwait(false);
            await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
            return status.Pending[0];
        }
    }

    private async Task<IReadOnlyList<MigrationRow>> ReadAppliedAsync(LibraryConnection connection, CancellationToken cancellationToken) =>
        await dialect.HasMigrationsAsync(connection, cancellationToken).ConfigureAwait(false)
            ? await connection.Migrations.OrderBy(row => row.Version).ToListAsync(cancellationToken).ConfigureAwait(false)
            : [];

    private SchemaStatus Status(IReadOnlyList<MigrationRow> applied)
    {
        var known = dialect.Scripts.ToDictionary(script => script.Version);
        foreach (var row in applied)
        {
            if (!known.Remove(row.Version, out var script))
                throw new VideoDigesterException(
                    ErrorCode.SchemaTooNew,
                    $"The database is at schema version {applied[^1].Version}, this release knows versions up to {dialect.Scripts[^1].Version}. Use the release that migrated it, or a newer one.");
            if (script.Checksum != row.Checksum)
                throw new VideoDigesterException(
                    ErrorCode.SchemaChanged,
                    $"Migration {row.Version} ({row.Name}) was applied to the database with other text than this release has. The database belongs to a different build.");
        }

        var pending = dialect.Scripts.Where(script => known.ContainsKey(script.Version)).Select(script => new SchemaMigration(script.Version, script.Name));
        return new SchemaStatus(dialect.Engine, applied.Count == 0 ? 0 : applied[^1].Version, [.. pending]);
    }
}
