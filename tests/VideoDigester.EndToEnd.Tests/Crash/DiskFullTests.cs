using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using VideoDigester.EndToEnd.Tests.Console;
using VideoDigester.Testing;

namespace VideoDigester.EndToEnd.Tests.Crash;

/// <summary>The disk fills up in the middle: a typed failure, nothing by halves, and a library that goes on when there is room.</summary>
public sealed class DiskFullTests : IDisposable
{
    private const int Block = 512;
    private const int RoomBlocks = 200;
    private const int Videos = 25;

    private readonly TemporaryFolder _folder = new();

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _folder.Dispose();
    }

    [SkippableFact]
    public async Task An_import_and_a_digest_on_a_full_disk_keep_nothing_by_halves_and_go_on_when_there_is_room()
    {
        using var disk = SmallDisk.Mount(kibibytes: 1_400);
        var (calm, full) = (_folder.PathOf("calm.db"), Path.Combine(disk.Path, "full.db"));
        WriteVideos();
        await using (var undisturbed = Open(calm))
            await ImportAsync(undisturbed);

        await using (var services = Open(full))
        {
            var library = services.GetRequiredService<IVideoLibrary>();
            Assert.Equal(ErrorCode.DatabaseFull, (await Assert.ThrowsAsync<VideoDigesterException>(() => ImportAsync(services))).Code);
            var kept = (await library.ListAsync(new VideoQuery { PageSize = 100 })).Items;
            Assert.InRange(kept.Count, 1, Videos - 1);
            foreach (var video in kept.Where(video => video.HasTranscript))
                Assert.Equal(200, (await library.FindTranscriptAsync(video.Id))!.Segments.Count);

            await FillAsync(services, kept.First(video => video.HasTranscript).Id);
            Assert.Equal(0, await CountAsync(full, "SELECT count(*) FROM digests d WHERE NOT EXISTS (SELECT 1 FROM digest_items i WHERE i.digest_id = d.id)"));

            disk.Resize(kibibytes: 64 * 1024);
            await ImportAsync(services);
            await services.GetRequiredService<IDigestService>().DigestAsync(new DigestRequest(kept[0].Id, DigestType.Detailed) { Force = true });
        }

        Assert.Equal("ok", await ReadAsync(full, "PRAGMA integrity_check"));
        Assert.Equal(await DumpAsync(calm), await DumpAsync(full));
    }

    [SkippableFact]
    public async Task A_library_that_does_not_fit_at_all_is_made_when_there_is_room()
    {
        using var disk = SmallDisk.Mount(kibibytes: 24);
        await using var services = Open(Path.Combine(disk.Path, "full.db"));
        var library = services.GetRequiredService<IVideoLibrary>();

        Assert.Equal(ErrorCode.DatabaseFull, (await Assert.ThrowsAsync<VideoDigesterException>(() => library.ListAsync())).Code);
        disk.Resize(kibibytes: 100);
        Assert.Equal(ErrorCode.DatabaseFull, (await Assert.ThrowsAsync<VideoDigesterException>(() => library.ListAsync())).Code);
        disk.Resize(kibibytes: 8 * 1024);

        Assert.Empty((await library.ListAsync()).Items);
    }

    [SkippableFact]
    public async Task A_file_that_may_not_grow_is_full_and_the_import_is_finished_when_it_may()
    {
        Skip.If(OperatingSystem.IsWindows(), "Windows limits no file sizes.");
        var (calm, full) = (_folder.PathOf("calm.db"), _folder.PathOf("full.db"));
        WriteVideos();
        (await ConsoleLibrary.RunPlainAsync("add", _folder.PathOf("videos"), "--db", calm)).Ended(0);

        // An empty library grows with each schema: the limit leaves room for some of the videos whatever it is.
        (await ConsoleLibrary.RunPlainAsync("migrate", "--db", full)).Ended(0);
        var line = (await AddWithLimitAsync((int)(new FileInfo(full).Length / Block) + RoomBlocks, full)).Ended(1).Lines[^1];

        Assert.Equal(("DatabaseFull", true), (line.GetProperty("error").GetProperty("code").GetString(), line.GetProperty("error").GetProperty("retryable").GetBoolean()));
        Assert.InRange(await CountAsync(full, "SELECT count(*) FROM videos"), 1, Videos - 1);
        (await ConsoleLibrary.RunPlainAsync("add", _folder.PathOf("videos"), "--db", full)).Ended(0);
        Assert.Equal("ok", await ReadAsync(full, "PRAGMA integrity_check"));
        Assert.Equal(await DumpAsync(calm), await DumpAsync(full));
    }

    /// <summary>Blocks are of <see cref="Block"/> bytes. The runtime's own large files in memory, which the limit would hit too, are switched off.</summary>
    private async Task<ConsoleRun> AddWithLimitAsync(int blocks, string database)
    {
        var script = $"trap '' XFSZ; ulimit -f {blocks}; exec \"$@\"";
        var start = new ProcessStartInfo("/bin/sh", ["-c", script, "sh", ConsoleLibrary.Program, "add", _folder.PathOf("videos"), "--json", "--db", database]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return new ConsoleRun(process.ExitCode, await output, await error);
    }

    private void WriteVideos()
    {
        for (var video = 0; video < Videos; video++)
        {
            _folder.WriteInfo($"videos/v{video}", ("id", $"v{video}"));
            _folder.WriteCaptions($"videos/v{video}", "en", [.. Enumerable.Range(0, 200).Select(line => $"The harbour wakes early on day {line} of {video}, and the gulls wake first.")]);
        }
    }

    // Other digests may still fit where the next video did not.
    private static async Task FillAsync(ServiceProvider services, VideoId id)
    {
        var failure = await Assert.ThrowsAsync<VideoDigesterException>(async () =>
        {
            for (var round = 0; round < 200; round++)
                await services.GetRequiredService<IDigestService>().DigestAsync(new DigestRequest(id, DigestType.Detailed) { Force = true });
        });
        Assert.Equal((ErrorCode.DatabaseFull, true), (failure.Code, failure.IsRetryable));
    }

    private static ServiceProvider Open(string path)
    {
        var services = new ServiceCollection();
        services.AddVideoDigester().UseSqlite(path);
        return services.BuildServiceProvider();
    }

    private async Task ImportAsync(ServiceProvider services)
    {
        await foreach (var result in services.GetRequiredService<IVideoLibrary>().ImportAsync(_folder.PathOf("videos")))
            Assert.NotEqual(IngestOutcome.Failed, result.Outcome);
    }

    private static async Task<string> DumpAsync(string path)
    {
        await using var connection = new SqliteConnection($"Data Source={path};Mode=ReadOnly;Pooling=False");
        await connection.OpenAsync();
        return await LibraryDump.ReadAsync(connection);
    }

    private static async Task<long> CountAsync(string path, string sql) => (long)(await ScalarAsync(path, sql))!;

    private static async Task<string> ReadAsync(string path, string sql) => (string)(await ScalarAsync(path, sql))!;

    private static async Task<object?> ScalarAsync(string path, string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={path};Mode=ReadOnly;Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync();
    }
}
