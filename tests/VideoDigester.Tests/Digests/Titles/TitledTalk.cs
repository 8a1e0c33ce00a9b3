namespace VideoDigester.Tests.Digests.Titles;

/// <summary>Talks of a few chapters whose titles the writer has to find.</summary>
internal static class TitledTalk
{
    private const double Seconds = 5;

    /// <summary>Writes the titles of parts, each of some sentences; the borders are given, the titles are not.</summary>
    public static async Task<string[]> TitlesAsync(string[][] parts, string? title = null, params string[] tags)
    {
        var (segments, chapters) = (new List<TranscriptSegment>(), new List<Chapter>());
        foreach (var part in parts)
        {
            var start = segments.Count * Seconds;
            chapters.Add(Fixtures.Chapter(start, start + (part.Length * Seconds), ""));
            foreach (var sentence in part)
                segments.Add(Fixtures.Segment(segments.Count * Seconds, (segments.Count + 1) * Seconds, sentence));
        }

        var source = Fixtures.Source(segments, segments.Count * Seconds, chapters);
        var (draft, _) = await Fixtures.WriteAsync(source with { Video = source.Video with { Title = title, Tags = tags } }, DigestType.Chapters);
        return [.. draft.Items.Select(item => item.Title!)];
    }
}
