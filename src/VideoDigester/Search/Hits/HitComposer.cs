using VideoDigester.Search.Indexing;
using VideoDigester.Search.Queries;
using VideoDigester.Search.Snippets;
using VideoDigester.Storage.Search;
using VideoDigester.Text;
using VideoDigester.Text.Analysis;

namespace VideoDigester.Search.Hits;

/// <summary>Shows what was found: reads the texts of a page of passages at once and cuts their snippets. Belongs to one search.</summary>
internal sealed class HitComposer(HitReader reader, SearchExpression query)
{
    private readonly Vocabulary _vocabulary = new();
    private readonly Dictionary<string, TermAnalyser> _analysers = new(StringComparer.Ordinal);

    /// <summary>Shows passages in their order; those that were removed meanwhile are missing.</summary>
    public async Task<IReadOnlyList<SearchHit>> ComposeAsync(IReadOnlyList<FoundHit> found)
    {
        var passages = await reader.PassagesAsync([.. found.Where(hit => hit.Kind is SearchHitKind.Passage).Select(hit => hit.Id)]).ConfigureAwait(false);
        var texts = await reader.TextsAsync([.. found.Where(hit => hit.Kind is not SearchHitKind.Passage).Select(hit => hit.Id)]).ConfigureAwait(false);
        var hits = new List<SearchHit>(found.Count);
        foreach (var hit in found)
        {
            if (hit.Kind is SearchHitKind.Passage && passages.TryGetValue(hit.Id, out var passage))
                hits.Add(Spoken(hit, PassageSurroundings.Cut(passage)));
            else if (hit.Kind is not SearchHitKind.Passage && texts.TryGetValue(hit.Id, out var text))
                hits.Add(Written(hit, text));
        }

        return hits;
    }

    private SearchHit Spoken(FoundHit hit, FoundPassage passage)
    {
        var (transcript, video) = (passage.Transcript, passage.Video);
        var spoken = SpokenText.Join(passage.Segments);
        var from = Math.Min(spoken.StartOf(passage.FirstSegment) + passage.FromOffset, spoken.Text.Length);
        var source = new SnippetSource(spoken, from, Math.Min(from + passage.Length, spoken.Text.Length), passage.HasMoreBefore, passage.HasMoreBehind);
        var (snippet, first) = SnippetOf(source, transcript.Language);
        var start = passage.Segments[first is { } word ? spoken.SegmentAt(word) : passage.FirstSegment].Start;
        return new SearchHit
        {
            VideoId = video.Id,
            VideoTitle = video.Title,
            Kind = hit.Kind,
            Start = start,
            End = passage.Segments[snippet.LastSegment].End,
            Url = DeepLink.To(video.Id, video.Url, start),
            Snippet = snippet.Text,
            Highlights = snippet.Highlights,
            Score = hit.Score,
            Language = transcript.Language,
            Source = transcript.Source,
        };
    }

    private SearchHit Written(FoundHit hit, FoundText text)
    {
        var video = text.Video;
        var language = text.DigestId is null ? video.Language : text.Language;
        var joined = WrittenText.JoinLines(text.Text is null ? text.Title ?? "" : WrittenText.Join(text.Title, text.Text));
        var from = Math.Min(text.FromOffset, joined.Text.Length);
        var (snippet, _) = SnippetOf(new SnippetSource(joined, from, Math.Min(from + text.Length, joined.Text.Length)), language);
        return new SearchHit
        {
            VideoId = video.Id,
            VideoTitle = video.Title,
            Kind = hit.Kind,
            Start = text.Start,
            End = text.End,
            Url = text.Start is { } start ? DeepLink.To(video.Id, video.Url, start) : video.Url,
            Snippet = snippet.Text,
            Highlights = snippet.Highlights,
            Score = hit.Score,
            Language = language,
            DigestId = text.DigestId,
        };
    }

    // With the first word of the passage itself that matches: words of its neighbours may be shown, but are not where it was found.
    private (Snippet Snippet, int? First) SnippetOf(SnippetSource source, string? language)
    {
        var family = TermAnalyser.FamilyOf(language);
        if (!_analysers.TryGetValue(family, out var analyser))
            _analysers.Add(family, analyser = new TermAnalyser(_vocabulary, language));
        var terms = new List<AnalysedTerm>();
        analyser.Read(source.Spoken.Text, 0, terms);
        var matches = new QueryMatcher(terms, _vocabulary).Find(query);
        int? first = null;
        foreach (var match in matches)
            if (match.From >= source.From && match.From < source.To)
            {
                first = match.From;
                break;
            }

        return (SnippetMaker.Make(source, matches), first);
    }
}
