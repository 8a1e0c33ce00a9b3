using System.Text.Json.Nodes;
using VideoDigester.Testing;

namespace VideoDigester.EndToEnd.Tests.YtDlp;

/// <summary>What a site on this machine cannot say: a program in yt-dlp's place plays it.</summary>
public abstract class PlayedSiteTests : PlayedTests
{
    private protected const string Address = "https://videos.example/watch/1";
    private protected const string Captions = "WEBVTT\n\n00:00:00.160 --> 00:00:02.000\nGood evening everybody\n";

    protected PlayedSiteTests() => Fake.Play(Playing(Record()));

    private protected static async Task<List<DiagnosticCheck>> ChecksAsync(YtDlpLibrary library)
    {
        var checks = new List<DiagnosticCheck>();
        await foreach (var check in library.Diagnostics.CheckAsync())
            checks.Add(check);
        return checks;
    }

    private protected static string ValueAfter(FakeInvocation call, string option) => call.Arguments[call.Arguments.ToList().IndexOf(option) + 1];

    private protected static FakeScenario Playing(JsonObject record) => new() { Info = record, CaptionBodies = Captions };

    private protected static JsonObject Record() => new()
    {
        ["id"] = "talk-1",
        ["title"] = "A talk",
        ["extractor_key"] = "Example",
        ["webpage_url"] = Address,
        ["language"] = "en",
        ["format_id"] = "18",
        ["view_count"] = 1000,
        ["epoch"] = 1700000000,
        ["subtitles"] = new JsonObject { ["en"] = new JsonArray(new JsonObject { ["ext"] = "vtt", ["url"] = "https://videos.example/en.vtt" }) },
    };
}
