using LinqToDB.Data;
using Microsoft.Data.Sqlite;
using VideoDigester.Benchmarks.Engines;
using VideoDigester.Benchmarks.Search.Speed;
using VideoDigester.Testing;

namespace VideoDigester.Benchmarks.Reads;

/// <summary>
/// What hosts read most, on a library of the channel: the library, SQL by hand and EF Core in turn, on one database, with what a call allocates. All have to give the same, or the run fails.
/// </summary>
internal static class ReadsRun
{
    public static async Task<int> RunAsync(DataFolder data)
    {
        using var channel = await data.UnpackAsync("corpus/channel.tar.xz");
        using var folder = new TemporaryFolder();
        var agree = true;
        await foreach (var library in SpeedEngines.OpenAsync(folder))
            await using (library)
                agree &= await CompareAsync(library, await ReadSample.FillAsync(library, channel.Path));
        SqliteConnection.ClearAllPools();
        return agree ? 0 : 1;
    }

    private static async Task<bool> CompareAsync(SpeedLibrary library, ReadSample sample)
    {
        // As autovacuum does within a minute. Nobody does so to a file of SQLite.
        if (library.Database.Dialect.Engine is DatabaseEngine.PostgreSql)
            await library.Database.QueryAsync(connection => connection.ExecuteAsync("ANALYZE"), CancellationToken.None);
        var engine = new BareEngine(library.Name, library.Place);
        await using var ours = await LibraryReads.OpenAsync(engine);
        await using var byHand = new HandWrittenReads(engine);
        await using var entityFramework = new EntityFrameworkReads(engine);
        IReads[] all = [ours, byHand, entityFramework];
        Console.WriteLine();
        Console.WriteLine($"| {library.Name}, µs a call and bytes allocated | library | | by hand | | times as fast | EF Core | | times as fast |");
        Console.WriteLine("|---|---:|---:|---:|---:|---:|---:|---:|---:|");
        var agree = true;
        foreach (var read in ReadCall.Of(sample))
        {
            agree &= await read.AgreeAsync(all);
            var (mine, hand, theirs) = await ReadTurns.MeasureAsync(read, all) switch { var turns => (turns[0], turns[1], turns[2]) };
            Figures.Print($"| {read.Name} | {mine.Microseconds:N0} | {mine.Bytes:N0} | {hand.Microseconds:N0} | {hand.Bytes:N0} | {hand.Microseconds / mine.Microseconds:0.00} | {theirs.Microseconds:N0} | {theirs.Bytes:N0} | {theirs.Microseconds / mine.Microseconds:0.00} |");
            FigureTable.Add($"reads, {library.Name}, {read.Name}", $"{mine.Microseconds:N0} µs", $"by hand, {hand.Microseconds:N0} µs", hand.Microseconds / mine.Microseconds, $"{mine.Bytes / 1024.0:0.0} KB; {hand.Bytes / 1024.0:0.0}");
            FigureTable.Add($"reads, {library.Name}, {read.Name}", $"{mine.Microseconds:N0} µs", $"EF Core, {theirs.Microseconds:N0} µs", theirs.Microseconds / mine.Microseconds, $"{mine.Bytes / 1024.0:0.0} KB; {theirs.Bytes / 1024.0:0.0}");
        }

        return agree;
    }
}
