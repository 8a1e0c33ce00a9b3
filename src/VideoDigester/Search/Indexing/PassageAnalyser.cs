using System.Collections.Concurrent;
using VideoDigester.Storage.Search;
using VideoDigester.Text;
using VideoDigester.Text.Analysis;
using VideoDigester.Text.Passages;

namespace VideoDigester.Search.Indexing;

/// <summary>What the stores ask for the index. Keeps a few collectors, so that a word is stemmed once and not in each text.</summary>
internal sealed class PassageAnalyser : IPassageAnalyser
{
    // More terms than a language has words: what is new from then on is names and misprints.
    private const int MostTerms = 200_000;
    private const int MostCollectors = 64;

    private readonly ConcurrentDictionary<string, ConcurrentBag<TermCollector>> _collectors = new(StringComparer.Ordinal);

    public IReadOnlyList<IndexedPassage> OfTranscript(IReadOnlyList<TranscriptSegment> segments, string language)
    {
        var spoken = SpokenText.Join(segments);
        var indexed = new List<IndexedPassage>();
        var collector = Take(language);
        foreach (var passage in PassageReader.Read(segments, spoken))
            if (collector.Read(spoken.Text.AsSpan(passage.From, passage.Length)) is var (terms, signature))
                indexed.Add(new IndexedPassage(
                    passage.FirstSegment, passage.LastSegment, passage.From - spoken.StartOf(passage.FirstSegment), passage.Length, signature, terms));
        GiveBack(language, collector);
        return indexed;
    }

    public IReadOnlyList<IndexedText> OfVideo(string? title, string? description, string? language)
    {
        var indexed = new List<IndexedText>();
        var collector = Take(language);
        if (title is not null)
            Read(collector, SearchHitKind.Title, 0, title, indexed);
        if (description is not null)
            Read(collector, SearchHitKind.Description, 0, description, indexed);
        GiveBack(language, collector);
        return indexed;
    }

    public IReadOnlyList<IndexedText> OfDigest(Digest digest)
    {
        var indexed = new List<IndexedText>();
        var collector = Take(digest.Language);
        for (var position = 0; position <= digest.Items.Count; position++)
            Read(collector, SearchHitKind.Digest, position, WrittenText.Of(digest, position), indexed);
        GiveBack(digest.Language, collector);
        return indexed;
    }

    private static void Read(TermCollector collector, SearchHitKind kind, int position, string text, List<IndexedText> indexed)
    {
        var (joined, passages) = WrittenText.Read(text);
        foreach (var passage in passages)
            if (collector.Read(joined.Text.AsSpan(passage.From, passage.Length)) is var (terms, signature))
                indexed.Add(new IndexedText(kind, position, passage.From, passage.Length, signature, terms));
    }

    private TermCollector Take(string? language) =>
        _collectors.TryGetValue(TermAnalyser.FamilyOf(language), out var kept) && kept.TryTake(out var collector) ? collector : new TermCollector(language);

    private void GiveBack(string? language, TermCollector collector)
    {
        if (collector.Size > MostTerms || _collectors.Count > MostCollectors)
            return;
        _collectors.GetOrAdd(TermAnalyser.FamilyOf(language), _ => []).Add(collector);
    }
}
