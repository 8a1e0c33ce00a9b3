using VideoDigester.Benchmarks.Quality.Sentences;
using VideoDigester.Digests.Grounding;
using VideoDigester.Text;

namespace VideoDigester.Benchmarks.Grounding;

/// <summary>
/// Quotes cut from captions in 37 languages and altered as models and recognisers alter them. Found counts only where the segments are those that the words were cut
/// from; quotes of other videos of the same language are to be found nowhere.
/// </summary>
internal static class CaptionQuotes
{
    private const int QuotesOfEach = 40;
    private const int Shortest = 8;
    private const int Longest = 30;
    private const int CitedAround = 10;

    public static async Task RunAsync(DataFolder data, bool tuning, bool list)
    {
        var files = await MarkedTranscripts.ReadAsync(data, tuning);
        var random = new Random(4);
        var tallies = AlteredQuotes.Kinds.ToDictionary(kind => kind.Name, _ => new QuoteTally());
        var (foreign, foreignUncited) = (new QuoteTally(), new QuoteTally());
        var languages = new HashSet<string>();
        for (var i = 0; i < files.Count; i++)
        {
            var (name, transcript) = files[i];
            var spoken = SpokenText.Join(transcript.Segments);
            var finder = new QuoteFinder(spoken);
            languages.Add(transcript.Language);
            for (var quote = 0; quote < QuotesOfEach; quote++)
                if (QuoteCut.Random(spoken, random, Shortest, Longest) is { } cut)
                    foreach (var (kind, alter) in AlteredQuotes.Kinds)
                    {
                        var altered = alter(cut.Quote, random);
                        SegmentRange[] near = kind == AlteredQuotes.Uncited ? [] : [Cite(cut, random, spoken.SegmentCount)];
                        tallies[kind].Add(finder.Find(altered, near), cut, spoken, list ? $"{name} {kind}: {altered}" : null);
                    }

            var other = Enumerable.Range(1, files.Count - 1).Select(step => files[(i + step) % files.Count].Transcript)
                .FirstOrDefault(file => file.Language == transcript.Language && file.Segments.Count != transcript.Segments.Count);
            if (other is null)
                continue;
            var elsewhere = SpokenText.Join(other.Segments);
            for (var quote = 0; quote < QuotesOfEach; quote++)
                if (QuoteCut.Random(elsewhere, random, Shortest, Longest) is { } cut && !spoken.Text.Contains(cut.Quote, StringComparison.OrdinalIgnoreCase))
                {
                    var first = random.Next(spoken.SegmentCount);
                    foreign.AddForeign(finder.Find(cut.Quote, [new SegmentRange(first, first + CitedAround)]), list ? $"{name}: {cut.Quote}" : null);
                    foreignUncited.AddForeign(finder.Find(cut.Quote, []), list ? $"{name}: {cut.Quote}" : null);
                }
        }

        Figures.Print($"\n**Quotes from captions** ({files.Count} transcripts, {languages.Count} languages, {Shortest} to {Longest} words)\n");
        Console.WriteLine("| quotes | count | found | found elsewhere | the very words |\n|---|---:|---:|---:|---:|");
        foreach (var (kind, tally) in tallies)
            tally.Print(kind);
        foreign.Print("from another video, cited anywhere");
        foreignUncited.Print("from another video, uncited");
    }

    // As a model cites: the passage, or the one beside it.
    private static SegmentRange Cite(QuoteCut cut, Random random, int count)
    {
        var first = Math.Clamp(cut.FirstSegment - random.Next(CitedAround), 0, count - 1);
        return new SegmentRange(first, Math.Min(count - 1, first + CitedAround));
    }
}
