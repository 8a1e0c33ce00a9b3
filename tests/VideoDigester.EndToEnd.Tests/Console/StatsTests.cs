using System.Globalization;
using Microsoft.Data.Sqlite;

namespace VideoDigester.EndToEnd.Tests.Console;

public sealed class StatsTests : IDisposable
{
    private readonly ConsoleLibrary _library = new();

    public void Dispose() => _library.Dispose();

    [Fact]
    public async Task Without_data_it_says_so_and_programs_get_zeros()
    {
        var people = (await _library.RunAsync("stats")).Ended(0);
        var row = (await _library.RunJsonAsync("stats")).Ended(0).Line;

        Assert.Equal("", people.Output);
        Assert.Contains("nothing to count", people.Error, StringComparison.Ordinal);
        JsonAssert.HasFields(
            row, "start", "group", "groupName", "timeSavedSeconds", "watchSeconds", "readSeconds", "videosRead", "videosWatched", "unknownDuration", "estimated", "saves", "unsaves", "views", "reads", "skips", "shares", "watches", "users", "skipRate");
        Assert.Equal(0, row.GetProperty("timeSavedSeconds").GetDouble());
        foreach (var report in (string[])["--costs", "--latency", "--growth", "--ledger"])
            Assert.Contains("nothing to count", (await _library.RunAsync("stats", report)).Ended(0).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_time_saved_is_the_talk_less_the_reading_and_the_ledger_says_why()
    {
        await ReadTalkAsync("2026-03-09T02:30:00Z");
        var duration = (await _library.RunJsonAsync("show", ConsoleLibrary.TalkId)).Ended(0).Line.GetProperty("duration").GetDouble();

        var row = (await _library.RunJsonAsync("stats", "--user", "ann")).Ended(0).Line;
        Assert.Equal(duration - 60, row.GetProperty("timeSavedSeconds").GetDouble());
        Assert.Equal(60, row.GetProperty("readSeconds").GetDouble());
        Assert.Equal((1, 0, 0.0), (row.GetProperty("views").GetInt32(), row.GetProperty("skips").GetInt32(), row.GetProperty("skipRate").GetDouble()));
        Assert.Equal(0, (await _library.RunJsonAsync("stats", "--user", "ben")).Ended(0).Line.GetProperty("timeSavedSeconds").GetDouble());

        var entry = (await _library.RunJsonAsync("stats", "--ledger")).Ended(0).Line;
        JsonAssert.HasFields(entry, "user", "videoId", "title", "digestId", "type", "provider", "model", "readAt", "durationSeconds", "readSeconds", "estimated", "watched", "savedSeconds", "next");
        Assert.Equal(duration - 60, entry.GetProperty("savedSeconds").GetDouble());
        Assert.Contains("ann", (await _library.RunAsync("stats", "--ledger")).Ended(0).Output, StringComparison.Ordinal);
        Assert.Contains(" saved\n", (await _library.RunAsync("stats")).Ended(0).Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Days_are_those_of_the_zone_and_a_bare_date_is_its_midnight()
    {
        await ReadTalkAsync("2026-03-09T02:30:00Z");

        Assert.Equal("2026-03-09", (await _library.RunJsonAsync("stats", "--by", "day", "--time-zone", "UTC")).Ended(0).Line.GetProperty("start").GetString());
        Assert.Equal("2026-03-08", (await _library.RunJsonAsync("stats", "--by", "day", "--time-zone", "America/New_York")).Ended(0).Line.GetProperty("start").GetString());
        Assert.Empty((await _library.RunJsonAsync("stats", "--by", "day", "--time-zone", "America/New_York", "--from", "2026-03-09")).Ended(0).Lines);
        Assert.Single((await _library.RunJsonAsync("stats", "--by", "week", "--time-zone", "America/New_York", "--from", "2026-03-08", "--before", "2026-03-09")).Ended(0).Lines);

        var table = (await _library.RunAsync("stats", "--by", "month", "--group", "type", "--time-zone", "UTC")).Ended(0).Output;
        Assert.Contains("2026-03-01", table, StringComparison.Ordinal);
        Assert.Contains("summary", table, StringComparison.Ordinal);
        Assert.Contains("████████████████████", table, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Costs_latencies_and_growth_have_rows_of_their_own()
    {
        await ReadTalkAsync("2026-03-09T02:30:00Z");

        var costs = (await _library.RunJsonAsync("stats", "--costs", "--group", "provider")).Ended(0).Line;
        JsonAssert.HasFields(costs, "start", "group", "groupName", "attempts", "failed", "inputTokens", "cachedInputTokens", "outputTokens", "cost", "unknownCost", "videos", "digestedSeconds", "unknownDuration", "costPerHour");
        Assert.Equal(("extractive", 1, 0m, 0, 0m), (costs.GetProperty("group").GetString(), costs.GetProperty("attempts").GetInt32(), costs.GetProperty("cost").GetDecimal(), costs.GetProperty("unknownCost").GetInt32(), costs.GetProperty("costPerHour").GetDecimal()));
        Assert.Contains("$0.00", (await _library.RunAsync("stats", "--costs")).Ended(0).Output, StringComparison.Ordinal);

        var latencies = (await _library.RunJsonAsync("stats", "--latency")).Ended(0).Lines;
        Assert.All(latencies, line => JsonAssert.HasFields(line, "start", "group", "groupName", "measure", "count", "medianSeconds", "p90Seconds", "p99Seconds"));
        Assert.Equal(["metadata", "transcript", "digest", "transcript_processing"], latencies.Select(line => line.GetProperty("measure").GetString()));
        Assert.Contains("transcript processing", (await _library.RunAsync("stats", "--latency")).Ended(0).Output, StringComparison.Ordinal);

        var growth = (await _library.RunJsonAsync("stats", "--growth")).Ended(0).Line;
        JsonAssert.HasFields(growth, "start", "group", "groupName", "added", "total");
        JsonAssert.HasFields(growth.GetProperty("total"), "videos", "seconds", "unknownDuration", "transcripts", "transcriptWords", "digests", "digestWords");
        Assert.Equal((1, 1, 1), (growth.GetProperty("total").GetProperty("videos").GetInt32(), growth.GetProperty("total").GetProperty("transcripts").GetInt32(), growth.GetProperty("total").GetProperty("digests").GetInt32()));
        Assert.Contains("Transcripts", (await _library.RunAsync("stats", "--growth")).Ended(0).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("stats --by year")]
    [InlineData("stats --group colour")]
    [InlineData("stats --time-zone Mars/Olympus")]
    [InlineData("stats --from yesterday")]
    [InlineData("stats --costs --growth")]
    [InlineData("stats --growth --user ann")]
    [InlineData("stats --ledger --by day")]
    [InlineData("stats --after abc")]
    [InlineData("stats --costs --limit 5")]
    public async Task What_does_not_go_together_is_wrong_usage(string line)
    {
        var run = (await ConsoleLibrary.RunPlainAsync(line.Split(' '))).Ended(2);

        Assert.Equal("", run.Output);
        Assert.Contains("--help", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_contradicts_itself_and_a_cursor_of_another_list_are_typed_failures()
    {
        JsonAssert.IsFailure((await _library.RunJsonAsync("stats", "--from", "2026-03-02", "--before", "2026-03-01")).Ended(1).Line, id: null, ErrorCode.InvalidRequest);
        JsonAssert.IsFailure((await _library.RunJsonAsync("stats", "--ledger", "--after", "abc")).Ended(1).Line, id: null, ErrorCode.InvalidRequest);
    }

    // Ann views the summary of the talk for a minute.
    private async Task ReadTalkAsync(string at)
    {
        await _library.WithTalkAsync();
        (await _library.RunAsync("digest", ConsoleLibrary.TalkId, "--type", "summary")).Ended(0);
        await using var connection = new SqliteConnection($"Data Source={_library.Database};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText =
            """
            INSERT INTO users (external_id, added_at) VALUES ('ann', 0);
            INSERT INTO digest_interactions (user_id, digest_id, action, occurred_at, dwell_ms) SELECT u.id, d.id, 'viewed', @at, 60000 FROM users u, digests d WHERE u.external_id = 'ann';
            """;
        command.Parameters.AddWithValue("@at", DateTimeOffset.Parse(at, CultureInfo.InvariantCulture).ToUnixTimeMilliseconds());
        await command.ExecuteNonQueryAsync();
    }
}
