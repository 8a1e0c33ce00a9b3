using System.Text.Json.Nodes;

namespace VideoDigester.Testing;

/// <summary>What the fake yt-dlp plays.</summary>
public sealed record FakeScenario
{
    /// <summary>What <c>--version</c> prints.</summary>
    public string? YtDlpVersion { get; init; }

    /// <summary>What <c>-J</c> prints: an object, or the path of a file as a JSON string.</summary>
    public JsonNode? Info { get; init; }

    /// <summary>The same for single addresses; they go before <see cref="Info"/>.</summary>
    public JsonObject? Infos { get; init; }

    /// <summary>How the site is; null where it answers at once.</summary>
    public FakeWeather? Weather { get; init; }

    /// <summary>Whether <c>-J</c> makes up a video for an address that neither names.</summary>
    public bool InventInfos { get; init; }

    /// <summary>The playlists by their address.</summary>
    public Dictionary<string, FakePlaylist>? Playlists { get; init; }

    /// <summary>The text of the caption files: a string for all, or an object by <c>en.vtt</c>, <c>en</c>, <c>vtt</c> or <c>*</c>.</summary>
    public JsonNode? CaptionBodies { get; init; }

    /// <summary>How large the audio file is, 1000 bytes unless set; one above <c>--max-filesize</c> is not written, as yt-dlp does it.</summary>
    public int? AudioBytes { get; init; }

    public FakePhase Version { get; init; } = new();

    public FakePhase Metadata { get; init; } = new();

    public FakePhase Playlist { get; init; } = new();

    public FakePhase Captions { get; init; } = new();

    public FakePhase Audio { get; init; } = new();
}
