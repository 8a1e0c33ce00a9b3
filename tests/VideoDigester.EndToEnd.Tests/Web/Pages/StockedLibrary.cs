using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using VideoDigester.Testing;

namespace VideoDigester.EndToEnd.Tests.Web.Pages;

/// <summary>Puts videos into a host's library behind its back.</summary>
internal static class StockedLibrary
{
    /// <summary>A text that would do harm in every way a page could let it.</summary>
    public const string Hostile = "<script>document.title='owned';alert(1)</script>\"><img src=x onerror=alert(2)> javascript:alert(3) \u202Eevil\u2066 ";

    public static async Task<VideoDigesterClient> OpenAsync(WebHost host) => await VideoDigesterClient.CreateAsync(builder => builder.UseSqlite(host.Database));

    /// <summary>The sample talk with its digests.</summary>
    public static async Task<VideoId> AddTalkAsync(this VideoDigesterClient client) => await AddAsync(client, Repository.PathOf("samples", "Data"));

    /// <summary>A video whose every text is somebody's attempt.</summary>
    public static async Task<VideoId> AddHostileAsync(this VideoDigesterClient client, TemporaryFolder folder)
    {
        var word = new string('W', 400);
        folder.Write("bad/bad.info.json", JsonSerializer.Serialize(new Dictionary<string, object?>
        {
            ["id"] = "a/b<script>'\"&",
            ["title"] = Hostile + word,
            ["description"] = Hostile + word + "\nhttps://evil.example/ javascript:alert(4)",
            ["extractor"] = "example",
            ["extractor_key"] = "Example",
            ["webpage_url"] = "https://videos.example/\"><script>alert(5)</script>",
            ["thumbnail"] = "https://evil.example/x.png",
            ["channel"] = Hostile,
            ["channel_id"] = "\"><b>",
            ["channel_url"] = "javascript:alert(6)",
            ["tags"] = new[] { Hostile, word },
            ["categories"] = new[] { "\"><svg onload=alert(7)>" },
            ["chapters"] = new object[] { new { start_time = 0, end_time = 30, title = Hostile }, new { start_time = 30, end_time = 60, title = word } },
            ["duration"] = 60,
            ["language"] = "en",
            ["upload_date"] = "20250102",
        }));
        var cues = Enumerable.Range(0, 12).Select(at => $"00:00:{at * 5:00}.000 --> 00:00:{(at * 5) + 5:00}.000\n&lt;script&gt;alert(8)&lt;/script&gt; the wicked harbour number {at} says \"&gt;&lt;img src=x onerror=alert(9)&gt; and \u202Ebackwards.\n");
        folder.Write("bad/bad.en.vtt", "WEBVTT\n\n" + string.Join('\n', cues));
        return await AddAsync(client, folder.PathOf("bad"));
    }

    /// <summary>A video in which something is said, without digests.</summary>
    public static async Task<VideoId> AddCaptionedAsync(this VideoDigesterClient client, TemporaryFolder folder, string name, string words)
    {
        folder.Write($"{name}/{name}.info.json", JsonSerializer.Serialize(new Dictionary<string, object?>
        {
            ["id"] = name,
            ["title"] = name,
            ["extractor_key"] = "Example",
            ["webpage_url"] = $"https://videos.example/{name}",
            ["duration"] = 60,
        }));
        folder.Write($"{name}/{name}.en.vtt", $"WEBVTT\n\n00:00:01.000 --> 00:00:09.000\n{words}\n");
        VideoId? added = null;
        await foreach (var result in client.Library.ImportAsync(folder.PathOf(name)))
            added = result.Id;
        return added!.Value;
    }

    private static async Task<VideoId> AddAsync(VideoDigesterClient client, string path)
    {
        VideoId? added = null;
        await foreach (var result in client.Library.ImportAsync(path))
            added = result.Id;
        foreach (var type in new[] { DigestType.Highlights, DigestType.Chapters, DigestType.Summary })
            await client.Digests.DigestAsync(new DigestRequest(added!.Value, type));
        return added!.Value;
    }
}
