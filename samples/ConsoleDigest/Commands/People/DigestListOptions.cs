using System.CommandLine;
using VideoDigester;

namespace ConsoleDigest.Commands.People;

/// <summary>The conditions of lists of digests, as options.</summary>
internal sealed class DigestListOptions
{
    private const int DefaultLimit = 50;

    private readonly Option<string> _user = PeopleSymbols.User();
    private readonly Option<string?> _site = new("--site") { Description = "Only digests of videos of this site, for example youtube.", HelpName = "site" };
    private readonly Option<string?> _channel = new("--channel") { Description = "Only digests of videos of the channel with this key, handle or exact name.", HelpName = "channel" };
    private readonly Option<VideoId?> _video = Symbols.Video();
    private readonly Option<string?> _type = new("--type") { Description = "Only digests of this type.", HelpName = "type" };
    private readonly Option<string?> _language = new("--lang") { Description = "Only digests written in this language; en takes en-GB too.", HelpName = "tag" };
    private readonly Option<int> _limit = Symbols.Limit("The most digests to list.", DefaultLimit);
    private readonly Option<string?> _after = Symbols.After();

    public IReadOnlyList<Symbol> All => [_user, _site, _channel, _video, _type, _language, _limit, _after];

    /// <summary>Those that narrow a list.</summary>
    public IReadOnlyList<Option> Conditions => [_site, _channel, _video, _type, _language];

    public string UserIn(ParseResult arguments) => arguments.GetRequiredValue(_user);

    public int LimitIn(ParseResult arguments) => arguments.GetValue(_limit);

    /// <summary>The conditions; unread digests have the same.</summary>
    public SavedDigestQuery Read(ParseResult arguments) => new()
    {
        Site = arguments.GetValue(_site),
        Channel = arguments.GetValue(_channel),
        VideoId = arguments.GetValue(_video),
        Type = arguments.GetValue(_type) is { } type ? new DigestType(type) : null,
        Language = arguments.GetValue(_language),
        After = arguments.GetValue(_after),
    };
}
