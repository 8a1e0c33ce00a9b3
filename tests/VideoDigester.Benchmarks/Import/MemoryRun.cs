using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using VideoDigester.Testing;

namespace VideoDigester.Benchmarks.Import;

/// <summary>
/// Peak memory of importing part of the channel, all of it, and copies of it, each in a process of its own: once as the runtime likes it, which lets
/// the heap grow while there is room, and once with a heap of 48 MB, in which an import that held on to anything could not end.
/// </summary>
internal static class MemoryRun
{
    /// <summary>48 MB in hexadecimal, as the runtime reads it.</summary>
    private const string HeapLimit = "3000000";

    public static async Task<int> RunAsync(DataFolder data)
    {
        using var channel = await data.UnpackAsync("corpus/channel.tar.xz");
        var infos = Directory.EnumerateFiles(channel.Path, "*.info.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        foreach (var (videos, copies) in new[] { (178, 1), (712, 1), (712, 4), (712, 12) })
        {
            using var folder = new TemporaryFolder();
            for (var copy = 0; copy < copies; copy++)
                Copy(infos.Take(videos), folder.PathOf("videos", copy.ToString(CultureInfo.InvariantCulture)), copy);
            var free = await ChildAsync(folder, "free.db", []);
            var bounded = await ChildAsync(folder, "bounded.db", new() { ["DOTNET_GCHeapHardLimit"] = HeapLimit });
            Figures.Print($"{videos * copies} videos: {free}");
            Figures.Print($"{videos * copies} videos, heap of 48 MB: {bounded}");
            FigureTable.Add($"memory, an import of {videos * copies} videos, SQLite", $"{free}", $"the same with a heap of 48 MB: {bounded}");
        }

        return 0;
    }

    private static async Task<string> ChildAsync(TemporaryFolder folder, string database, Dictionary<string, string> environment)
    {
        var start = new ProcessStartInfo(BenchmarkProgram.Runtime, BenchmarkProgram.Arguments("memory-child", folder.PathOf("videos"), folder.PathOf(database))) { RedirectStandardOutput = true };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var child = Process.Start(start)!;
        var output = await child.StandardOutput.ReadToEndAsync();
        await child.WaitForExitAsync();
        return child.ExitCode == 0 ? output.Trim() : throw new InvalidOperationException($"The import ended with {child.ExitCode}.");
    }

    public static async Task<int> RunChildAsync(string folder, string database)
    {
        var videos = 0;
        await using var client = await VideoDigesterClient.CreateAsync(builder => builder.UseSqlite(database));
        await foreach (var _ in client.Library.ImportAsync(folder))
            videos++;
        using var self = Process.GetCurrentProcess();
        Figures.Print($"{videos} results, peak working set {self.PeakWorkingSet64 / 1e6:0} MB, allocated {GC.GetTotalAllocatedBytes() / 1e6:0} MB");
        return 0;
    }

    // A copy gets ids of its own, so that its videos are new ones.
    private static void Copy(IEnumerable<string> infos, string target, int copy)
    {
        Directory.CreateDirectory(target);
        foreach (var info in infos)
        {
            var stem = info[..^".info.json".Length];
            var text = File.ReadAllText(info);
            var id = Path.GetFileName(stem);
            File.WriteAllText(Path.Combine(target, Path.GetFileName(info)), copy == 0 ? text : text.Replace($"\"{id}\"", $"\"{id}-{copy}\"", StringComparison.Ordinal));
            foreach (var captions in Directory.EnumerateFiles(Path.GetDirectoryName(info)!, Path.GetFileName(stem) + ".*.vtt"))
                File.Copy(captions, Path.Combine(target, Path.GetFileName(captions)));
        }
    }
}
