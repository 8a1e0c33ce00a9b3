using VideoDigester.Benchmarks.Quality.Baselines;
using VideoDigester.Benchmarks.Quality.Metrics;

namespace VideoDigester.Benchmarks.Quality.Segmentation;

/// <summary>How well the writer finds where topics begin.</summary>
internal static class SegmentationQuality
{
    private const double Tolerance = 10;

    /// <summary>Measures and prints.</summary>
    /// <param name="data">The shared data.</param>
    /// <param name="tuning">Which half of the files counts.</param>
    public static async Task RunAsync(DataFolder data, bool tuning)
    {
        IReadOnlyList<SegmentationSample> Measured(IEnumerable<SegmentationSample> samples) => [.. samples.Where(sample => Halves.IsForTuning(sample.Name) == tuning)];

        ISegmenter[] methods =
        [
            new BuiltInSegmenter(), new RandomBorders(), new EvenChunks(), new NoBorder(), new TextTiling(knowsCount: true), new TextTiling(knowsCount: false),
            new C99(knowsCount: true), new C99(knowsCount: false), new ProbabilisticSegmenter(),
        ];
        Chapters("CrashCourse", Measured(ChapteredVideos.ReadCourse(data.PathOf(CourseVideo.Folder))), methods);
        using (var channel = await data.UnpackAsync("corpus/channel.tar.xz"))
            Chapters("Chapters over automatic captions", Measured(ChapteredVideos.ReadAutomatic(channel.Path)), methods);
        Choi(Measured(await MarkedTexts.ReadAsync(data, "segmentation/choi.tar.xz")), methods);
        Lectures(Measured(await MarkedTexts.ReadAsync(data, "segmentation/lectures-ai.tar.xz")), methods);
    }

    private static void Chapters(string title, IReadOnlyList<SegmentationSample> samples, ISegmenter[] methods)
    {
        var table = new QualityTable(
            title,
            $"{samples.Count} videos; the author's chapters are hidden. F1 of borders within {Tolerance:0} s, Pk and WindowDiff over seconds.",
            "F1", "Pk", "WindowDiff", "chapters");
        foreach (var method in methods)
        {
            var found = samples.Select(method.Segment).ToList();
            table.Add(
                method.Name,
                samples.Zip(found, (sample, starts) => BorderMetrics.F1(sample.Times, sample.TimesOf(starts), Tolerance)).Average(),
                Pk(samples, found),
                samples.Zip(found, (sample, starts) => BorderMetrics.WindowDiff(sample.Reference, sample.UnitsOf(starts), sample.Units)).Average(),
                found.Average(starts => starts.Count));
        }

        table.Add("the author", 1, 0, 0, samples.Average(sample => sample.Starts.Count));
        table.Print();
    }

    private static void Choi(IReadOnlyList<SegmentationSample> samples, ISegmenter[] methods)
    {
        string[] sets = ["3-11", "3-5", "6-8", "9-11"];
        var table = new QualityTable("Choi", $"{samples.Count(sample => sets.Contains(SetOf(sample)))} documents. Pk over sentences.", sets);
        foreach (var method in methods)
            table.Add(method.Name, [.. sets.Select(set => samples.Where(sample => SetOf(sample) == set).ToList()).Select(own => Pk(own, own.Select(method.Segment)))]);
        table.AddPublished("C99, told the count (published, all files)", "0.12", "0.12", "0.09", "0.09");
        table.AddPublished("C99 (published, all files)", "0.13", "0.18", "0.10", "0.10");
        table.AddPublished("DotPlot (published, all files)", "0.22", "0.21", "0.18", "0.16");
        table.AddPublished("TextTiling (published, all files)", "0.46", "0.44", "0.43", "0.48");
        table.AddPublished("no border (published, all files)", "0.46", "0.47", "0.47", "0.47");
        table.Print();
    }

    private static void Lectures(IReadOnlyList<SegmentationSample> samples, ISegmenter[] methods)
    {
        var table = new QualityTable("AI lectures", $"{samples.Count} lectures. Over sentences.", "Pk", "WindowDiff", "topics");
        foreach (var method in methods)
        {
            var found = samples.Select(method.Segment).ToList();
            table.Add(
                method.Name,
                Pk(samples, found),
                samples.Zip(found, (sample, starts) => BorderMetrics.WindowDiff(sample.Reference, sample.UnitsOf(starts), sample.Units)).Average(),
                found.Average(starts => starts.Count));
        }

        table.Add("the reference", 0, 0, samples.Average(sample => sample.Starts.Count));
        table.AddPublished("BayesSeg, told the count (published, all files)", "0.3682", "0.4430");
        table.AddPublished("MinCutSeg, told the count (published, all files)", "0.3889", "0.4177");
        table.Print();
    }

    private static double Pk(IEnumerable<SegmentationSample> samples, IEnumerable<IReadOnlyList<int>> found) =>
        samples.Zip(found, (sample, starts) => BorderMetrics.Pk(sample.Reference, sample.UnitsOf(starts), sample.Units)).Average();

    private static string SetOf(SegmentationSample sample) => sample.Name.Split('/') is [.., var set, _] ? set : "";
}
