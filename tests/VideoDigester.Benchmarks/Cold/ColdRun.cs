using Microsoft.Data.Sqlite;
using VideoDigester.Benchmarks.Reads;
using VideoDigester.Benchmarks.Search.Speed;
using VideoDigester.Testing;

namespace VideoDigester.Benchmarks.Cold;

/// <summary>
/// Cold start: the first answer of a new process from a database that is there, a process each time, the library, SQL by hand and EF Core in turn. The files are in the memory of the machine; nothing of .NET is compiled.
/// </summary>
internal static class ColdRun
{
    public const string Library = "library";
    public const string ByHand = "by-hand";
    public const string EntityFramework = "ef-core";
    public const string Video = "video";

    private const string List = "list";
    private const int Rounds = 15;

    public static async Task<int> RunAsync(DataFolder data)
    {
        using var channel = await data.UnpackAsync("corpus/channel.tar.xz");
        using var folder = new TemporaryFolder();
        await foreach (var library in SpeedEngines.OpenAsync(folder))
        {
            VideoId id;
            await using (library)
            {
                await library.ImportAsync(channel.Path);
                id = await ReadSample.AnyAsync(library);
            }

            SqliteConnection.ClearAllPools();
            Console.WriteLine();
            Console.WriteLine($"| {library.Name}, ms from the start of a process to its first answer | library | in its own code | by hand | in its own code | times as fast | EF Core | in its own code | times as fast |");
            Console.WriteLine("|---|---:|---:|---:|---:|---:|---:|---:|---:|");
            await CompareAsync(library, "a video", Video, id);
            await CompareAsync(library, "the first page of a list", List, id);
        }

        return 0;
    }

    private static async Task CompareAsync(SpeedLibrary library, string name, string what, VideoId id)
    {
        string[] all = [Library, ByHand, EntityFramework];
        var starts = all.ToDictionary(who => who, _ => new List<ColdStart>());

        // Once before: the first reads the programs from disk.
        for (var round = -1; round < Rounds; round++)
            foreach (var who in all)
                if (await ColdStart.MeasureAsync(ColdChild.Command, who, what, library.Name, library.Place, id.ToString()) is var start && round >= 0)
                    starts[who].Add(start);
        var (mine, hand, theirs) = (ColdStart.Median(starts[Library]), ColdStart.Median(starts[ByHand]), ColdStart.Median(starts[EntityFramework]));
        Figures.Print($"| {name} | {mine.Wall:0} | {mine.Within:0} | {hand.Wall:0} | {hand.Within:0} | {hand.Wall / mine.Wall:0.00} | {theirs.Wall:0} | {theirs.Within:0} | {theirs.Wall / mine.Wall:0.00} |");
        FigureTable.Add($"cold, {library.Name}, {name}", $"{mine.Wall:0} ms from the start of the process, {mine.Within:0} of them in its own code", $"EF Core, {theirs.Wall:0} and {theirs.Within:0} ms", theirs.Wall / mine.Wall, $"{mine.Bytes / 1e6:0.0} MB; {theirs.Bytes / 1e6:0.0}");
        FigureTable.Add($"cold, {library.Name}, {name}", $"{mine.Wall:0} ms from the start of the process, {mine.Within:0} of them in its own code", $"by hand, {hand.Wall:0} and {hand.Within:0} ms", hand.Wall / mine.Wall, $"{mine.Bytes / 1e6:0.0} MB; {hand.Bytes / 1e6:0.0}");
    }
}
