using System.Text.Json;
using System.Text.Json.Nodes;
using VideoDigester.YtDlp;

namespace VideoDigester.Legacy;

/// <summary>Videos and channels of the other database. Their columns are fields of yt-dlp, some under other names, so yt-dlp's rules read them.</summary>
internal static class LegacyVideo
{
    private const string Extractor = "Youtube";

    // Of these names in both.
    private static readonly string[] Values = ["title", "description", "duration", "upload_date", "webpage_url", "thumbnail", "view_count", "like_count"];
    private static readonly string[] Lists = ["tags", "categories", "chapters"];
    private static readonly (string Column, string Field)[] OfChannel =
    [
        ("youtube_channel_id", "channel_id"), ("name", "channel"), ("subscriber_count", "channel_follower_count"), ("is_verified", "channel_is_verified"),
        ("uploader", "uploader"), ("uploader_id", "uploader_id"), ("uploader_url", "uploader_url"),
    ];

    /// <summary>What a row says.</summary>
    /// <param name="video">The row.</param>
    /// <param name="channel">The row of its channel, or null.</param>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.InvalidMetadata"/>: the row names no video.</exception>
    public static YtDlpRecord Read(LegacyRow video, LegacyRow? channel)
    {
        if (video.Text("youtube_id") is not { } id)
            throw new VideoDigesterException(ErrorCode.InvalidMetadata, $"The row {video.Key} of the table videos has no youtube_id.");
        return Read(id, video, channel);
    }

    /// <summary>What is known of a channel.</summary>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.InvalidMetadata"/>: the row names no channel.</exception>
    public static ChannelMetadata Channel(LegacyRow channel)
    {
        if (channel.Text("youtube_channel_id") is not { } id || Read(id, new LegacyRow(default), channel).Metadata.Channel is not { } known)
            throw new VideoDigesterException(ErrorCode.InvalidMetadata, $"The row {channel.Key} of the table channels has no youtube_channel_id.");
        return known with { Description = channel.Text("description"), ThumbnailUrl = channel.Text("thumbnail_url") };
    }

    /// <summary>When the other application last asked the site. Where it does not say, everybody else knows better.</summary>
    public static DateTimeOffset FetchedAt(LegacyRow row) => row.Moment("last_updated") ?? row.Moment("updated_at") ?? row.Moment("created_at") ?? DateTimeOffset.UnixEpoch;

    private static YtDlpRecord Read(string id, LegacyRow video, LegacyRow? channel)
    {
        var info = new JsonObject { ["extractor_key"] = Extractor, ["id"] = id };
        foreach (var field in Values)
            info[field] = video.Node(field);
        foreach (var field in Lists)
            info[field] = Parsed(video.Node(field));
        foreach (var (column, field) in OfChannel)
            info[field] = channel?.Node(column);
        return YtDlpRecordReader.Read(JsonSerializer.SerializeToUtf8Bytes(info, LegacyJson.Default.JsonObject), FetchedAt(video));
    }

    // Some versions keep lists as the text of one.
    private static JsonNode? Parsed(JsonNode? list)
    {
        if (list?.GetValueKind() is not JsonValueKind.String)
            return list;
        try
        {
            return JsonNode.Parse(list.GetValue<string>());
        }
        catch (JsonException)
        {
            return list;
        }
    }
}
