using System.Text.RegularExpressions;
using VideoDigester;

namespace ConsoleDigest.Output;

/// <summary>
/// Failures in the words of this program. The library's messages advise those who write applications; who sits at a console has options, commands and the environment.
/// </summary>
internal static partial class FailureWords
{
    private static readonly (string Theirs, string Ours)[] Words =
    [
        ("Call ISchemaMigrator.MigrateAsync or set AutoMigrate.", "'migrate' applies them."),
        ("AutoMigrate is off: call ISchemaMigrator.MigrateAsync.", "'migrate' applies them."),
        ("call IVideoLibrary.ReindexAsync", "run 'reindex'"),
        ("by AddPlaylistAsync, or by 'add' and 'subscribe' of the command", "by 'add' and 'subscribe'"),
        ("by AddAsync", "by 'add'"),
        ("unless YtDlpOptions.AllowPrivateNetworks is set", $"without {GlobalOptions.AllowPrivateNetwork.Name}"),
        ("set YtDlpOptions.AllowPrivateNetworks", $"give {GlobalOptions.AllowPrivateNetwork.Name}"),
        ("Set YtDlpOptions.AllowPrivateNetworks", $"Give {GlobalOptions.AllowPrivateNetwork.Name}"),
        ("Set YtDlpOptions.ExecutablePath to yt-dlp", $"Say by {GlobalOptions.YtDlp.Name} where it is"),
        ("set YtDlpOptions.CookiesFile", $"give it by {GlobalOptions.Cookies.Name}"),
        ("YtDlpOptions.AllowPrivateNetworks", GlobalOptions.AllowPrivateNetwork.Name),
        ("YtDlpOptions.ExecutablePath", GlobalOptions.YtDlp.Name),
        ("Property YtDlp.ExecutablePath", GlobalOptions.YtDlp.Name),
        ("YtDlpOptions.CookiesFile", GlobalOptions.Cookies.Name),
        ("Property YtDlp.CookiesFile", GlobalOptions.Cookies.Name),
        ("YtDlpOptions.Proxy", "HTTPS_PROXY"),
    ];

    /// <summary>The code and the message.</summary>
    public static string Of(Failure failure) => $"{failure.Code}: {In(failure.Message)}";

    /// <summary>A message of the library. What only an application can set is said to be so.</summary>
    public static string In(string message) => OptionsOfApplications().Replace(
        Words.Aggregate(message, (text, words) => text.Replace(words.Theirs, words.Ours, StringComparison.Ordinal)), "$0 in an application");

    /// <summary>One name, or several with commas of which the later ones may lack the class.</summary>
    [GeneratedRegex(@"\b[A-Z]\w*Options\.[A-Z]\w*(?:[,;] (?:[A-Z]\w*Options\.)?[A-Z]\w*(?=[),;]))*")]
    private static partial Regex OptionsOfApplications();
}
