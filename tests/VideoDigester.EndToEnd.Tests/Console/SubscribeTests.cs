using System.Text.Json;
using VideoDigester.Testing;

namespace VideoDigester.EndToEnd.Tests.Console;

public sealed class SubscribeTests : IDisposable
{
    private const string List = "https://videos.example/list";
    private const string Stem = "https://videos.example/";
    private const string Nobody = "019b76da-a800-7000-8000-00000000000a";

    private readonly FakeYtDlp _fake = new();
    private readonly ConsoleLibrary _library = new();

    public void Dispose()
    {
        _library.Dispose();
        _fake.Dispose();
    }

    [SkippableFact]
    public async Task What_is_new_in_a_playlist_is_taken_and_nothing_else()
    {
        Play(1, 2);
        var id = Text((await _library.RunJsonAsync("subscribe", List, "--every", "1d")).Ended(0).Line, "id")!;

        Assert.Equal(["add fake:1", "add fake:2", "playlist list"], await WorkAsync());
        Assert.Equal(["add fake:3", "playlist list"], await CheckAsync(id, 3, 1, 2));

        var row = (await _library.RunJsonAsync("subscriptions")).Ended(0).Line;
        Assert.Equal((id, "Playlist one", 0), (Text(row, "id"), Text(row, "title"), row.GetProperty("failures").GetInt32()));
        Assert.True(row.GetProperty("lastCheckedAt").GetDateTime() < row.GetProperty("nextDueAt").GetDateTime());
        Assert.Equal(3, (await _library.RunJsonAsync("list", "--playlist", "playlist:fakeplaylist:one")).Ended(0).Lines.Count);
    }

    [SkippableFact]
    public async Task Only_what_comes_later_is_taken_where_nothing_else_is_wanted()
    {
        Play(1, 2);
        var id = Text((await _library.RunJsonAsync("subscribe", List, "--first", "0")).Ended(0).Line, "id")!;

        Assert.Equal(["playlist list"], await WorkAsync());
        Assert.Equal(["add fake:3", "playlist list"], await CheckAsync(id, 3, 1, 2));
    }

