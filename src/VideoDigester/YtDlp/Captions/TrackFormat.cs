using System.Text.Json;
using VideoDigester.Transcripts;
using VideoDigester.YtDlp.Mapping;

namespace VideoDigester.YtDlp.Captions;

/// <summary>One format of a track, as its site offers it.</summary>
/// <param name="Format">The format.</param>
/// <param name="Fields">What yt-dlp needs to fetch it.</param>
/// <param name="Address">Where it is, or null where the captions stand in the record itself.</param>
internal sealed record TrackFormat(CaptionFormat Format, JsonElement Fields, Uri? Address)
{
    /// <summary>The format, or null where it is none that is read here or its address is none of the web.</summary>
    public static TrackFormat? From(JsonElement fields)
    {
        if (fields.ValueKind != JsonValueKind.Object || Text(fields, "ext") is not { } extension || CaptionFormats.FromExtension(extension) is not { } format)
            return null;
        if (fields.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.String)
            return new TrackFormat(format, fields, null);
        return WebAddress.TryParse(Text(fields, "url")) is { } address ? new TrackFormat(format, fields, address) : null;
    }

    private static string? Text(JsonElement fields, string name) =>
        fields.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && IsText(value) ? value.GetString() : null;

    /// <summary>Whether all texts in it can be written again: a lone surrogate cannot.</summary>
    public static bool IsText(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().All(field => IsText(field.Value)),
        JsonValueKind.Array => value.EnumerateArray().All(IsText),
        JsonValueKind.String => IsWellFormed(value),
        _ => true,
    };

    private static bool IsWellFormed(JsonElement text)
    {
        try
        {
            return text.GetString() is not null;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
