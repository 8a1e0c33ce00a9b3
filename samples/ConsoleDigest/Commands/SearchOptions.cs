using System.CommandLine;
using System.CommandLine.Parsing;
using VideoDigester;

namespace ConsoleDigest.Commands;

/// <summary>The filters and orders of <c>search</c>, as options.</summary>
internal sealed class SearchOptions
{
    private static readonly Dictionary<string, SearchScope> Scopes = new(StringComparer.Ordinal)
    {
        ["transcripts"] = SearchScope.Transcripts,
        ["videos"] = SearchScope.Videos,
        ["digests"] = SearchScope.Digests,
        ["all"] = SearchScope.All,
    };

    private readonly Option<string?> _channel = Text("--channel", "Only videos of the channel with this key, handle or exact name.", "channel");
    private readonly Option<string?> _language = Text("--lang", "Only texts in this language; en takes en-GB too.", "tag");
    private readonly Option<DateTimeOffset?> _publishedFrom = Symbols.Moment("--after", "Only videos published at or after this moment; a bare date is midnight UTC.");
    private readonly Option<DateTimeOffset?> _publishedBefore = Symbols.Moment("--before", "Only videos published before this moment.");
    private readonly Option<string?> _tag = Text("--tag", "Only videos with this tag.", "tag");
    private readonly Option<string?> _category = Text("--category", "Only videos of this category.", "category");
    private readonly Option<TimeSpan?> _minDuration = Symbols.Duration("--min-duration", "Only videos at least this long: seconds, m:ss or h:mm:ss.");
    private readonly Option<TimeSpan?> _maxDuration = Symbols.Duration("--max-duration", "Only videos at most this long.");
    private readonly Option<TranscriptSourceKind?> _source = Symbols.OptionalChoice<TranscriptSourceKind>("--source", "Only transcripts from this source.");
    private readonly Option<VideoId?> _video = Symbols.Video();
    private readonly Option<SearchSort> _sort = Symbols.Choice<SearchSort>("--sort", "The order; relevance without it.");
    private readonly Option<string?> _cursor = Text("--cursor", "Continue a search: what it named as next, with the same words and options.", "cursor");

    private readonly Option<SearchScope?> _scope = new("--scope")
    {
        Description = $"Which texts: {string.Join(", ", Scopes.Keys)}; several with commas. All without it.",
        HelpName = "texts",
        CustomParser = ParseScope,
    };

    public void AddTo(Command command) =>
        command.Add([_channel, _language, _publishedFrom, _publishedBefore, _tag, _category, _minDuration, _maxDuration, _source, _video, _scope, _sort, _cursor]);

    public SearchQuery Read(ParseResult arguments, string text) => new()
    {
        Text = text,
        Scope = arguments.GetValue(_scope) ?? SearchScope.All,
        VideoId = arguments.GetValue(_video),
        Channel = arguments.GetValue(_channel),
        Category = arguments.GetValue(_category),
        Tag = arguments.GetValue(_tag),
        Language = arguments.GetValue(_language),
        Source = arguments.GetValue(_source),
        PublishedFrom = arguments.GetValue(_publishedFrom),
        PublishedBefore = arguments.GetValue(_publishedBefore),
        MinDuration = arguments.GetValue(_minDuration),
        MaxDuration = arguments.GetValue(_maxDuration),
        Sort = arguments.GetValue(_sort),
        After = arguments.GetValue(_cursor),
    };

    private static SearchScope? ParseScope(ArgumentResult result)
    {
        SearchScope scope = 0;
        foreach (var word in Symbols.ValuesOf(result))
            if (Scopes.TryGetValue(word, out var value))
                scope |= value;
            else
                result.AddError($"'{word}' is no kind of text. There are {string.Join(", ", Scopes.Keys)}.");
        return scope;
    }

    private static Option<string?> Text(string name, string description, string helpName) => new(name) { Description = description, HelpName = helpName };
}
