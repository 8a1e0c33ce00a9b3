using VideoDigester.Search.Indexing;
using VideoDigester.Search.Queries;
using VideoDigester.Storage.Search;
using VideoDigester.Text;
using VideoDigester.Text.Analysis;
using VideoDigester.Text.Passages;

namespace VideoDigester.Storage.Tests.Contracts;

/// <summary>What a search has to find, computed from the texts without a database.</summary>
internal sealed class ShelfReference
{
    private readonly List<ShelfPassage> _passages = [];
    private readonly string?[] _languages;

    public ShelfReference(IReadOnlyList<ShelfVideo> videos)
    {
        foreach (var video in videos)
        {
            foreach (var transcript in video.Transcripts)
                foreach (var passage in PassageReader.Read(transcript.Segments, SpokenText.Join(transcript.Segments)))
                    Add(new ShelfPassage(video, SearchHitKind.Passage, transcript.Info.Language, transcript.Info.Source, null!), SpokenText.Join(transcript.Segments).Text, passage);
            Add(video, SearchHitKind.Title, video.Language, video.Title);
            Add(video, SearchHitKind.Description, video.Language, video.Description);
            foreach (var text in video.Digest?.Split('|') ?? [])
                Add(video, SearchHitKind.Digest, "en", text);
        }

        _languages = [.. videos.Select(video => video.Language).Concat(_passages.Select(passage => passage.Language)).Distinct()];
    }

    /// <summary>The hits, as key, kind and language, in the order of their texts.</summary>
    public IReadOnlyList<string> Find(SearchQuery query)
    {
        var analysed = new QueryAnalyser(_languages).Analyse(QueryParser.Parse(query.Text));
        var words = analysed.Words ?? All([.. analysed.Titles.Where(title => !title.IsExcluded).Select(title => title.Words)]);
        return
        [
            .. _passages
                .Where(passage => passage.Matcher.Matches(words)
                    && IsInScope(passage, query, isTitlesOnly: analysed.Words is null)
                    && IsVideo(passage.Video, query)
                    && analysed.Titles.All(title => HasTitle(passage.Video, title.Words) != title.IsExcluded)
                    && analysed.Filters.All(field => Holds(passage, field) != field.IsExcluded))
                .Select(passage => $"{passage.Video.Key} {passage.Kind} {passage.Language}")
                .Order(StringComparer.Ordinal),
        ];
    }

    private static bool IsInScope(ShelfPassage passage, SearchQuery query, bool isTitlesOnly)
    {
        var scope = passage.Kind switch
        {
            SearchHitKind.Passage => SearchScope.Transcripts,
            SearchHitKind.Digest => SearchScope.Digests,
            _ => SearchScope.Videos,
        };
        return (isTitlesOnly ? passage.Kind is SearchHitKind.Title : query.Scope.HasFlag(scope))
            && (query.Source is null || passage.Source == query.Source)
            && (query.Language is null || IsLanguage(passage, query.Language));
    }

    private static bool IsVideo(ShelfVideo video, SearchQuery query) =>
        (query.VideoId is null || query.VideoId == Sample.Id(video.Key))
        && (query.Channel is null || (video.Metadata.Channel is { } channel && (channel.Key == query.Channel || channel.Handle == query.Channel || channel.Name == query.Channel)))
        && (query.Category is null || string.Equals(video.Category, query.Category, StringComparison.OrdinalIgnoreCase))
        && (query.Tag is null || video.Tags.Contains(query.Tag, StringComparer.OrdinalIgnoreCase))
        && (query.PublishedFrom is null || video.PublishedAt >= query.PublishedFrom)
        && (query.PublishedBefore is null || video.PublishedAt < query.PublishedBefore)
        && (query.MinDuration is null || video.Metadata.Duration >= query.MinDuration)
        && (query.MaxDuration is null || video.Metadata.Duration <= query.MaxDuration);

    private static bool Holds(ShelfPassage passage, FieldCondition field) => field.Values.Any(value => field.Field switch
    {
        QueryField.Language => IsLanguage(passage, value),
        QueryField.Tag => passage.Video.Tags.Contains(value, StringComparer.OrdinalIgnoreCase),
        QueryField.Channel => passage.Video.Metadata.Channel is { } channel
            && (channel.Key.Equals(value, StringComparison.OrdinalIgnoreCase)
                || channel.Handle!.TrimStart('@').Equals(value.TrimStart('@'), StringComparison.OrdinalIgnoreCase)
                || FoldedWords.FoldAll(channel.Name!) == FoldedWords.FoldAll(value)),
        _ => throw new ArgumentOutOfRangeException(nameof(field)),
    });

    private static bool IsLanguage(ShelfPassage passage, string tag) =>
        passage.Language is { } language && (language.Equals(tag, StringComparison.OrdinalIgnoreCase) || language.StartsWith(tag + "-", StringComparison.OrdinalIgnoreCase));

    private bool HasTitle(ShelfVideo video, SearchExpression words) =>
        _passages.Any(passage => passage.Video == video && passage.Kind is SearchHitKind.Title && passage.Matcher.Matches(words));

    private void Add(ShelfVideo video, SearchHitKind kind, string? language, string? text)
    {
        if (text is null)
            return;
        var (joined, passages) = WrittenText.Read(text);
        foreach (var passage in passages)
            Add(new ShelfPassage(video, kind, language, null, null!), joined.Text, passage);
    }

    private void Add(ShelfPassage bare, string text, Passage passage)
    {
        var (vocabulary, terms) = (new Vocabulary(), new List<AnalysedTerm>());
        new TermAnalyser(vocabulary, bare.Language).Read(text.AsSpan(passage.From, passage.To - passage.From), 0, terms);
        if (terms.Count > 0)
            _passages.Add(bare with { Matcher = new QueryMatcher(terms, vocabulary) });
    }

    private static SearchExpression All(IReadOnlyList<SearchExpression> parts) => parts.Count == 1 ? parts[0] : new SearchExpression.All(parts);
}
