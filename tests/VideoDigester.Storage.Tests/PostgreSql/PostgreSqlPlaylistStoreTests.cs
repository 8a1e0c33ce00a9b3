using Npgsql;
using VideoDigester.Storage.Playlists;
using VideoDigester.Storage.Tests.Contracts;
using VideoDigester.Storage.Tests.Engines;

namespace VideoDigester.Storage.Tests.PostgreSql;

public sealed class PostgreSqlPlaylistStoreTests : PlaylistStoreContract
{
    private static readonly PlaylistFacts Facts = new(new PlaylistId("site", "one"), "https://a.example/list");
    private static readonly NewEntry[] Entries = [new("key", "https://a.example/1", "One")];

    private PostgreSqlEngine? _engine;

    [SkippableFact]
    public async Task What_a_job_writes_down_while_a_listing_moves_the_entry_stays()
    {
        await AppendAsync();
        await using var source = NpgsqlDataSource.Create(_engine!.ConnectionString);
        await using var job = await source.OpenConnectionAsync();
        await using var transaction = await job.BeginTransactionAsync();
        await using var settle = new NpgsqlCommand($"UPDATE \"{_engine.Schema}\".playlist_videos SET state = 'failed', error_code = 'Private', error_message = 'private', retryable = false", job, transaction);
        await settle.ExecuteNonQueryAsync();

        // It has read the entry when it comes to wait for it.
        var moving = AppendAsync();
        await WaitForAWaiterAsync(source);
        await transaction.CommitAsync();

        var entry = Assert.Single(await Library.PlaylistEntries.ReadAsync(await moving, long.MinValue, long.MaxValue, onlyOpen: false, 10, CancellationToken.None));
        Assert.Equal((EntryState.Failed, ErrorCode.Private), (entry.State, entry.Failure!.Code));
        Assert.True((await moving).Has(entry.Position));
    }

    [SkippableFact]
    public async Task Entries_are_dated_by_the_clock_of_the_server()
    {
        var listing = await AppendAsync();

        var entry = Assert.Single(await Library.PlaylistEntries.ReadAsync(listing, long.MinValue, long.MaxValue, onlyOpen: false, 10, CancellationToken.None));
        var now = await Library.Jobs.NowAsync(CancellationToken.None);
        Assert.InRange(entry.FirstListedAt, now - TimeSpan.FromMinutes(5), now);
        Assert.NotInRange(entry.FirstListedAt, TestLibrary.Start, TestLibrary.Start.AddDays(1));
    }

    private protected override async Task<ITestEngine> CreateEngineAsync() => _engine = await PostgreSqlEngine.CreateAsync(GetType());

    private async Task<PlaylistListing> AppendAsync()
    {
        var listing = await Library.Playlists.BeginAsync(Facts, new PlaylistOptions(), lease: null, CancellationToken.None);
        await Library.Playlists.AppendAsync(listing, Entries, 0, CancellationToken.None);
        return listing;
    }

    private static async Task WaitForAWaiterAsync(NpgsqlDataSource source)
    {
        await using var waiters = source.CreateCommand("SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()");
        while ((long)(await waiters.ExecuteScalarAsync())! == 0)
            await Task.Delay(TimeSpan.FromMilliseconds(20));
    }
}
