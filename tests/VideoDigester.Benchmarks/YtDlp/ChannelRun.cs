using System.Diagnostics;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using VideoDigester.Testing;
using VideoDigester.Testing.YtDlp;

namespace VideoDigester.Benchmarks.YtDlp;

/// <summary>
/// A channel of 10,000 entries. The real yt-dlp lists it, from a feed that is served on this machine; what it would answer for each video, a second of its time, is printed by a script at once, which
/// counts how often it is asked.
/// </summary>
internal static class ChannelRun
{
    private const int Few = 1_000;
    private const int Many = 10_000;
    private const int Interrupted = 4_000;
    private const int Step = 250;

    public static async Task<int> RunAsync()
    {
        if (OperatingSystem.IsWindows())
            throw new PlatformNotSupportedException("The script that stands in for yt-dlp is one for sh.");
        using var folder = new TemporaryFolder();
        await using var site = new LoopbackSite();
        var calls = folder.PathOf("calls");
        var program = folder.Write("yt-dlp", Script(calls));
        File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        foreach (var count in (int[])[Few, Many])
            site.On($"/feed-{count}.xml", Feed(site, count));

        await MeasureAsync(folder, program, site.At($"/feed-{Few}.xml"), Few, int.MaxValue);
        File.Delete(calls);
        await MeasureAsync(folder, program, site.At($"/feed-{Many}.xml"), Many, Interrupted);
        var before = Count(calls);
        await MeasureAsync(folder, program, site.At($"/feed-{Many}.xml"), Many, int.MaxValue);
        var resumed = Count(calls) - before;
        Figures.Print($"metadata calls: {before} until it was interrupted, {resumed} when it went on (wanted: {Many - Interrupted})");
        return before == Interrupted && resumed == Many - Interrupted ? 0 : 1;
    }

    private static async Task MeasureAsync(TemporaryFolder folder, string program, string address, int count, int most)
    {
        var services = new ServiceCollection();
        services.AddVideoDigester(options =>
        {
            options.YtDlp.ExecutablePath = program;
            options.YtDlp.AllowPrivateNetworks = true;
        }).UseSqlite(folder.PathOf($"channel-{count}.db"));
        await using var provider = services.BuildServiceProvider();
        await provider.GetRequiredService<ISchemaMigrator>().MigrateAsync();
        var library = provider.GetRequiredService<IVideoLibrary>();
        var watch = Stopwatch.StartNew();
        var (done, added) = (0, 0);
        var (line, first, live, peak, early) = (TimeSpan.Zero, TimeSpan.Zero, 0L, 0L, 0L);
        await foreach (var happened in library.AddPlaylistAsync(address))
        {
            if (happened is PlaylistStarted)
                line = watch.Elapsed;
            if (happened is not PlaylistEntryDone entry)
                continue;
            if (entry.Result.Outcome == IngestOutcome.Failed)
                throw new InvalidOperationException($"{entry.Position}: {entry.Result.Error}");
            done++;
            if (entry.Result.Outcome == IngestOutcome.Added && added++ == 0)
                first = watch.Elapsed;
            if (done % Step == 0)
                peak = Math.Max(peak, live = GC.GetTotalMemory(forceFullCollection: true));
            if (done == Few)
                early = peak;
            if (done == most)
                break;
        }

        Figures.Print($"{count} entries, {(most < count ? $"interrupted at {most}" : "to the end")}: first line after {line.TotalSeconds:0.00} s, first video committed {(first - line).TotalSeconds:0.00} s later; {done} entries ({added} added) in {watch.Elapsed.TotalSeconds:0} s");
        FigureTable.Add(
            $"channel, {count} entries listed by the real yt-dlp, {(most < count ? $"interrupted at {most}" : "to the end")}",
            $"first line after {line.TotalSeconds:0.00} s, first video committed {(first - line).TotalSeconds:0.00} s later; {added} added in {watch.Elapsed.TotalSeconds:0} s",
            allocated: $"{Mebibytes(peak)} MiB in use at most");
        Figures.Print($"  managed memory in use, every {Step} entries: peak {Mebibytes(peak)} MiB, up to {Few} entries {Mebibytes(early)}, at the end {Mebibytes(live)}");
    }

    private static string Mebibytes(long bytes) => (bytes / 1024.0 / 1024).ToString("0.0", System.Globalization.CultureInfo.InvariantCulture);

    private static int Count(string calls) => File.Exists(calls) ? File.ReadLines(calls).Count() : 0;

    private static SiteAnswer Feed(LoopbackSite site, int count)
    {
        var text = new StringBuilder("<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>A channel</title>");
        for (var number = 1; number <= count; number++)
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"<item><title>Talk {number}</title><link>{site.At($"/talk-{number}")}</link></item>");
        return new SiteAnswer { ContentType = "application/rss+xml", Body = Encoding.UTF8.GetBytes(text.Append("</channel></rss>").ToString()) };
    }

    private static string Script(string calls) =>
        $$"""
        #!/bin/sh
        for argument do
            [ "$argument" = --yes-playlist ] && exec {{RealYtDlp.Require(RealYtDlp.Installed)}} "$@"
        done
        echo "$argument" >> '{{calls}}'
        printf '{"id":"%s","title":"A talk","extractor_key":"Fake","webpage_url":"%s","format_id":"0","duration":60}\n' "${argument##*/}" "$argument"

        """;
}
