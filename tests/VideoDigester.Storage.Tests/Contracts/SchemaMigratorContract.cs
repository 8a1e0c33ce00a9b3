using System.Globalization;
using LinqToDB;
using VideoDigester.Storage.Rows;
using VideoDigester.Storage.Tests.Engines;
using VideoDigester.Storage.Tests.Hosts;

namespace VideoDigester.Storage.Tests.Contracts;

public abstract class SchemaMigratorContract : StorageContract
{
    private static readonly SchemaMigration[] All = [new(1, "library"), new(2, "addresses"), new(3, "models"), new(4, "search"), new(5, "processing"), new(6, "people"), new(7, "versions")];

    private static readonly int Latest = All[^1].Version;

    [SkippableFact]
    public async Task An_empty_database_is_at_version_zero_and_reading_that_changes_nothing()
    {
        var status = await Library.Migrator.GetStatusAsync();

        Assert.Equal((Library.Dialect.Engine, 0), (status.Engine, status.Version));
        Assert.Equal(All, status.Pending);
        Assert.Equal(status.Pending, (await Library.Migrator.GetStatusAsync()).Pending);
        if (Engine is SqliteEngine sqlite)
            Assert.Empty(Directory.GetFileSystemEntries(Path.GetDirectoryName(sqlite.Path)!));
    }

    [SkippableFact]
    public async Task Migrating_brings_an_empty_database_up_to_date_once()
    {
        Assert.Equal(All, await Library.Migrator.MigrateAsync());
        Assert.Empty(await Library.Migrator.MigrateAsync());

        var status = await Library.Migrator.GetStatusAsync();
        Assert.Equal(Latest, status.Version);
        Assert.Empty(status.Pending);
    }

    [SkippableFact]
    public async Task Eight_hosts_that_start_at_once_agree()
    {
        var outputs = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => HostProcess.RunAsync("migrate", Engine)));

        // Each migration has a transaction of its own, so that different hosts may apply them.
        Assert.Equal(All.Length, outputs.Sum(line => int.Parse(line["applied ".Length..], CultureInfo.InvariantCulture)));
        Assert.Equal(Latest, (await Library.Migrator.GetStatusAsync()).Version);
    }

    [SkippableFact]
    public async Task Hosts_of_one_process_agree_too()
    {
        var hosts = Enumerable.Range(0, 8).Select(_ => OpenHost()).ToList();

        var applied = await Task.WhenAll(hosts.Select(host => Task.Run(() => host.Migrator.MigrateAsync())));

        Assert.Equal(All.Length, applied.Sum(migrations => migrations.Count));
    }

    [SkippableFact]
    public async Task A_host_killed_in_the_middle_of_a_migration_leaves_nothing_behind()
    {
        await HostProcess.KillAtAsync("hang", Engine, untilOutput: "hanging");

        Assert.Equal(0, (await Library.Migrator.GetStatusAsync()).Version);
        Assert.Equal(All, await Library.Migrator.MigrateAsync());
        Assert.Equal(IngestOutcome.Added, await Library.SaveAsync(Sample.Full("after")));
    }

    [SkippableFact]
    public async Task A_database_of_a_newer_release_is_refused_and_left_alone()
    {
        await AddMigrationAsync(Latest + 1, "later", "abc");

        var read = await Assert.ThrowsAsync<VideoDigesterException>(() => Library.Migrator.GetStatusAsync());
        var migrated = await Assert.ThrowsAsync<VideoDigesterException>(() => Library.Migrator.MigrateAsync());
        var used = await Assert.ThrowsAsync<VideoDigesterException>(() => OpenHost().SaveAsync(Sample.Bare("x")));

        Assert.All([read, migrated, used], failure => Assert.Equal(ErrorCode.SchemaTooNew, failure.Code));
    }

    [SkippableFact]
    public async Task A_migration_that_was_changed_after_it_was_applied_is_refused()
    {
        await Library.Migrator.MigrateAsync();
        await WithConnectionAsync(connection => connection.Migrations.Set(row => row.Checksum, "abc").UpdateAsync());

        var failure = await Assert.ThrowsAsync<VideoDigesterException>(() => Library.Migrator.MigrateAsync());

        Assert.Equal(ErrorCode.SchemaChanged, failure.Code);
    }

    [SkippableFact]
    public async Task Without_automatic_migration_a_pending_one_is_named()
    {
        var careful = OpenHost(new StorageOptions { AutoMigrate = false });

        var failure = await Assert.ThrowsAsync<VideoDigesterException>(() => careful.SaveAsync(Sample.Bare("x")));
        Assert.Equal(ErrorCode.SchemaPending, failure.Code);
        Assert.Contains("0001 library", failure.Message, StringComparison.Ordinal);
        Assert.Equal(0, (await Library.Migrator.GetStatusAsync()).Version);

        await Library.Migrator.MigrateAsync();
        Assert.Equal(IngestOutcome.Added, await careful.SaveAsync(Sample.Bare("x")));
    }

    [SkippableFact]
    public async Task First_uses_at_once_migrate_once()
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(at => Task.Run(() => Library.SaveAsync(Sample.Bare($"first{at}")))));

        Assert.All(outcomes, outcome => Assert.Equal(IngestOutcome.Added, outcome));
        Assert.Equal(All.Length, (await Library.CountRowsAsync())["schema_migrations"]);
    }

    private async Task AddMigrationAsync(int version, string name, string checksum)
    {
        await Library.Migrator.MigrateAsync();
        await WithConnectionAsync(connection => connection.InsertAsync(
            new MigrationRow { Version = version, Name = name, Checksum = checksum, AppliedAt = Timestamp.From(TestLibrary.Start) }));
    }

    private async Task WithConnectionAsync(Func<LibraryConnection, Task> work)
    {
        await using var connection = await Library.Dialect.OpenAsync(CancellationToken.None);
        await work(connection);
    }
}