    [Fact]
    public async Task A_subscription_is_a_row_and_subscribing_again_changes_it()
    {
        var row = (await _library.RunJsonAsync("subscribe", List, "--every", "15m", "--priority", "high", "--digest", "summary,chapters", "--provider", "extractive", "--lang", "en,de", "--user", "ann")).Ended(0).Line;

        JsonAssert.HasFields(row, "id", "address", "title", "state", "intervalSeconds", "priority", "user", "digests", "languages", "first", "all", "retryFailed", "lastCheckedAt", "nextDueAt", "failures", "error", "outcome");
        Assert.Equal((List, "active", 900.0, "high", "ann"), (Text(row, "address"), Text(row, "state"), row.GetProperty("intervalSeconds").GetDouble(), Text(row, "priority"), Text(row, "user")));
        var again = (await _library.RunJsonAsync("subscribe", List, "--user", "ann")).Ended(0).Line;
        Assert.Equal((Text(row, "id"), 3600.0, "normal"), (Text(again, "id"), again.GetProperty("intervalSeconds").GetDouble(), Text(again, "priority")));
        Assert.Equal(("subscribed", "updated"), (Text(row, "outcome"), Text(again, "outcome")));
        Assert.Equal("unchanged", Text((await _library.RunJsonAsync("subscribe", List, "--user", "ann")).Ended(0).Line, "outcome"));

        var own = (await _library.RunJsonAsync("subscribe", List)).Ended(0).Line;
        Assert.Equal([Text(row, "id"), Text(own, "id")], (await _library.RunJsonAsync("subscriptions")).Ended(0).Lines.Select(line => Text(line, "id")));
        Assert.Equal(Text(row, "id"), Text((await _library.RunJsonAsync("subscriptions", "--user", "ann")).Ended(0).Line, "id"));
        Assert.Contains(List, (await _library.RunAsync("subscriptions")).Ended(0).Output, StringComparison.Ordinal);
        Assert.Contains("Nothing is watched", (await _library.RunAsync("subscriptions", "--user", "bob")).Ended(0).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_subscribing_again_changes_is_told_old_and_new()
    {
        Assert.StartsWith("active", (await _library.RunAsync("subscribe", List, "--every", "15m", "--digest", "summary", "--lang", "en,de", "--first", "20", "--retry-failed")).Ended(0).Output, StringComparison.Ordinal);

        var changed = (await _library.RunAsync("subscribe", List, "--every", "15m", "--digest", "summary,chapters", "--all")).Ended(0).Output;

        Assert.Equal(
            ["digests: summary → summary, chapters", "captions: en, de → none", "of what was there: the first 20 → all", "listed to the end: no → yes", "failed ones again: yes → no"],
            changed.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Skip(1));
        Assert.StartsWith("updated", changed, StringComparison.Ordinal);
        Assert.StartsWith("unchanged", (await _library.RunAsync("subscribe", List, "--every", "15m", "--digest", "summary,chapters", "--all")).Ended(0).Output, StringComparison.Ordinal);
        Assert.Contains("looks: every 15 minutes → every hour", (await _library.RunAsync("subscribe", List, "--digest", "summary,chapters", "--all")).Ended(0).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_subscription_takes_and_has_written_is_shown()
    {
        (await _library.RunAsync("subscribe", List, "--digest", "summary,chapters", "--provider", "extractive", "--lang", "en,de", "--first", "20", "--retry-failed")).Ended(0);

        var row = (await _library.RunJsonAsync("subscriptions")).Ended(0).Line;

        Assert.Equal([("summary", "extractive"), ("chapters", "extractive")], row.GetProperty("digests").EnumerateArray().Select(order => (Text(order, "type"), Text(order, "provider"))));
        Assert.Equal(["en", "de"], row.GetProperty("languages").EnumerateArray().Select(language => language.GetString()));
        Assert.Equal((20, false, true), (row.GetProperty("first").GetInt32(), row.GetProperty("all").GetBoolean(), row.GetProperty("retryFailed").GetBoolean()));
        Assert.Contains(
            "summary by extractive, chapters by extractive; captions en, de; the first 20; failed ones again", (await _library.RunAsync("subscriptions")).Ended(0).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1h", "every hour")]
    [InlineData("90m", "every 90 minutes")]
    [InlineData("36h", "every 36 hours")]
    [InlineData("48h", "every 2 days")]
    [InlineData("90s", "every 90 seconds")]
    public async Task An_interval_is_shown_in_words(string given, string words)
    {
        (await _library.RunAsync("subscribe", List, "--every", given)).Ended(0);

        Assert.Contains($" {words} ", (await _library.RunAsync("subscriptions")).Ended(0).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--digest", "summary,higlights", "'higlights' is no type of digest. Did you mean highlights?")]
    [InlineData("--digest", "poem", "'poem' is no type of digest. There are highlights")]
    [InlineData("--provider", "opnai", "'opnai' is no provider. Did you mean openai?")]
    public async Task A_misspelt_digest_or_provider_is_wrong_usage_and_not_noticed_by_a_worker(string option, string written, string complaint)
    {
        foreach (var command in (string[][])[["subscribe", List], ["queue", "add", List]])
            Assert.Contains(complaint, (await _library.RunAsync([.. command, option, written])).Ended(2).Error, StringComparison.Ordinal);

        Assert.Empty((await _library.RunJsonAsync("subscriptions")).Ended(0).Lines);
        Assert.Empty((await _library.RunJsonAsync("queue", "list")).Ended(0).Lines);
    }

    [Fact]
    public async Task Subscriptions_are_held_back_let_go_on_and_ended()
    {
        var id = Text((await _library.RunJsonAsync("subscribe", List)).Ended(0).Line, "id")!;
        foreach (var (command, outcome) in new[] { ("pause", "paused"), ("pause", "unchanged"), ("check", "unchanged"), ("resume", "resumed"), ("check", "due") })
            Assert.Equal((id, outcome), (await _library.RunJsonAsync("subscriptions", command, id)).Ended(0).Line is var line ? (Text(line, "id"), Text(line, "outcome")) : default);

        var run = await _library.RunJsonAsync("unsubscribe", Nobody, id);

        Assert.Equal(["failed", "unsubscribed"], run.Ended(1).Lines.Select(line => Text(line, "outcome")));
        JsonAssert.IsFailure(run.Lines[0], Nobody, ErrorCode.InvalidRequest);
        Assert.Empty((await _library.RunJsonAsync("subscriptions")).Ended(0).Lines);
    }

    [Theory]
    [InlineData("subscribe")]
    [InlineData("subscribe", "channel")]
    [InlineData("subscribe", List, "--every", "soon")]
    [InlineData("subscribe", List, "--every", "1x")]
    [InlineData("subscribe", List, "--every", "10s")]
    [InlineData("subscribe", List, "--every", "2y")]
    [InlineData("subscribe", List, "--provider", "openai")]
    [InlineData("subscribe", List, "--first", "-1")]
    [InlineData("unsubscribe")]
    [InlineData("unsubscribe", "one")]
    [InlineData("subscriptions", "begin", Nobody)]
    public async Task What_is_no_command_of_subscriptions_is_wrong_usage(params string[] arguments) =>
        Assert.Empty((await _library.RunAsync(arguments)).Ended(2).Output);

    private async Task<IEnumerable<string>> CheckAsync(string id, params int[] numbers)
    {
        Play(numbers);
        (await _library.RunAsync("subscriptions", "check", id)).Ended(0);
        return await WorkAsync();
    }

    private async Task<IEnumerable<string>> WorkAsync() =>
    [
        .. (await _library.RunJsonAsync("work", "--drain", "--yt-dlp", _fake.ExecutablePath)).Ended(0).Lines
            .Select(row => $"{Text(row, "kind")} {(Text(row, "target") == List ? "list" : Text(row, "target")!.Replace(Stem, "fake:", StringComparison.Ordinal))}").Order(StringComparer.Ordinal),
    ];

    private void Play(params int[] numbers) =>
        _fake.Play(new FakeScenario { InventInfos = true, Playlists = new() { [List] = FakePlaylist.Of("one", numbers.Select(number => $"{Stem}{number}")) } });

    private static string? Text(JsonElement row, string field) => row.GetProperty(field).GetString();
}
