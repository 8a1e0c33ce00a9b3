using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace VideoDigester;

/// <summary>
/// The identity of a playlist, a channel or one of its tabs as people see it, written <c>playlist:site:key</c>, for example
/// <c>playlist:youtube:PLBsP89CPrMePWBCMIp0naluIz67UwRX9B</c>. Immutable and safe to share between threads.
/// </summary>
/// <remarks>
/// The site is yt-dlp's <c>extractor_key</c> in lower case; what yt-dlp reads by extractors of its own for YouTube's tabs and playlists is <c>youtube</c>. The key is
/// the site's own; the tabs of a YouTube channel share one there, and have their name behind it here: <c>UC…/shorts</c>.
/// </remarks>
[JsonConverter(typeof(IdJsonConverter<PlaylistId>))]
public readonly record struct PlaylistId : IParsable<PlaylistId>
{
    private const string Prefix = "playlist:";

    private readonly VideoId _name;

    /// <summary>Creates an identity.</summary>
    /// <param name="site">The site, within the rules of <see cref="VideoId"/>; folded to lower case.</param>
    /// <param name="key">The site's key, within the rules of <see cref="VideoId"/>.</param>
    /// <exception cref="ArgumentException">A part is outside these rules.</exception>
    public PlaylistId(string site, string key) => _name = new VideoId(site, key);

    /// <summary>The site, in lower case. Empty only for the default value.</summary>
    public string Site => _name.Site;

    /// <summary>The site's own key for the playlist, case-sensitive. Empty only for the default value.</summary>
    public string Key => _name.Key;

    /// <summary>Reads <c>playlist:site:key</c>.</summary>
    /// <param name="s">The text.</param>
    /// <returns>The identity.</returns>
    /// <exception cref="FormatException">The text is not of this form.</exception>
    public static PlaylistId Parse(string s) =>
        TryParse(s, out var id)
            ? id
            : throw new FormatException($"'{s}' is not the id of a playlist. Those look like 'playlist:youtube:PLBsP89CPrMePWBCMIp0naluIz67UwRX9B'.");

    /// <summary>Reads <c>playlist:site:key</c> without throwing.</summary>
    /// <param name="s">The text; null is not an id.</param>
    /// <param name="result">The identity, or the default value.</param>
    /// <returns>Whether the text is an identity.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, out PlaylistId result)
    {
        result = default;
        if (s is null || !s.StartsWith(Prefix, StringComparison.Ordinal) || !VideoId.TryParse(s[Prefix.Length..], out var name))
            return false;
        result = new PlaylistId(name.Site, name.Key);
        return true;
    }

    /// <summary>Writes <c>playlist:site:key</c>.</summary>
    /// <returns>Text that <see cref="Parse"/> reads back.</returns>
    public override string ToString() => Prefix + _name;

    static PlaylistId IParsable<PlaylistId>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<PlaylistId>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out PlaylistId result) => TryParse(s, out result);
}
