namespace VideoDigester.Benchmarks.Quality.Segmentation;

/// <summary>Texts with a sentence a line and a line of equals signs between topics: Choi's documents (2000) and the AI lectures of Malioutov and Barzilay (2006).</summary>
internal static class MarkedTexts
{
    /// <summary>Reads an archive of them; the name of a text is its path in the archive.</summary>
    public static async Task<IReadOnlyList<SegmentationSample>> ReadAsync(DataFolder data, string archive)
    {
        using var folder = await data.UnpackAsync(archive);
        return [.. Directory.EnumerateFiles(folder.Path, "*.ref", SearchOption.AllDirectories)
            .Select(file => Read(Path.GetRelativePath(folder.Path, file).Replace('\\', '/'), File.ReadLines(file)))
            .OrderBy(sample => sample.Name, StringComparer.Ordinal)];
    }

    // Choi's documents have the tokens of the Brown corpus, with a space before each full stop and comma.
    private static string Untokenise(string line)
    {
        foreach (var mark in (ReadOnlySpan<string>)[".", ",", ";", ":", "?", "!"])
            line = line.Replace($" {mark}", mark, StringComparison.Ordinal);
        return line;
    }

    private static SegmentationSample Read(string name, IEnumerable<string> file)
    {
        var (lines, starts) = (new List<string>(), new List<int> { 0 });
        foreach (var line in file.Select(line => line.Trim()).Where(line => line.Length > 0))
        {
            if (!line.StartsWith("====", StringComparison.Ordinal))
                lines.Add(Untokenise(line));
            else if (starts[^1] != lines.Count)
                starts.Add(lines.Count);
        }

        if (starts[^1] == lines.Count)
            starts.RemoveAt(starts.Count - 1);

        // A line is a sentence, whatever it ends with: each is a turn of its own.
        var source = TalkSource.Of(TalkSource.Speak(lines.Select((line, i) => ((string?)(i % 2 == 0 ? "A" : "B"), line))));
        return new SegmentationSample(name, source, starts, [.. starts.Select(start => source.Segments[start].Start.TotalSeconds)], IsTimed: false);
    }
}
