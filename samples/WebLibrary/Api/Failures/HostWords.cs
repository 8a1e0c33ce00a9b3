using System.Text.RegularExpressions;

namespace WebLibrary.Api.Failures;

/// <summary>
/// The library's messages in words of this host. They advise those who write applications, who set options in C#; here those who ask set nothing, and whoever runs the host has settings.
/// </summary>
internal static partial class HostWords
{
    private const string Nothing = "The host cannot do that as it is set up.";

    private static readonly (string Theirs, string Ours)[] Words =
    [
        (", which is not fetched unless YtDlpOptions.AllowPrivateNetworks is set", ", which this host does not fetch"),
        (" by AddPlaylistAsync, or by 'add' and 'subscribe' of the command; from disk, by the .info.json of each", " as those of a playlist"),
        (" by AddAsync", " as a video"),
    ];

    /// <summary>A message without what only whoever runs the host can do about it.</summary>
    public static string ForUsers(string message)
    {
        if (!NamesOption().IsMatch(message) && !Words.Any(words => message.Contains(words.Theirs, StringComparison.Ordinal)))
            return message;
        var worded = InBrackets().Replace(Words.Aggregate(message, (text, words) => text.Replace(words.Theirs, words.Ours, StringComparison.Ordinal)), "");
        var left = string.Join(' ', SentenceEnd().Split(worded).Where(sentence => !NamesOption().IsMatch(sentence)));
        return left.Length > 0 ? left : Nothing;
    }

    /// <summary>A message for whoever runs the host, with its settings in place of options.</summary>
    public static string ForAdministrators(string message) => NamesSetting().Replace(message, "VideoDigester:${section}:${name}");

    [GeneratedRegex(@"\b[A-Z]\w*Options\.[A-Z]\w*")]
    private static partial Regex NamesOption();

    [GeneratedRegex(@"\b(?<section>YtDlp|Speech)Options\.(?<name>[A-Z]\w*)")]
    private static partial Regex NamesSetting();

    [GeneratedRegex(@" \([A-Z]\w*Options\.[^()]*\)")]
    private static partial Regex InBrackets();

    [GeneratedRegex(@"(?<=[.!?]) ")]
    private static partial Regex SentenceEnd();
}
