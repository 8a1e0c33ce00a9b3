using System.Globalization;
using System.Text;
using System.Text.Json;

namespace VideoDigester.Testing;

/// <summary>Writes small videos the way yt-dlp leaves them on disk: an <c>.info.json</c> and caption files beside it.</summary>
public static class SampleVideo
{
    /// <summary>Writes the metadata file of a video, with any field set or replaced.</summary>
    public static string WriteInfo(this TemporaryFolder folder, string key, params (string Field, object? Value)[] fields)
    {
        var info = new Dictionary<string, object?>
        {
            ["id"] = key,
            ["title"] = $"About {key}",
            ["extractor_key"] = "Example",
            ["webpage_url"] = $"https://videos.example/watch/{key}",
            ["duration"] = 60,
            ["upload_date"] = "20240501",
            ["epoch"] = 1714600000,
            ["view_count"] = 10,
            ["channel_id"] = "lectures",
            ["channel"] = "Evening lectures",
            ["language"] = "en",
        };
        foreach (var (field, value) in fields)
            info[field] = value;
        return folder.Write($"{key}.info.json", JsonSerializer.Serialize(info));
    }

    /// <summary>Writes ordinary WebVTT captions, one cue of three seconds a line.</summary>
    public static string WriteCaptions(this TemporaryFolder folder, string key, string language, params string[] lines)
    {
        var vtt = new StringBuilder("WEBVTT\n");
        for (var i = 0; i < lines.Length; i++)
            vtt.Append('\n').Append(Clock(i * 3)).Append(" --> ").Append(Clock((i * 3) + 3)).Append('\n').Append(lines[i]).Append('\n');
        return folder.Write($"{key}.{language}.vtt", vtt.ToString());
    }

    private static string Clock(int seconds) =>
        TimeSpan.FromSeconds(seconds).ToString(@"hh\:mm\:ss\.fff", CultureInfo.InvariantCulture);
}
