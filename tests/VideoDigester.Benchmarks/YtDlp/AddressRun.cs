using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using VideoDigester.Testing;

namespace VideoDigester.Benchmarks.YtDlp;

/// <summary>
/// What adding an address costs beside yt-dlp's own time. A script in yt-dlp's place prints a real record and writes real captions at once; from the time of
/// <c>AddAsync</c> goes off what the same two calls of the script cost when they are run bare.
/// </summary>
internal static class AddressRun
{
    private const int Rounds = 5;
    private const int MostVideos = 100;

    public static async Task<int> RunAsync(DataFolder data)
    {
        if (OperatingSystem.IsWindows())
            throw new PlatformNotSupportedException("The script that stands in for yt-dlp is one for sh.");
        using var folder = new TemporaryFolder();
        var videos = Sample(data.PathOf("captions"), folder.Path);
        Figures.Print($"{videos.Count} videos, records of {videos.Average(video => new FileInfo(video.Info).Length) / 1024:0} KiB, captions of {videos.Average(video => new FileInfo(video.Captions).Length) / 1024:0} KiB");
        var program = folder.Write("yt-dlp", Script(folder.Path));
        File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        foreach (var guarded in (bool[])[false, true])
        {
            var costs = new List<double>();
            for (var round = 0; round <= Rounds; round++)
            {
                var (ours, bare) = (await AddAllAsync(videos, folder, program, guarded, round), await RunAllAsync(videos, folder, program));

                // The first round compiles.
                if (round > 0)
                    costs.Add((ours - bare) / videos.Count);
                Figures.Print($"  {(round == 0 ? "warming up" : "round " + round)}: AddAsync {ours / videos.Count:0.0} ms a video, the bare calls {bare / videos.Count:0.0}, ours {(ours - bare) / videos.Count:0.0}");
            }

            Figures.Print($"ours, {(guarded ? "with" : "without")} the guard: {Figures.Median(costs):0.0} ms a video (orientation: under 30)");
            FigureTable.Add($"address, what adding one costs beside yt-dlp's own time, {(guarded ? "with" : "without")} the guard", $"{Figures.Median(costs):0.0} ms a video", $"the same two calls, bare (orientation: under 30 ms more)");
        }

        return 0;
    }

    private static async Task<double> AddAllAsync(List<(string Info, string Captions)> videos, TemporaryFolder folder, string program, bool guarded, int round)
    {
        var services = new ServiceCollection();
        services.AddVideoDigester(options =>
        {
            options.YtDlp.ExecutablePath = program;
            options.YtDlp.EgressGuard = guarded;
        }).UseSqlite(folder.PathOf($"{guarded}-{round}.db"));
        await using var provider = services.BuildServiceProvider();
        await provider.GetRequiredService<ISchemaMigrator>().MigrateAsync();
        var library = provider.GetRequiredService<IVideoLibrary>();
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < videos.Count; i++)
        {
            var result = await library.AddAsync($"https://videos.example/{i}");
            if (result is not { Outcome: IngestOutcome.Added, Transcript: not null })
                throw new InvalidOperationException($"Video {i}: {result.Outcome} {result.Error}");
        }

        return watch.Elapsed.TotalMilliseconds;
    }

    private static async Task<double> RunAllAsync(List<(string Info, string Captions)> videos, TemporaryFolder folder, string program)
    {
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < videos.Count; i++)
        {
            await RunAsync(folder, program, "-J", "--", $"https://videos.example/{i}");
            await RunAsync(folder, program, "--load-info-json", folder.PathOf($"{i}.track.json"));
        }

        return watch.Elapsed.TotalMilliseconds;
    }

    private static async Task RunAsync(TemporaryFolder folder, string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, WorkingDirectory = folder.PathOf("bare") })!;
        await process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
        await process.WaitForExitAsync();
    }

    /// <summary>The number of the video stands at the end of the address, and of the captions' address in the record that the second call is given.</summary>
    private static string Script(string folder) => $$"""
        #!/bin/sh
        last=""; for argument in "$@"; do last="$argument"; done
        case "$*" in
          *--load-info-json*) number=$(sed 's/.*captions-\([0-9]*\).*/\1/' "$last"); cp "{{folder}}/$number.vtt" captions.en.vtt ;;
          *) exec cat "{{folder}}/${last##*/}.json" ;;
        esac
        """;

    private static List<(string Info, string Captions)> Sample(string source, string folder)
    {
        Directory.CreateDirectory(Path.Combine(folder, "bare"));
        var videos = new List<(string Info, string Captions)>();
        foreach (var captions in Directory.EnumerateFiles(source, "*.vtt", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Take(MostVideos))
        {
            var number = videos.Count;
            var (info, copy) = (Path.Combine(folder, $"{number}.json"), Path.Combine(folder, $"{number}.vtt"));
            File.Copy(captions, copy);
            File.WriteAllText(info, Record(number));
            File.WriteAllText(Path.Combine(folder, $"{number}.track.json"), $"{{\"url\":\"captions-{number}\"}}");
            videos.Add((info, copy));
        }

        return videos;
    }

    /// <summary>As large as YouTube's records are: 150 languages of translations in six formats each, thirty formats of media.</summary>
    private static string Record(int number)
    {
        string Formats(string language) => string.Join(',', ((string[])["json3", "srv1", "srv2", "srv3", "ttml", "vtt"]).Select(extension =>
            $"{{\"ext\":\"{extension}\",\"name\":\"A language\",\"url\":\"https://videos.example/api/timedtext?v=abcdefghijk&ei=ZhdXZZmPEdWa0_wPq5yw8AM&caps=asr&opi=112496729&xoaf=5&hl=en&ip=0.0.0.0&ipbits=0&expire=1700229654&sparams=ip%2Cipbits%2Cexpire%2Cv%2Cei%2Ccaps%2Copi%2Cxoaf&signature=0123456789ABCDEF0123456789ABCDEF01234567.0123456789ABCDEF&key=yt8&kind=asr&lang=en&tlang={language}&fmt={extension}\"}}"));
        var translated = string.Join(',', Enumerable.Range(0, 150).Select(i => $"\"{(char)('a' + (i / 26 % 26))}{(char)('a' + (i % 26))}\":[{Formats("xx")}]"));
        var media = string.Join(',', Enumerable.Range(0, 30).Select(i => $"{{\"format_id\":\"{i}\",\"ext\":\"mp4\",\"url\":\"https://media.example/{new string('x', 900)}\"}}"));
        return $"{{\"id\":\"video{number:000000}\",\"title\":\"Talk {number}\",\"description\":\"{new string('d', 2000)}\",\"extractor_key\":\"Youtube\",\"webpage_url\":\"https://www.youtube.com/watch?v=video{number:000000}\",\"language\":\"en\",\"duration\":3600,\"view_count\":{number},\"channel_id\":\"UCabcdefghijklmnopqrstuv\",\"channel\":\"Talks\",\"format_id\":\"18\",\"formats\":[{media}],\"subtitles\":{{\"en\":[{{\"ext\":\"vtt\",\"url\":\"https://videos.example/captions-{number}\"}}]}},\"automatic_captions\":{{{translated}}}}}";
    }
}
