using System.Text.Json.Nodes;

namespace VideoDigester.Testing;

/// <summary>A playlist of the fake yt-dlp.</summary>
public sealed record FakePlaylist
{
    public string? Id { get; init; }

    public string? Title { get; init; }

    public string? Description { get; init; }

    public string? ExtractorKey { get; init; }

    public int? PlaylistCount { get; init; }

    /// <summary>The entries as yt-dlp prints them, without what is said of the playlist in each; a text is printed as it is.</summary>
    public IReadOnlyList<JsonNode> Entries { get; init; } = [];

    /// <summary>How many entries there are behind those: <see cref="Stem"/> and a number from 1.</summary>
    public int Count { get; init; }

    public string? Stem { get; init; }

    public int LineDelayMs { get; init; }

    /// <summary>After how many entries nothing more comes, ever.</summary>
    public int? HangAfter { get; init; }

    /// <summary>After how many entries the site answers with an error.</summary>
    public int? DieAfter { get; init; }

    /// <summary>A playlist of addresses.</summary>
    public static FakePlaylist Of(string id, params IEnumerable<string> addresses) => new()
    {
        Id = id,
        Title = $"Playlist {id}",
        Entries = [.. addresses.Select(address => (JsonNode)new JsonObject { ["url"] = address, ["title"] = $"Entry {address}" })],
    };
}
