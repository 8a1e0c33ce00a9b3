using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace VideoDigester;

/// <summary>
/// The identity of a video as people see it: the site it is on and the site's own key, written
/// <c>site:key</c>, for example <c>youtube:dQw4w9WgXcQ</c>. Immutable and safe to share between threads.
/// </summary>
/// <remarks>
/// The site is yt-dlp's <c>extractor_key</c> in lower case and never holds a colon; the key is case-sensitive
/// and may hold any character, colons included.
/// </remarks>
[JsonConverter(typeof(IdJsonConverter<VideoId>))]
public readonly record struct VideoId : IParsable<VideoId>
{
    /// <summary>The most characters a site may have.</summary>
    public const int MaxSiteLength = 64;

    /// <summary>The most characters a key may have; longer keys of a site are replaced by their hash when metadata is read.</summary>
    public const int MaxKeyLength = 400;

    private readonly string? _site;
    private readonly string? _key;

    /// <summary>Creates an identity.</summary>
    /// <param name="site">The site, 1 to 64 characters without a colon, white space or control characters; folded to lower case.</param>
    /// <param name="key">The site's key, 1 to 400 characters without control characters, not starting or ending with white space.</param>
    /// <exception cref="ArgumentException">A part is outside these rules.</exception>
    public VideoId(string site, string key)
    {
        if (!IsSite(site))
            throw new ArgumentException($"'{site}' is not a site name: 1 to {MaxSiteLength} characters, no colon, white space or control characters.", nameof(site));
        if (!IsKey(key))
            throw new ArgumentException($"A key has 1 to {MaxKeyLength} characters, none of them a control character, and no white space at its ends.", nameof(key));
        _site = site.ToLowerInvariant();
        _key = key;
    }

    /// <summary>The site, in lower case: <c>youtube</c>, <c>vimeo</c>, <c>generic</c>. Empty only for the default value.</summary>
    public string Site => _site ?? "";

    /// <summary>The site's own key for the video, case-sensitive. Empty only for the default value.</summary>
    public string Key => _key ?? "";

    /// <summary>Reads <c>site:key</c>.</summary>
    /// <param name="s">The text.</param>
    /// <returns>The identity.</returns>
    /// <exception cref="FormatException">The text is not of the form <c>site:key</c>.</exception>
    public static VideoId Parse(string s) =>
        TryParse(s, out var id)
            ? id
            : throw new FormatException($"'{s}' is {(IsAddress(s) ? "an address, and not" : "not")} a video id. Video ids look like 'youtube:dQw4w9WgXcQ'; IVideoLibrary.AddAsync gives that of an address.");

    /// <summary>Reads <c>site:key</c> without throwing.</summary>
    /// <param name="s">The text; null is not an id.</param>
    /// <param name="result">The identity, or the default value.</param>
    /// <returns>Whether the text is an identity.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, out VideoId result)
    {
        result = default;
        var colon = s?.IndexOf(':', StringComparison.Ordinal) ?? -1;
        if (s is null || colon < 0 || IsAddress(s) || !IsSite(s[..colon]) || !IsKey(s[(colon + 1)..]))
            return false;
        result = new VideoId(s[..colon], s[(colon + 1)..]);
        return true;
    }

    /// <summary>Writes <c>site:key</c>.</summary>
    /// <returns>Text that <see cref="Parse"/> reads back.</returns>
    public override string ToString() => $"{Site}:{Key}";

    static VideoId IParsable<VideoId>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<VideoId>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out VideoId result) => TryParse(s, out result);

    private static bool IsAddress(string? s) => s is not null && (s.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || s.StartsWith("http://", StringComparison.OrdinalIgnoreCase));

    private static bool IsSite([NotNullWhen(true)] string? site) =>
        site is { Length: > 0 and <= MaxSiteLength } && !site.Any(c => c == ':' || char.IsWhiteSpace(c) || char.IsControl(c));

    private static bool IsKey([NotNullWhen(true)] string? key) =>
        key is { Length: > 0 and <= MaxKeyLength } && !key.Any(char.IsControl) && !char.IsWhiteSpace(key[0]) && !char.IsWhiteSpace(key[^1]);
}
