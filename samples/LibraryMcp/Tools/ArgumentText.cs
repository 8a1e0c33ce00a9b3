using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using VideoDigester;

namespace LibraryMcp.Tools;

/// <summary>Reads arguments that are texts of a certain form.</summary>
internal static class ArgumentText
{
    private static readonly string[] IsoFormats = ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    /// <summary>Reads <c>site:key</c>.</summary>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.InvalidRequest"/>: it is something else.</exception>
    public static VideoId VideoId(string text) => VideoDigester.VideoId.TryParse(text, out var id)
        ? id
        : throw Invalid("'videoId' is not a video id. Video ids look like 'youtube:dQw4w9WgXcQ'; search_library and list_videos have them, and add_video makes one of an address.");

    /// <summary>Reads <c>site:key</c>, or nothing.</summary>
    public static VideoId? OptionalVideoId(string? text) => text is null ? null : VideoId(text);

    /// <summary>Reads a UUID.</summary>
    public static DigestId DigestId(string text) => VideoDigester.DigestId.TryParse(text, out var id)
        ? id
        : throw Invalid("'digestId' is not a digest id: a UUID as make_digest and search_library give it.");

    /// <summary>Reads a date, which is midnight UTC, or an instant, or nothing.</summary>
    public static DateTimeOffset? Moment(string name, string? text) => text switch
    {
        null => null,
        _ when DateTimeOffset.TryParseExact(text, IsoFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment) => moment,
        _ => throw Invalid($"'{name}' is not a date such as 2024-05-01 or 2024-05-01T12:30:00Z."),
    };

    /// <summary>A time in a video, of seconds.</summary>
    [return: NotNullIfNotNull(nameof(seconds))]
    public static TimeSpan? Time(string name, double? seconds) => seconds switch
    {
        null => null,
        >= 0 and <= 1e9 => TimeSpan.FromSeconds(seconds.Value),
        _ => throw Invalid($"'{name}' is a number of seconds from 0."),
    };

    public static VideoDigesterException Invalid(string message) => new(ErrorCode.InvalidRequest, message);
}
