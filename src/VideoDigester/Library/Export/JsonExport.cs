using System.Text.Encodings.Web;
using System.Text.Json;

namespace VideoDigester.Library.Export;

/// <summary>A video as one JSON object: camelCase names, times in seconds, dates in ISO 8601, null where unknown.</summary>
internal static class JsonExport
{
    // The output is a file, not a part of a web page: letters of every script stay letters.
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task WriteAsync(
        Video video, Transcript? transcript, IReadOnlyList<Digest> digests, Stream destination, CancellationToken cancellationToken)
    {
        var json = new Utf8JsonWriter(destination, Options);
        await using (json.ConfigureAwait(false))
        {
            json.WriteStartObject();
            WriteVideo(json, video);
            WriteTranscript(json, transcript);
            await json.FlushAsync(cancellationToken).ConfigureAwait(false);
            json.WriteStartArray("digests");
            foreach (var digest in digests)
                WriteDigest(json, digest);
            json.WriteEndArray();
            json.WriteEndObject();
            await json.FlushAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private static void WriteVideo(Utf8JsonWriter json, Video video)
    {
        var metadata = video.Metadata;
        json.WriteString("id", video.Id.ToString());
        json.WriteString("url", metadata.Url);
        json.WriteString("title", metadata.Title);
        json.WriteString("description", metadata.Description);
        json.WriteString("thumbnailUrl", metadata.ThumbnailUrl);
        WriteSeconds(json, "duration", metadata.Duration);
        json.WriteString("published", metadata.Published?.ToString());
        WriteInstant(json, "releaseAt", metadata.ReleaseAt);
        json.WriteString("language", metadata.Language);
        json.WriteString("liveStatus", Name(metadata.LiveStatus));
        json.WriteString("availability", Name(metadata.Availability));
        WriteNumber(json, "ageLimit", metadata.AgeLimit);
        WriteChannel(json, metadata.Channel);
        WriteStrings(json, "categories", metadata.Categories);
        WriteStrings(json, "tags", metadata.Tags);
        WriteChapters(json, metadata.Chapters);
        WriteHeatmap(json, metadata.Heatmap);
        WriteStatistics(json, video.Statistics);
        WriteInstant(json, "addedAt", video.AddedAt);
        WriteInstant(json, "updatedAt", video.UpdatedAt);
        WriteInstant(json, "removedAt", video.RemovedAt);
    }

    private static void WriteChannel(Utf8JsonWriter json, ChannelMetadata? channel)
    {
        if (channel is null)
        {
            json.WriteNull("channel");
            return;
        }

        json.WriteStartObject("channel");
        json.WriteString("key", channel.Key);
        json.WriteString("name", channel.Name);
        json.WriteString("handle", channel.Handle);
        json.WriteString("url", channel.Url);
        WriteNumber(json, "followerCount", channel.FollowerCount);
        json.WriteEndObject();
    }

    private static void WriteChapters(Utf8JsonWriter json, IReadOnlyList<Chapter> chapters)
    {
        json.WriteStartArray("chapters");
        foreach (var chapter in chapters)
        {
            json.WriteStartObject();
            WriteSeconds(json, "start", chapter.Start);
            WriteSeconds(json, "end", chapter.End);
            json.WriteString("title", chapter.Title);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteHeatmap(Utf8JsonWriter json, IReadOnlyList<HeatmapPoint> heatmap)
    {
        json.WriteStartArray("heatmap");
        foreach (var point in heatmap)
        {
            json.WriteStartObject();
            WriteSeconds(json, "start", point.Start);
            WriteSeconds(json, "end", point.End);
            json.WriteNumber("value", point.Value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteStatistics(Utf8JsonWriter json, IReadOnlyList<VideoCounts> statistics)
    {
        json.WriteStartArray("statistics");
        foreach (var counts in statistics)
        {
            json.WriteStartObject();
            WriteInstant(json, "observedAt", counts.ObservedAt);
            WriteNumber(json, "views", counts.Views);
            WriteNumber(json, "likes", counts.Likes);
            WriteNumber(json, "comments", counts.Comments);
            WriteNumber(json, "channelFollowers", counts.ChannelFollowers);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteTranscript(Utf8JsonWriter json, Transcript? transcript)
    {
        if (transcript is null)
        {
            json.WriteNull("transcript");
            return;
        }

        json.WriteStartObject("transcript");
        json.WriteString("language", transcript.Info.Language);
        json.WriteString("source", Name<TranscriptSourceKind>(transcript.Info.Source));
        json.WriteString("contentHash", transcript.Info.ContentHash);
        WriteInstant(json, "fetchedAt", transcript.Info.FetchedAt);
        json.WriteStartArray("segments");
        foreach (var segment in transcript.Segments)
        {
            json.WriteStartObject();
            WriteSeconds(json, "start", segment.Start);
            WriteSeconds(json, "end", segment.End);
            json.WriteString("text", segment.Text);
            if (segment.Speaker is not null)
                json.WriteString("speaker", segment.Speaker);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteDigest(Utf8JsonWriter json, Digest digest)
    {
        json.WriteStartObject();
        json.WriteString("id", digest.Id.ToString());
        json.WriteString("type", digest.Type.Name);
        json.WriteString("language", digest.Language);
        json.WriteString("provider", digest.Provider);
        json.WriteString("model", digest.Model);
        json.WriteString("title", digest.Title);
        json.WriteString("overview", digest.Overview);
        json.WriteNumber("coverage", digest.Coverage);
        json.WriteNumber("grounding", digest.Grounding);
        json.WriteNumber("dropped", digest.Dropped);
        WriteInstant(json, "generatedAt", digest.GeneratedAt);
        WriteInstant(json, "staleAt", digest.StaleAt);
        json.WriteStartArray("items");
        foreach (var item in digest.Items)
            WriteItem(json, item);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteItem(Utf8JsonWriter json, DigestItem item)
    {
        json.WriteStartObject();
        json.WriteString("kind", item.Kind);
        WriteSeconds(json, "start", item.Start);
        WriteSeconds(json, "end", item.End);
        json.WriteString("title", item.Title);
        json.WriteString("text", item.Text);
        json.WriteString("quote", item.Quote);
        json.WriteNumber("support", item.Support);
        json.WriteStartArray("evidence");
        foreach (var evidence in item.Evidence)
        {
            json.WriteStartObject();
            WriteSeconds(json, "start", evidence.Start);
            WriteSeconds(json, "end", evidence.End);
            json.WriteString("quote", evidence.Quote);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    // As yt-dlp and the database spell it: not_live, was_live.
    private static string? Name<T>(T? value)
        where T : struct, Enum => value is { } known ? JsonNamingPolicy.SnakeCaseLower.ConvertName(known.ToString()) : null;

    private static void WriteStrings(Utf8JsonWriter json, string name, IReadOnlyList<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }

    private static void WriteSeconds(Utf8JsonWriter json, string name, TimeSpan? time)
    {
        if (time is { } known)
            json.WriteNumber(name, known.Ticks / (decimal)TimeSpan.TicksPerSecond);
        else
            json.WriteNull(name);
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, long? number)
    {
        if (number is { } known)
            json.WriteNumber(name, known);
        else
            json.WriteNull(name);
    }

    private static void WriteInstant(Utf8JsonWriter json, string name, DateTimeOffset? instant)
    {
        if (instant is { } known)
            json.WriteString(name, known.UtcDateTime);
        else
            json.WriteNull(name);
    }
}
