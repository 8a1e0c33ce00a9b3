using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using VideoDigester.Testing;

namespace VideoDigester.Benchmarks.Import;

/// <summary>Peak memory of importing part of the channel, all of it, and copies of it, each in a process of its own.</summary>
internal static class MemoryRun
{
    public static async Task<int> RunAsync(DataFolder data)
    {
        using var channel = await data.UnpackAsync("channel.tar.xz");
        var infos = Directory.EnumerateFiles(channel.Path, "*.info.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        foreach (var (videos, copies) in new[] { (178, 1), (356, 1), (712, 1), (712, 4) })
        {
            using var folder = new TemporaryFolder();
            for (var copy = 0; copy < copies; copy++)
                Copy(infos.Take(videos), folder.PathOf("videos", copy.ToString(CultureInfo.InvariantCulture)), copy);
            using var child = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["memory-child", folder.PathOf("videos"), folder.PathOf("library.db")]) { RedirectStandardOutput = true })!;
            var output = await child.StandardOutput.ReadToEndAsync();
            await child.WaitForExitAsync();
            Figures.Print($"{videos * copies} videos: {output.Trim()}");
        }

        return 0;
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
