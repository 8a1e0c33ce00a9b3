using VideoDigester.Search.Queries;
using VideoDigester.Search.Vectors;
using VideoDigester.Storage;
using VideoDigester.Storage.Search;
using VideoDigester.Text;

namespace VideoDigester.Search;

/// <summary>Turns what was asked into what the database is asked.</summary>
internal static class SearchPlanner
{
    /// <summary>Whether not all transcripts may hold what is found: where not, the database need not be asked which may.</summary>
    public static bool IsNarrowed(SearchQuery query, ParsedQuery parsed) =>
        parsed.Conditions.Count > 0 || FilterOf(query) is { ConcernsVideos: true } or { ConcernsTranscripts: true };

    /// <summary>Makes the plan of a query whose text was parsed.</summary>
    public static async Task<SearchPlan> PlanAsync(SearchReader reader, SearchQuery query, ParsedQuery parsed, IReadOnlyList<SimilarPassage> similar)
    {
        var library = await reader.StateAsync().ConfigureAwait(false);
        var analysed = new QueryAnalyser(library.Languages).Analyse(parsed);
        var asked = FilterOf(query);
        var filter = asked with
        {
            Languages = [.. asked.Languages, .. analysed.Filters.Where(field => field.Field is QueryField.Language).Select(field => new LanguageCondition([.. field.Values.Select(value => value.ToLowerInvariant())], field.IsExcluded))],
            Tags = [.. analysed.Filters.Where(field => field.Field is QueryField.Tag).Select(field => new TagCondition([.. field.Values.Select(value => StoredText.Fold(StoredText.Clean(value)))], field.IsExcluded))],
            Channels = await ChannelsAsync(reader, [.. analysed.Filters.Where(field => field.Field is QueryField.Channel)]).ConfigureAwait(false),
            Titles = analysed.Titles,
        };
        return analysed.Words is { } words
            ? new SearchPlan(query, words, filter, library, analysed.Times, similar)
            : new SearchPlan(query, SimpleExpression.All(analysed.Titles.Where(title => !title.IsExcluded).Select(title => title.Words))!, filter with { Scope = SearchScope.Videos, IsTitlesOnly = true }, library, analysed.Times, []);
    }

    // As far as it is asked for beside the text.
    private static SearchFilter FilterOf(SearchQuery query) => new()
    {
        Videos = new VideoQuery
        {
            Channel = query.Channel,
            Category = query.Category,
            Tag = query.Tag,
            PublishedFrom = query.PublishedFrom,
            PublishedBefore = query.PublishedBefore,
            MinDuration = query.MinDuration,
            MaxDuration = query.MaxDuration,
        },
        VideoId = query.VideoId,
        Source = query.Source,
        Scope = query.Scope,
        Languages = RequestedLanguage.Of(query.Language) is { } wanted ? [new LanguageCondition([wanted.ToLowerInvariant()], IsExcluded: false)] : [],
    };

    // Names are compared by our own folding, which neither database has: there are few channels.
    private static async Task<IReadOnlyList<ChannelCondition>> ChannelsAsync(SearchReader reader, IReadOnlyList<FieldCondition> fields)
    {
        if (fields.Count == 0)
            return [];
        var channels = await reader.ChannelsAsync().ConfigureAwait(false);
        return [.. fields.Select(field => new ChannelCondition([.. channels.Where(channel => field.Values.Any(value => IsNamed(channel, value))).Select(channel => channel.Id)], field.IsExcluded))];
    }

    private static bool IsNamed(NamedChannel channel, string value) =>
        channel.Key.Equals(value, StringComparison.OrdinalIgnoreCase)
        || (channel.Handle is { } handle && handle.TrimStart('@').Equals(value.TrimStart('@'), StringComparison.OrdinalIgnoreCase))
        || (channel.Name is { } name && FoldedWords.FoldAll(name) is { Length: > 0 } folded && folded == FoldedWords.FoldAll(value));
}
