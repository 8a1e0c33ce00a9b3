using System.Text.Json.Nodes;

namespace VideoDigester.FakeYtDlp;

/// <summary>What is played, from the JSON in <c>FAKE_YTDLP_SCENARIO</c> or in the file it names.</summary>
internal sealed class Scenario(JsonObject json)
{
    public string Version => (string?)json["version"] ?? "2026.10.26";

    /// <summary>How large the audio file is.</summary>
    public int AudioBytes => (int?)json["audioBytes"] ?? 1000;

    public static Scenario Load()
    {
        var text = Environment.GetEnvironmentVariable("FAKE_YTDLP_SCENARIO") is { Length: > 0 } given ? given : "{}";
        return new Scenario(JsonNode.Parse(text.StartsWith('{') ? text : File.ReadAllText(text))!.AsObject());
    }

    /// <summary>How a phase goes. That of the version has another name, as <c>version</c> is what it prints.</summary>
    public JsonObject Phase(string name) => json[name == CommandLine.Version ? "versionPhase" : name] as JsonObject ?? [];

    /// <summary>How the site is today, or null where it always answers at once.</summary>
    public Weather? Weather => json["weather"] is JsonObject weather ? new Weather(weather) : null;

    /// <summary>The metadata of an address, or that of every address; an object, or the path of a file whose text is printed as it is.</summary>
    public string InfoOf(string? address)
    {
        var info = address is not null && json["infos"] is JsonObject infos && infos[address] is { } own ? own : json["info"];
        if (info is null && address is not null && (bool?)json["inventInfos"] == true)
            info = Invented(address);
        return info is JsonValue path ? File.ReadAllText((string)path!).TrimEnd('\n') : info?.ToJsonString() ?? "null";
    }

    /// <summary>The playlist at an address, or null.</summary>
    public JsonObject? PlaylistOf(string? address) => address is null ? null : json["playlists"]?[address] as JsonObject;

    /// <summary>The captions of a track: one body for all, or an object by <c>en.vtt</c>, <c>en</c>, <c>vtt</c> or <c>*</c>. Null where there is none.</summary>
    public string? CaptionsOf(string language, string extension)
    {
        if (json["captionBodies"] is not JsonObject bodies)
            return (string?)json["captionBodies"];
        return (string?)(bodies[$"{language}.{extension}"] ?? bodies[language] ?? bodies[extension] ?? bodies["*"]);
    }

    private JsonObject Invented(string address) => new()
    {
        ["id"] = address.Split('/', '=')[^1],
        ["title"] = $"Video {address.Split('/', '=')[^1]}",
        ["extractor_key"] = "Fake",
        ["webpage_url"] = address,
        ["format_id"] = "0",
        ["ext"] = "mp4",
        ["language"] = "en",
        ["subtitles"] = json["captionBodies"] is null ? null : new JsonObject { ["en"] = new JsonArray(new JsonObject { ["ext"] = "vtt", ["url"] = address + ".vtt" }) },
    };
}
