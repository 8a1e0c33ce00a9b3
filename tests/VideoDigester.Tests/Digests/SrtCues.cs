using System.Globalization;

namespace VideoDigester.Tests.Digests;

/// <summary>Reads well-formed SubRip files, so that these tests do not rest on the caption room.</summary>
internal static class SrtCues
{
    public static IReadOnlyList<TranscriptSegment> Read(string path)
    {
        var segments = new List<TranscriptSegment>();
        foreach (var block in File.ReadAllText(path).ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
        {
            var lines = block.Trim('\n', '\ufeff').Split('\n');
            if (lines.Length < 3)
                continue;
            var times = lines[1].Split(" --> ").Select(time => TimeSpan.ParseExact(time.Trim(), @"hh\:mm\:ss\,fff", CultureInfo.InvariantCulture)).ToArray();
            var text = string.Join('\n', lines[2..]);
            if (!string.IsNullOrWhiteSpace(text))
                segments.Add(new TranscriptSegment(times[0], times[1] < times[0] ? times[0] : times[1], text));
        }

        return [.. segments.OrderBy(segment => segment.Start)];
    }
}
