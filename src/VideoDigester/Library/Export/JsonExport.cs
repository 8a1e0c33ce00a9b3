using System.Text.Encodings.Web;
using System.Text.Json;
using VideoDigester.Transcripts;

namespace VideoDigester.Library.Export;

/// <summary>A video with everything the library holds of it, as one JSON object with camelCase names.</summary>
internal static class JsonExport
{
    private const int PieceLength = 64 * 1024;

    // The output is a file, not a part of a web page: letters of every script stay letters.
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task WriteAsync(
        Video video, IAsyncEnumerable<Transcript> transcripts, IReadOnlyList<Digest> digests, Stream destination, CancellationToken cancellationToken)
    {
        var json = new Utf8JsonWriter(destination, Options);
        await using (json.ConfigureAwait(false))
        {
            json.WriteStartObject();
            WriteVideo(json, video);
            json.WriteStartArray("transcripts");
            await foreach (var transcript in transcripts.WithCancellation(cancellationToken).ConfigureAwait(false))
                await WriteTranscriptAsync(json, transcript, cancellationToken).ConfigureAwait(false);
            json.WriteEndArray();
            json.WriteArray("digests", digests, JsonDigest.Write);
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
        json.WriteSeconds("duration", metadata.Duration);
        json.WriteString("published", metadata.Published?.ToString());
        json.WriteInstant("releaseAt", metadata.ReleaseAt);
        json.WriteString("language", metadata.Language);
        json.WriteWord("liveStatus", metadata.LiveStatus);
        json.WriteWord("availability", metadata.Availability);
        json.WriteCount("ageLimit", metadata.AgeLimit);
        json.WriteCount("views", metadata.ViewCount);
        json.WriteCount("likes", metadata.LikeCount);
        json.WriteCount("comments", metadata.CommentCount);
        WriteChannel(json, metadata.Channel);
        json.WriteArray("categories", metadata.Categories, (writer, name) => writer.WriteStringValue(name));
        json.WriteArray("tags", metadata.Tags, (writer, name) => writer.WriteStringValue(name));
        json.WriteArray("chapters", metadata.Chapters, WriteChapter);
        json.WriteArray("heatmap", metadata.Heatmap, WriteHeatmapPoint);
        json.WriteArray("statistics", video.Statistics, WriteCounts);
        json.WriteString("sourcePath", video.SourcePath);
        json.WriteInstant("fetchedAt", metadata.FetchedAt);
        json.WriteInstant("addedAt", video.AddedAt);
        json.WriteInstant("updatedAt", video.UpdatedAt);
        json.WriteInstant("removedAt", video.RemovedAt);
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
        json.WriteString("description", channel.Description);
        json.WriteString("thumbnailUrl", channel.ThumbnailUrl);
        json.WriteCount("followerCount", channel.FollowerCount);
        json.WriteFlag("isVerified", channel.IsVerified);
        json.WriteEndObject();
    }

    private static void WriteChapter(Utf8JsonWriter json, Chapter chapter)
    {
        json.WriteStartObject();
        json.WriteSeconds("start", chapter.Start);
        json.WriteSeconds("end", chapter.End);
        json.WriteString("title", chapter.Title);
        json.WriteEndObject();
    }

    private static void WriteHeatmapPoint(Utf8JsonWriter json, HeatmapPoint point)
    {
        json.WriteStartObject();
        json.WriteSeconds("start", point.Start);
        json.WriteSeconds("end", point.End);
        json.WriteNumber("value", point.Value);
        json.WriteEndObject();
    }

    private static void WriteCounts(Utf8JsonWriter json, VideoCounts counts)
    {
        json.WriteStartObject();
        json.WriteInstant("observedAt", counts.ObservedAt);
        json.WriteCount("views", counts.Views);
        json.WriteCount("likes", counts.Likes);
        json.WriteCount("comments", counts.Comments);
        json.WriteCount("channelFollowers", counts.ChannelFollowers);
        json.WriteEndObject();
    }

    private static async Task WriteTranscriptAsync(Utf8JsonWriter json, Transcript transcript, CancellationToken cancellationToken)
    {
        var info = transcript.Info;
        json.WriteStartObject();
        json.WriteString("language", info.Language);
        json.WriteWord<TranscriptSourceKind>("source", info.Source);
        json.WriteWord("format", info.Format);
        json.WriteNumber("words", info.WordCount);
        json.WriteString("contentHash", info.ContentHash);
        json.WriteString("sourceUrl", info.SourceUrl);
        json.WriteInstant("fetchedAt", info.FetchedAt);
        json.WriteStartArray("segments");
        foreach (var segment in transcript.Segments)
        {
            JsonTranscriptWriter.WriteSegment(json, segment);
            if (json.BytesPending >= PieceLength)
                await json.FlushAsync(cancellationToken).ConfigureAwait(false);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
