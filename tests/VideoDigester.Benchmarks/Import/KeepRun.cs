using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using VideoDigester.Library;
using VideoDigester.Storage;
using VideoDigester.Storage.Search;
using VideoDigester.Testing;

namespace VideoDigester.Benchmarks.Import;

/// <summary>
/// Keeping what was read, in turn: the library as it is, which keeps the index of its search in the same transactions; the library without that index, which writes the rows that the yardsticks write; a loop by
/// hand; EF Core. Each writes into an empty database that the library migrated, and all have to write as many rows.
/// </summary>
internal static class KeepRun
{
    private const int Rounds = 5;

    // In the order in which a round takes them.
    private static readonly string[] Names = ["library", "library without its index", "hand-written", "EF Core"];

    public static async Task CompareAsync(ImportEngine engine, List<ReadVideo> read)
    {
        await RoundAsync(engine, read[..50]);
        var rounds = new List<ImportTake[]>();
        for (var round = 0; round < Rounds; round++)
            rounds.Add(await RoundAsync(engine, read));
        var segments = read.Sum(video => video.Captions.Sum(captions => captions.Transcript?.Segments.Count ?? 0));
        var seconds = Names.Select((_, which) => Figures.Median(rounds.Select(takes => takes[which].Seconds))).ToArray();
        var kilobytes = Names.Select((_, which) => Figures.Median(rounds.Select(takes => (double)takes[which].Bytes)) / 1024 / read.Count).ToArray();
        for (var which = 0; which < Names.Length; which++)
            Figures.Print($"{engine.Name}: {Names[which]} {seconds[which]:0.00} s ({read.Count / seconds[which]:0} videos/s, {segments / seconds[which]:0} segments/s), {kilobytes[which]:0} KB allocated a video");
        foreach (var (ours, theirs) in ((int, int)[])[(1, 2), (1, 3), (0, 2), (0, 3)])
        {
            var ratio = Figures.Median(rounds.Select(takes => takes[theirs].Seconds / takes[ours].Seconds));
            Figures.Print($"{engine.Name}: {Names[ours]} is {ratio:0.00} times as fast as {Names[theirs]}");
            FigureTable.Add(
                $"import, keeping what was read, {engine.Name}{(ours == 0 ? ", with the index of the search, which yardsticks have not" : ", the same rows")}", $"{segments / seconds[ours]:N0} segments/s",
                $"{Names[theirs]}, {segments / seconds[theirs]:N0}", ratio, $"{kilobytes[ours]:N0} KB a video; {kilobytes[theirs]:N0}");
        }
    }

    /// <summary>Lets each write once.</summary>
    /// <exception cref="InvalidOperationException">Not all wrote as many rows.</exception>
    public static async Task<ImportTake[]> RoundAsync(ImportEngine engine, List<ReadVideo> read)
    {
        using var folder = new TemporaryFolder();
        var counts = new List<string>();
        var takes = new[]
        {
            await KeepAsync(engine, await engine.MakeAsync(folder), read, counts, isIndexed: true),
            await KeepAsync(engine, await engine.MakeAsync(folder), read, counts, isIndexed: false),
            await WriteAsync(engine, await engine.MakeAsync(folder), engine.OpenHandWrittenAsync, read, counts),
            await WriteAsync(engine, await engine.MakeAsync(folder), engine.OpenEntityFrameworkAsync, read, counts),
        };
        SqliteConnection.ClearAllPools();
        NpgsqlConnection.ClearAllPools();
        return counts.Distinct().Count() == 1 ? takes : throw new InvalidOperationException($"{engine.Name}: not all wrote the same.\n{string.Join('\n', counts)}");
    }

    private static async Task<ImportTake> KeepAsync(ImportEngine engine, string place, List<ReadVideo> read, List<string> counts, bool isIndexed)
    {
        var services = new ServiceCollection();
        if (!isIndexed)
            services.AddSingleton<IPassageAnalyser, UnindexedAnalyser>();
        engine.Use(services.AddVideoDigester(), place);
        ImportTake take;
        await using (var provider = services.BuildServiceProvider())
        {
            await provider.GetRequiredService<ISchemaMigrator>().MigrateAsync();
            var importer = provider.GetRequiredService<VideoImporter>();
            take = await ImportTake.MeasureAsync(async () =>
            {
                foreach (var video in read)
                    await importer.KeepAsync(video, [], IfAbsent.AddUnlessRemoved, CancellationToken.None);
            });
        }

        counts.Add(await engine.CountAsync(place));
        return take;
    }

    private static async Task<ImportTake> WriteAsync(ImportEngine engine, string place, Func<string, Task<IImportYardstick>> open, List<ReadVideo> read, List<string> counts)
    {
        await using (await VideoDigesterClient.CreateAsync(builder => engine.Use(builder, place)))
        {
        }

        ImportTake take;
        await using (var yardstick = await open(place))
            take = await ImportTake.MeasureAsync(() => yardstick.RunAsync(read));
        counts.Add(await engine.CountAsync(place));
        return take;
    }
}
