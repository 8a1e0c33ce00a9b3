using System.Text.Json;
using VideoDigester.YtDlp.Json;

namespace VideoDigester.YtDlp.Captions;

/// <summary>
/// Copies out of a record what yt-dlp needs to fetch one of some tracks: the tracks with their formats, and the headers that the site expects.
/// Everything else, most of the record, is skipped.
/// </summary>
/// <param name="wanted">The tracks.</param>
internal sealed class TrackOfferVisitor(IReadOnlyCollection<CaptionTrack> wanted) : JsonObjectVisitor
{
    private readonly Dictionary<CaptionTrack, JsonElement> _tracks = [];
    private Field _field;
    private bool _isOpen;
    private bool _isSkipping;

    private enum Field
    {
        Other,
        Headers,
        Uploaded,
        Automatic,
    }

    /// <summary>The wanted tracks that the record has.</summary>
    public IReadOnlyDictionary<CaptionTrack, JsonElement> Tracks => _tracks;

    /// <summary>The headers that the site expects, or null.</summary>
    public JsonElement? Headers { get; private set; }

    protected override void OnName(ref Utf8JsonReader reader)
    {
        _isOpen = false;
        _field = reader.ValueTextEquals("http_headers"u8) ? Field.Headers
            : reader.ValueTextEquals("subtitles"u8) ? Field.Uploaded
            : reader.ValueTextEquals("automatic_captions"u8) ? Field.Automatic
            : Field.Other;
    }

    protected override bool ReadValue(ref Utf8JsonReader reader)
    {
        if (_isSkipping)
            return SkipOn(ref reader);
        switch (_field)
        {
            case Field.Headers:
                if (!TryCopy(ref reader, out var headers))
                    return false;
                Headers = headers.ValueKind == JsonValueKind.Object ? headers : null;
                return true;
            case Field.Other:
                return reader.Read() && (reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray) || SkipOn(ref reader));
            default:
                return ReadTracks(ref reader, _field == Field.Uploaded);
        }
    }

    private bool SkipOn(ref Utf8JsonReader reader)
    {
        var isDone = SkipContainer(ref reader);
        _isSkipping = !isDone;
        return isDone;
    }

    private bool ReadTracks(ref Utf8JsonReader reader, bool isUploaded)
    {
        if (!_isOpen)
        {
            if (!reader.Read())
                return false;
            if (reader.TokenType != JsonTokenType.StartObject)
                return reader.TokenType != JsonTokenType.StartArray || SkipOn(ref reader);
            _isOpen = true;
        }

        while (true)
        {
            var before = reader;
            if (!reader.Read())
                return false;
            if (reader.TokenType == JsonTokenType.EndObject)
                return true;
            var key = JsonText.Read(ref reader).Trim();
            var track = wanted.FirstOrDefault(track => track.Key.Equals(key, StringComparison.OrdinalIgnoreCase) && (track.Kind == TranscriptSourceKind.Uploaded) == isUploaded);
            JsonElement formats = default;
            if (track.Key is null ? !reader.Read() || !reader.TrySkip() : !TryCopy(ref reader, out formats))
            {
                reader = before;
                return false;
            }

            if (track.Key is not null)
                _tracks[track] = formats;
        }
    }

    private static bool TryCopy(ref Utf8JsonReader reader, out JsonElement value)
    {
        var before = reader;
        if (JsonDocument.TryParseValue(ref reader, out var document))
        {
            using (document)
                value = document.RootElement.Clone();
            return true;
        }

        reader = before;
        value = default;
        return false;
    }
}
