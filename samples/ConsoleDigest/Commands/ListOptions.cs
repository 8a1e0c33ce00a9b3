using System.CommandLine;
using VideoDigester;

namespace ConsoleDigest.Commands;

/// <summary>The filters and orders of <c>list</c>, as options.</summary>
internal sealed class ListOptions
{
    private readonly Option<string?> _site = Text("--site", "Only videos of this site, for example youtube.", "site");
    private readonly Option<string?> _channel = Text("--channel", "Only videos of the channel with this key, handle or exact name.", "channel");
    private readonly Option<PlaylistId?> _playlist = Symbols.Playlist();
    private readonly Option<string?> _category = Text("--category", "Only videos of this category.", "category");
    private readonly Option<string?> _tag = Text("--tag", "Only videos with this tag.", "tag");
    private readonly Option<string?> _language = Text("--lang", "Only videos spoken in this language; en takes en-GB too.", "tag");
    private readonly Option<DateTimeOffset?> _publishedFrom = Symbols.Moment("--published-from", "Only videos published at or after this moment; a bare date is midnight UTC.");
    private readonly Option<DateTimeOffset?> _publishedBefore = Symbols.Moment("--published-before", "Only videos published before this moment.");
    private readonly Option<TimeSpan?> _minDuration = Symbols.Duration("--min-duration", "Only videos at least this long: seconds, m:ss or h:mm:ss.");
    private readonly Option<TimeSpan?> _maxDuration = Symbols.Duration("--max-duration", "Only videos at most this long.");
    private readonly Option<bool> _withTranscript = new("--with-transcript") { Description = "Only videos that have a transcript." };
    private readonly Option<bool> _withoutTranscript = new("--without-transcript") { Description = "Only videos that have none." };
    private readonly Option<VideoSort> _sort = Symbols.Choice<VideoSort>("--sort", "The order; added without it.");
    private readonly Option<bool> _ascending = new("--ascending") { Description = "Smallest, oldest or first first." };
    private readonly Option<string?> _after = Symbols.After();

    public void AddTo(Command command)
    {
        foreach (Option option in new Option[]
        {
            _after, _sort, _ascending, _site, _channel, _playlist, _category, _tag, _language, _publishedFrom, _publishedBefore,
            _minDuration, _maxDuration, _withTranscript, _withoutTranscript,
        })
        {
            command.Add(option);
        }

        command.Validators.Add(result =>
        {
            if (result.GetValue(_withTranscript) && result.GetValue(_withoutTranscript))
                result.AddError("--with-transcript and --without-transcript exclude each other.");
        });
    }

    public VideoQuery Read(ParseResult arguments) => new()
    {
        Site = arguments.GetValue(_site),
        Channel = arguments.GetValue(_channel),
        Playlist = arguments.GetValue(_playlist),
        Category = arguments.GetValue(_category),
        Tag = arguments.GetValue(_tag),
        Language = arguments.GetValue(_language),
        PublishedFrom = arguments.GetValue(_publishedFrom),
        PublishedBefore = arguments.GetValue(_publishedBefore),
        MinDuration = arguments.GetValue(_minDuration),
        MaxDuration = arguments.GetValue(_maxDuration),
        HasTranscript = arguments.GetValue(_withTranscript) ? true : arguments.GetValue(_withoutTranscript) ? false : null,
        Sort = arguments.GetValue(_sort),
        Descending = !arguments.GetValue(_ascending),
        After = arguments.GetValue(_after),
    };

    private static Option<string?> Text(string name, string description, string helpName) => new(name) { Description = description, HelpName = helpName };
}
