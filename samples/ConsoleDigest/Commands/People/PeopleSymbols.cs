using System.CommandLine;
using System.CommandLine.Parsing;
using VideoDigester;

namespace ConsoleDigest.Commands.People;

/// <summary>How users, digests and collections are named on the command line.</summary>
internal static class PeopleSymbols
{
    /// <summary>Who sits at the console, where nobody says.</summary>
    public const string Me = "me";

    public static Option<string> User()
    {
        var user = new Option<string>("--user") { Description = "Who it is; 'me' without it.", HelpName = "name", DefaultValueFactory = _ => Me };
        user.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && string.IsNullOrWhiteSpace(result.Tokens[0].Value))
                result.AddError("--user takes a name.");
        });
        return user;
    }

    public static Argument<DigestId[]> Digests() => new("digest")
    {
        Description = "The digests: what 'show', 'unread' and 'saved' call them.",
        Arity = ArgumentArity.OneOrMore,
        CustomParser = result => [.. result.Tokens.Select(token => ParseDigest(token.Value, result))],
    };

    public static Option<DigestId?> Digest() => new("--digest")
    {
        Description = "Only what was done with this digest.",
        HelpName = "id",
        CustomParser = result => ParseDigest(result.Tokens[0].Value, result),
    };

    public static Argument<CollectionId> Collection() => new("collection")
    {
        Description = "The collection: what 'collections' calls it.",
        CustomParser = result =>
        {
            if (!CollectionId.TryParse(result.Tokens[0].Value, out var id))
                result.AddError($"'{result.Tokens[0].Value}' is no collection. They have ids like 019b76da-a800-7000-8000-00000000000a; 'collections' shows them.");
            return id;
        },
    };

    private static DigestId ParseDigest(string text, SymbolResult result)
    {
        if (!DigestId.TryParse(text, out var id))
            result.AddError($"'{text}' is no digest. They have ids like 019b76da-a800-7000-8000-00000000000a; 'show' and 'unread' show them.");
        return id;
    }
}
