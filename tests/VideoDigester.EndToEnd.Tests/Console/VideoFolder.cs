using System.Text.Json;
using VideoDigester.Testing;

namespace VideoDigester.EndToEnd.Tests.Console;

/// <summary>Writes small videos as yt-dlp leaves them on disk.</summary>
internal static class VideoFolder
{
    public const string Prose = "The harbour wakes early, and the gulls wake first. Then the cranes begin to move. "
        + "By noon the ferry has gone and come again, and the market smells of diesel and oranges.";

    /// <summary>Writes one video; without prose it has no captions.</summary>
    public static string Write(string folder, string key, string title, string? prose = Prose, int views = 10, string language = "en")
    {
        Directory.CreateDirectory(folder);
        var info = Path.Combine(folder, key + ".info.json");
        File.WriteAllText(info, JsonSerializer.Serialize(new Dictionary<string, object?>
        {
            ["id"] = key,
            ["title"] = title,
            ["extractor"] = "example",
            ["extractor_key"] = "Example",
            ["webpage_url"] = "https://videos.example/watch/" + key,
            ["duration"] = 60,
            ["view_count"] = views,
            ["upload_date"] = "20250102",
            ["language"] = language,
            ["epoch"] = 1_770_000_000 + views,
        }));
        if (prose is not null)
            File.WriteAllText(Path.Combine(folder, $"{key}.{language}.vtt"), RollingCaptionWriter.Write(SpeechTiming.Speak(prose), language));
        return info;
    }
}
