using System.Text.Json;
using VideoDigester.Transcripts;
using VideoDigester.YtDlp.Calls;
using VideoDigester.YtDlp.Json;

namespace VideoDigester.YtDlp.Captions;

/// <summary>
/// The record that the second call works on: one track in one format, under names of ours, and nothing else.
/// </summary>
/// <remarks>
/// Given the whole record, yt-dlp asks the site for the video again when the track cannot be fetched ("trying with URL"); takes the track's name for a
/// pattern; and old releases write a file whose extension the site chose. Without an address, with one track and names of ours it can do none of that.
/// </remarks>
internal sealed class TrackRecord
{
    private readonly JsonElement? _headers;

    private TrackRecord(CaptionTrack track, TrackFormat format, JsonElement? headers) => (Track, Format, _headers) = (track, format, headers);

    public CaptionTrack Track { get; }

    public TrackFormat Format { get; }

    /// <summary>Finds the first track that is offered in a format that can be read.</summary>
    /// <param name="infoPath">The whole record.</param>
    /// <param name="bestFirst">The tracks that will do, at least one.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.UnsupportedCaptions"/>: none of them is.</exception>
    public static async Task<TrackRecord> FindAsync(string infoPath, IReadOnlyCollection<CaptionTrack> bestFirst, CancellationToken cancellationToken)
    {
        var record = File.OpenRead(infoPath);
        await using (record.ConfigureAwait(false))
        {
            var offer = await JsonDocumentSource.ReadAsync(record, () => new TrackOfferVisitor(bestFirst), cancellationToken).ConfigureAwait(false);
            foreach (var track in bestFirst)
                if (offer.Tracks.TryGetValue(track, out var formats) && BestOf(formats) is { } format)
                    return new TrackRecord(track, format, offer.Headers);
            throw new VideoDigesterException(
                ErrorCode.UnsupportedCaptions,
                $"The site offers captions ({string.Join(", ", bestFirst.Select(track => track.Key).Distinct().Take(10))}), but none in a format that is read here: {string.Join(", ", CaptionFormats.RichestFirst.Select(CaptionFormats.ExtensionOf))}.");
        }
    }

    /// <summary>Writes the record.</summary>
    public async Task WriteAsync(string path, CancellationToken cancellationToken)
    {
        var file = File.Create(path);
        await using (file.ConfigureAwait(false))
        {
            var json = new Utf8JsonWriter(file);
            await using (json.ConfigureAwait(false))
            {
                Write(json);
                await json.FlushAsync(cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private static TrackFormat? BestOf(JsonElement formats) => formats.ValueKind != JsonValueKind.Array
        ? null
        : formats.EnumerateArray()
            .Select(TrackFormat.From)
            .Where(format => format is not null)
            .OrderBy(format => CaptionFormats.RankOf(format!.Format))
            .FirstOrDefault();

    private void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("_type", "video");
        json.WriteString("id", YtDlpArguments.CaptionStem);
        json.WriteString("title", YtDlpArguments.CaptionStem);
        json.WriteString("ext", "mp4");
        json.WriteString("extractor", "generic");
        json.WriteString("extractor_key", "Generic");
        if (_headers is { } headers && TrackFormat.IsText(headers))
        {
            json.WritePropertyName("http_headers");
            headers.WriteTo(json);
        }

        json.WriteStartObject(Track.Kind == TranscriptSourceKind.Uploaded ? "subtitles" : "automatic_captions");
        json.WriteStartArray(YtDlpArguments.TrackKey);
        json.WriteStartObject();
        foreach (var field in Format.Fields.EnumerateObject().Where(field => field.Name is not ("ext" or "filepath" or "name") && TrackFormat.IsText(field.Value)))
            field.WriteTo(json);
        json.WriteString("ext", CaptionFormats.ExtensionOf(Format.Format));
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
