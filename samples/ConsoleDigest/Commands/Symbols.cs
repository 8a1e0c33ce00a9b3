using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using VideoDigester;

namespace ConsoleDigest.Commands;

/// <summary>The arguments and options that several commands share.</summary>
internal static class Symbols
{
    // ISO 8601 only: 12.03.2026 is another day in every country.
    private static readonly string[] IsoFormats = ["yyyy-MM-dd", "yyyy-MM-ddTHH:mmK", "yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-ddTHH:mm:ss.FFFFFFFK", "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss"];

    public static Argument<VideoId> Id() => new("id")
    {
        Description = "The video, for example youtube:dQw4w9WgXcQ.",
        CustomParser = result => ParseId(result.Tokens[0].Value, result),
    };

    public static Argument<VideoId[]> Ids() => new("id")
    {
        Description = "The videos, for example youtube:dQw4w9WgXcQ.",
        Arity = ArgumentArity.OneOrMore,
        CustomParser = result => [.. result.Tokens.Select(token => ParseId(token.Value, result))],
    };

    /// <summary>The only video that a command about the whole library is to look at.</summary>
    public static Option<VideoId?> Video() => new("--video")
    {
        Description = "Only this video, for example youtube:dQw4w9WgXcQ.",
        HelpName = "id",
        CustomParser = result => ParseId(result.Tokens[0].Value, result),
    };

    /// <summary>The playlist whose videos are wanted.</summary>
    public static Option<PlaylistId?> Playlist() => new("--playlist")
    {
        Description = "Only videos of this playlist, for example playlist:youtube:PL….",
        HelpName = "id",
        CustomParser = result =>
        {
            if (PlaylistId.TryParse(result.Tokens[0].Value, out var id))
                return id;
            result.AddError($"'{result.Tokens[0].Value}' is not the id of a playlist. Those look like 'playlist:youtube:PL…'.");
            return null;
        },
    };

    /// <summary>A text of one word or more; in quotes or not.</summary>
    public static Argument<string[]> Words(string name, string description) => new(name) { Description = description, Arity = ArgumentArity.OneOrMore };

    public static Option<string?> Language() => new("--lang")
    {
        Description = "The language of the transcript, for example en; en takes en-GB too.",
        HelpName = "tag",
    };

    /// <summary>The languages of captions, for commands that fetch them.</summary>
    public static Option<string[]> Languages(string description) => List("--lang", description, "tags");

    /// <summary>An option that takes one of an enum's values, in lower case; the first is the default.</summary>
    public static Option<T> Choice<T>(string name, string description)
        where T : struct, Enum
    {
        var words = Enum.GetNames<T>().Select(value => value.ToLowerInvariant()).ToArray();
        var option = new Option<T>(name) { Description = description, HelpName = string.Join('|', words) };
        option.AcceptOnlyFromAmong(words);
        return option;
    }

    /// <summary>An option that takes one of an enum's values, in lower case; null without it.</summary>
    public static Option<T?> OptionalChoice<T>(string name, string description)
        where T : struct, Enum
    {
        var words = Enum.GetNames<T>().Select(value => value.ToLowerInvariant()).ToArray();
        var option = new Option<T?>(name) { Description = description, HelpName = string.Join('|', words) };
        option.AcceptOnlyFromAmong(words);
        return option;
    }

    /// <summary>An option that takes a list, with commas or given several times.</summary>
    public static Option<string[]> List(string name, string description, string helpName)
    {
        var list = new Option<string[]>(name)
        {
            Description = description,
            HelpName = helpName,
            CustomParser = result => [.. ValuesOf(result)],
            Arity = ArgumentArity.OneOrMore,
            DefaultValueFactory = _ => [],
        };
        list.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && !ValuesOf(result).Any())
                result.AddError($"{name} names nothing.");
        });
        return list;
    }

    public static Option<DateTimeOffset?> Moment(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "date",
        CustomParser = result => Parse<DateTimeOffset>(result, "is not a date such as 2024-05-01 or 2024-05-01T12:30:00Z", (string text, out DateTimeOffset value) =>
            DateTimeOffset.TryParseExact(text, IsoFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out value)),
    };

    public static Option<TimeSpan?> Duration(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "time",
        CustomParser = result => Parse<TimeSpan>(result, "is not a time such as 90 (seconds), 1:30, 15m, 1h or 2d", DurationText.TryParse),
    };

    /// <summary>An option that takes a number within limits.</summary>
    public static Option<decimal?> Number(string name, string description, string helpName, decimal least, decimal most, bool isWhole = false) => new(name)
    {
        Description = description,
        HelpName = helpName,
        CustomParser = result => ParseNumber(result.Tokens[0].Value, name, least, most, isWhole, result),
    };

    /// <summary>An option that takes a list of numbers within limits, with commas or given several times.</summary>
    public static Option<decimal[]> Numbers(string name, string description, string helpName, decimal least, decimal most, bool isWhole = false) => new(name)
    {
        Description = description,
        HelpName = helpName,
        CustomParser = result => [.. ValuesOf(result).Select(text => ParseNumber(text, name, least, most, isWhole, result) ?? least)],
        Arity = ArgumentArity.OneOrMore,
        DefaultValueFactory = _ => [],
    };

    /// <summary>How many to print at the most.</summary>
    public static Option<int> Limit(string description, int usual, int most = int.MaxValue)
    {
        var limit = new Option<int>("--limit") { Description = description, HelpName = "number", DefaultValueFactory = _ => usual };
        limit.Validators.Add(result =>
        {
            if (result.Tokens.Count == 0 || !int.TryParse(result.Tokens[0].Value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number))
                return;
            if (number < 1)
                result.AddError("--limit takes a number from 1.");
            else if (number > most)
                result.AddError($"--limit takes {most} at the most.");
        });
        return limit;
    }

    public static Option<string?> After() => new("--after") { Description = "Continue a list: what it named as next, with the same order.", HelpName = "cursor" };

    /// <summary>The values of a list as they were written.</summary>
    public static IEnumerable<string> ValuesOf(SymbolResult result) =>
        result.Tokens.SelectMany(token => token.Value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    private delegate bool TryParse<T>(string text, out T value);

    private static VideoId ParseId(string text, ArgumentResult result)
    {
        if (!VideoId.TryParse(text, out var id))
            result.AddError($"'{text}' is not a video id. Video ids look like youtube:dQw4w9WgXcQ; 'list' shows them.");
        return id;
    }

    private static decimal? ParseNumber(string text, string name, decimal least, decimal most, bool isWhole, ArgumentResult result)
    {
        if (decimal.TryParse(text, isWhole ? NumberStyles.None : NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            return number;
        result.AddError(string.Create(CultureInfo.InvariantCulture, $"{name} takes a {(isWhole ? "whole number" : "number")} from {least} to {most}."));
        return null;
    }

    private static T? Parse<T>(ArgumentResult result, string complaint, TryParse<T> tryParse)
        where T : struct
    {
        var text = result.Tokens[0].Value;
        if (tryParse(text, out var value))
            return value;
        result.AddError($"'{text}' {complaint}.");
        return null;
    }
}
