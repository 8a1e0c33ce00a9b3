using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using VideoDigester.Testing.PostgreSql;

namespace VideoDigester.EndToEnd.Tests.Console;

public sealed class QueueTests : IDisposable
{
    private const string Address = "https://www.youtube.com/watch?v=dQw4w9WgXcQ";
    private const string Nobody = "019b76da-a800-7000-8000-00000000000a";

    private readonly ConsoleLibrary _library = new();

    public void Dispose() => _library.Dispose();

    [Fact]
    public async Task What_is_queued_is_a_row_and_is_queued_once()
    {
        var row = (await _library.RunJsonAsync("queue", "add", Address, "--digest", "summary,chapters", "--priority", "high", "--at", "2099-01-01")).Ended(0).Line;

        JsonAssert.HasFields(
            row, "id", "kind", "state", "stopRequested", "target", "type", "language", "transcriptLanguage", "provider", "site", "priority", "attempts", "failures", "createdAt", "availableAt", "startedAt", "finishedAt", "worker", "progress", "result", "error", "next");
        Assert.Equal(("add", "scheduled", Address, "youtube", "high"), (Text(row, "kind"), Text(row, "state"), Text(row, "target"), Text(row, "site"), Text(row, "priority")));
        var again = (await _library.RunJsonAsync("queue", "add", "https://youtu.be/dQw4w9WgXcQ")).Ended(0).Line;
        Assert.Equal((Text(row, "id"), "queued"), (Text(again, "id"), Text(again, "state")));
        Assert.Contains("was there", (await _library.RunAsync("queue", "add", Address)).Ended(0).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Digests_that_a_second_call_wants_and_nobody_will_write_are_named()
    {
        Assert.Empty((await _library.RunAsync("queue", "add", Address, "--digest", "summary")).Ended(0).Error);

        var more = (await _library.RunAsync("queue", "add", Address, "--digest", "summary,chapters", "--provider", "openai")).Ended(0);

        Assert.Contains("was there", more.Output, StringComparison.Ordinal);
        Assert.Contains($"{Address} is queued already, by an earlier call whose digests count (summary). Not written: summary by openai, chapters by openai.", more.Error, StringComparison.Ordinal);
        Assert.Contains("'queue add <id> --digest summary,chapters --provider openai'", more.Error, StringComparison.Ordinal);
        Assert.Contains("Not written: chapters.", (await _library.RunJsonAsync("queue", "add", Address, "--digest", "summary,chapters")).Ended(0).Error, StringComparison.Ordinal);
        Assert.Empty((await _library.RunAsync("queue", "add", Address, "--digest", "summary")).Ended(0).Error);
        Assert.Empty((await _library.RunAsync("queue", "add", Address)).Ended(0).Error);
    }

    [Fact]
    public async Task A_video_of_the_library_is_brought_up_to_date_or_digested()
    {
        Assert.Equal("refresh", Text((await _library.RunJsonAsync("queue", "add", ConsoleLibrary.TalkId)).Ended(0).Line, "kind"));
        Assert.Equal(["digest", "digest"], (await _library.RunJsonAsync("queue", "add", ConsoleLibrary.TalkId, "--digest", "summary,chapters")).Ended(0).Lines.Select(row => Text(row, "kind")));
    }

    [Fact]
    public async Task Jobs_of_one_video_are_told_apart_by_what_they_are_to_write()
    {
        (await _library.RunAsync("queue", "add", ConsoleLibrary.TalkId, "--digest", "summary,chapters", "--provider", "openai", "--lang", "de")).Ended(0);
        (await _library.RunAsync("queue", "add", ConsoleLibrary.TalkId, "--digest", "summary")).Ended(0);
        (await _library.RunAsync("queue", "add", ConsoleLibrary.TalkId, "--kind", "transcript", "--lang", "en,de")).Ended(0);

        var rows = (await _library.RunJsonAsync("queue", "list")).Ended(0).Lines;
        var people = (await _library.RunAsync("queue", "list")).Ended(0).Output;

        Assert.Equal(
            [(null, "en,de", null, null), ("summary", null, null, null), ("chapters", null, "de", "openai"), ("summary", null, "de", "openai")],
            rows.Select(row => (Text(row, "type"), Text(row, "language"), Text(row, "transcriptLanguage"), Text(row, "provider"))));
        Assert.Contains($"{ConsoleLibrary.TalkId}  captions in en, de", people, StringComparison.Ordinal);
        Assert.Contains($"{ConsoleLibrary.TalkId}  chapters by openai, of captions in de", people, StringComparison.Ordinal);
        Assert.Contains($"{ConsoleLibrary.TalkId}  summary by openai, of captions in de", people, StringComparison.Ordinal);
        Assert.Contains($"digest {ConsoleLibrary.TalkId}  summary", (await _library.RunAsync("queue", "show", Text(rows[1], "id")!)).Ended(0).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Jobs_are_listed_by_state_and_kind_page_by_page()
    {
        (await _library.RunAsync("queue", "add", "https://example.org/1", "https://example.org/2", ConsoleLibrary.TalkId)).Ended(0);

        Assert.Equal([ConsoleLibrary.TalkId, "https://example.org/2", "https://example.org/1"], (await _library.RunJsonAsync("queue", "list")).Ended(0).Lines.Select(row => Text(row, "target")));
        var first = (await _library.RunJsonAsync("queue", "list", "--kind", "add", "--state", "queued,running", "--limit", "1")).Ended(0).Line;
        var second = (await _library.RunJsonAsync("queue", "list", "--kind", "add", "--limit", "1", "--after", Text(first, "next")!)).Ended(0).Line;
        Assert.Equal(("https://example.org/2", "https://example.org/1", null), (Text(first, "target"), Text(second, "target"), Text(second, "next")));
        Assert.Empty((await _library.RunJsonAsync("queue", "list", "--state", "failed")).Ended(0).Lines);
        Assert.Contains("https://example.org/1", (await _library.RunAsync("queue", "list")).Ended(0).Output, StringComparison.Ordinal);
        Assert.Contains("No job fits", (await _library.RunAsync("queue", "list", "--site", "vimeo.com")).Ended(0).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Jobs_are_held_back_called_off_and_tried_again()
    {
        var id = Text((await _library.RunJsonAsync("queue", "add", Address)).Ended(0).Line, "id")!;
        foreach (var (command, outcome, state) in new[]
        {
            ("pause", "paused", "paused"), ("resume", "resumed", "queued"), ("resume", "unchanged", "queued"), ("cancel", "cancelled", "cancelled"), ("cancel", "unchanged", "cancelled"), ("retry", "queued", "queued"),
        })
        {
            var line = (await _library.RunJsonAsync("queue", command, id)).Ended(0).Line;
            JsonAssert.HasFields(line, "id", "outcome", "state", "stopRequested", "error");
            Assert.Equal((id, outcome, state, null), (Text(line, "id"), Text(line, "outcome"), Text(line, "state"), Text(line, "stopRequested")));
            Assert.Equal(state, Text((await _library.RunJsonAsync("queue", "show", id)).Ended(0).Line, "state"));
        }

        var run = await _library.RunJsonAsync("queue", "cancel", Nobody, id);
        Assert.Equal([("failed"), ("cancelled")], run.Ended(1).Lines.Select(line => Text(line, "outcome")));
        JsonAssert.IsFailure((await _library.RunJsonAsync("queue", "show", Nobody)).Ended(1).Line, null, ErrorCode.InvalidRequest);
    }

    [Fact]
    public async Task Sites_are_paused_and_the_status_says_so()
    {
        (await _library.RunAsync("queue", "add", Address)).Ended(0);
        Assert.Equal("paused", Text((await _library.RunJsonAsync("queue", "pause-site", "youtube", "--for", "1:00:00")).Ended(0).Line, "outcome"));
        Assert.Equal("*", Text((await _library.RunJsonAsync("queue", "pause-site")).Ended(0).Line, "id"));

        var status = (await _library.RunJsonAsync("queue", "status")).Ended(0).Line;

        JsonAssert.HasFields(status, "unfinished", "failed", "oldestQueued", "finishedLastHour", "timeToFinish", "workers", "sites");
        Assert.Equal(["*", "youtube"], status.GetProperty("sites").EnumerateArray().Select(site => Text(site, "site")));
        Assert.Equal(1, Assert.Single(status.GetProperty("unfinished").EnumerateArray()).GetProperty("count").GetInt32());
        Assert.Contains("youtube: paused until", (await _library.RunAsync("queue", "status")).Ended(0).Output, StringComparison.Ordinal);
        Assert.Equal("resumed", Text((await _library.RunJsonAsync("queue", "resume-site", "youtube")).Ended(0).Line, "outcome"));
        Assert.Equal("unchanged", Text((await _library.RunJsonAsync("queue", "resume-site", "youtube")).Ended(0).Line, "outcome"));
    }

    [Fact]
    public async Task A_pause_without_an_end_has_none()
    {
        (await _library.RunAsync("queue", "pause-site", "youtube")).Ended(0);
        (await _library.RunAsync("queue", "pause-site")).Ended(0);

        Assert.All((await _library.RunJsonAsync("queue", "status")).Ended(0).Line.GetProperty("sites").EnumerateArray(), site =>
        {
            JsonAssert.HasFields(site, "site", "isPaused", "pausedUntil", "failures", "error");
            Assert.Equal((JsonValueKind.True, JsonValueKind.Null), (site.GetProperty("isPaused").ValueKind, site.GetProperty("pausedUntil").ValueKind));
        });
        var people = (await _library.RunAsync("queue", "status")).Ended(0).Output;
        Assert.Contains("youtube: paused until it is resumed", people, StringComparison.Ordinal);
        Assert.Contains("the whole queue: paused until it is resumed", people, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("youtube.com")]
    [InlineData("YouTube")]
    [InlineData("https://www.youtube.com/x")]
    public async Task A_site_is_paused_by_a_host_or_an_address_too(string given)
    {
        (await _library.RunAsync("queue", "add", Address)).Ended(0);

        Assert.Empty((await _library.RunAsync("queue", "pause-site", given)).Ended(0).Error);

        Assert.Equal(1, Assert.Single((await _library.RunJsonAsync("queue", "status")).Ended(0).Line.GetProperty("unfinished").EnumerateArray()).GetProperty("held").GetInt32());
        Assert.Equal("resumed", Text((await _library.RunJsonAsync("queue", "resume-site", given)).Ended(0).Line, "outcome"));
    }

    [Fact]
    public async Task Where_no_job_asks_a_site_that_is_paused_a_note_says_so()
    {
        (await _library.RunAsync("queue", "add", Address)).Ended(0);

        Assert.Contains("No job asks 'yuotube' so far", (await _library.RunAsync("queue", "pause-site", "yuotube")).Ended(0).Error, StringComparison.Ordinal);
        Assert.Empty((await _library.RunAsync("queue", "pause-site", "yuotube")).Ended(0).Error);
        Assert.Empty((await _library.RunAsync("queue", "pause-site")).Ended(0).Error);
    }

    [Fact]
    public async Task Jobs_of_every_kind_are_queued()
    {
        const string List = "https://videos.example/list";
        foreach (var (kind, target, line) in new[]
        {
            ("add", Address, (string[])[Address, "--lang", "en,de", "--user", "ann", "--digest", "summary", "--provider", "openai"]),
            ("playlist", List, [List, "--first", "20", "--all", "--retry-failed", "--lang", "en", "--digest", "summary"]),
            ("refresh", ConsoleLibrary.TalkId, [ConsoleLibrary.TalkId, "--lang", "en"]),
            ("transcript", ConsoleLibrary.TalkId, [ConsoleLibrary.TalkId, "--lang", "en,de", "--digest", "chapters"]),
            ("digest", ConsoleLibrary.TalkId, [ConsoleLibrary.TalkId, "--lang", "en", "--provider", "openai", "--user", "ann"]),
            ("reindex", "index", ["--priority", "low"]),
        })
        {
            var row = (await _library.RunJsonAsync(["queue", "add", "--kind", kind, .. line])).Ended(0).Line;
            Assert.Equal((kind, target), (Text(row, "kind"), Text(row, "target")));
        }

        await using var client = await VideoDigesterClient.CreateAsync(builder => builder.UseSqlite(_library.Database));
        var requests = (await client.Queue.ListAsync()).Items.ToDictionary(job => job.Request.Kind, job => job.Request);
        Assert.Equal((20, true, true), (((PlaylistJobRequest)requests[JobKind.Playlist]).Options.FirstEntries, ((PlaylistJobRequest)requests[JobKind.Playlist]).Options.ListAll, ((PlaylistJobRequest)requests[JobKind.Playlist]).Options.RetryFailed));
        Assert.Equal(["en", "de"], ((AddJobRequest)requests[JobKind.Add]).Options.Languages);
        Assert.Equal(("ann", new DigestOrder(DigestType.Summary) { Provider = "openai" }), (requests[JobKind.Add].UserId, ((AddJobRequest)requests[JobKind.Add]).Digests[0]));
        Assert.Equal(["en"], ((RefreshJobRequest)requests[JobKind.Refresh]).Options.Languages);
        Assert.Equal((2, DigestType.Chapters), (((TranscriptJobRequest)requests[JobKind.Transcript]).Languages.Count, ((TranscriptJobRequest)requests[JobKind.Transcript]).Digests[0].Type));
        var digest = ((DigestJobRequest)requests[JobKind.Digest]).Digest;
        Assert.Equal((DigestType.Highlights, "openai", "en", "ann"), (digest.Type, digest.Provider, digest.TranscriptLanguage, digest.UserId));
    }

    [Fact]
    public async Task A_job_is_watched_until_it_ends()
    {
        var id = Text((await _library.RunJsonAsync("queue", "add", Address)).Ended(0).Line, "id")!;
        using var watching = _library.StartHere("queue", "watch", id, "--json");
        Assert.Contains("\"queued\"", await watching.StandardOutput.ReadLineAsync(), StringComparison.Ordinal);

        (await _library.RunAsync("queue", "cancel", id)).Ended(0);

        Assert.Contains("\"cancelled\"", await watching.StandardOutput.ReadLineAsync(), StringComparison.Ordinal);
        await watching.WaitForExitAsync();
        Assert.Equal(0, watching.ExitCode);
    }

    [Theory]
    [InlineData("queue")]
    [InlineData("queue", "add")]
    [InlineData("queue", "add", "nothing")]
    [InlineData("queue", "add", "https://example.org/v", "--priority", "urgent")]
    [InlineData("queue", "add", "https://example.org/v", "--kind", "cook")]
    [InlineData("queue", "add", "--kind", "refresh")]
    [InlineData("queue", "add", "https://example.org/v", "--kind", "transcript")]
    [InlineData("queue", "add", "example:lighthouses", "--kind", "playlist")]
    [InlineData("queue", "add", "example:lighthouses", "--kind", "reindex")]
    [InlineData("queue", "add", "https://example.org/v", "--first", "3")]
    [InlineData("queue", "add", "https://example.org/v", "--kind", "playlist", "--first", "-1")]
    [InlineData("queue", "add", "example:lighthouses", "--provider", "openai")]
    [InlineData("queue", "add", "https://example.org/v", "--provider", "openai")]
    [InlineData("queue", "add", "example:lighthouses", "--digest", "summary", "--lang", "en,de")]
    [InlineData("queue", "add", "--kind", "reindex", "--lang", "en")]
    [InlineData("queue", "list", "--state", "asleep")]
    [InlineData("queue", "list", "--state", "")]
    [InlineData("queue", "run", "--drain")]
    [InlineData("work", "--kind", ",")]
    [InlineData("queue", "show", "one")]
    [InlineData("queue", "pause-site", "youtube", "--for", "long")]
    public async Task What_is_no_command_of_the_queue_is_wrong_usage(params string[] arguments) =>
        Assert.Empty((await _library.RunAsync(arguments)).Ended(2).Output);

    [Theory]
    [InlineData("'runing' is no state of a job. Did you mean running? There are scheduled, queued, running, paused, succeeded, failed, cancelled.", "queue", "list", "--state", "queued,runing")]
    [InlineData("'cook' is no kind of a job. There are add, refresh, transcript, digest, playlist, reindex.", "work", "--kind", "cook")]
    public async Task What_is_no_state_or_kind_of_a_job_is_answered_with_those_that_are(string complaint, params string[] arguments) =>
        Assert.Contains(complaint, (await _library.RunAsync(arguments)).Ended(2).Error, StringComparison.Ordinal);

    [Fact]
    public async Task What_is_no_site_is_not_paused() =>
        JsonAssert.IsFailure((await _library.RunJsonAsync("queue", "pause-site", "not a site")).Ended(1).Line, null, ErrorCode.InvalidRequest);

    [Fact]
    public async Task The_attempts_at_a_video_that_the_library_lacks_are_in_the_log()
    {
        (await _library.RunAsync("queue", "add", "example:nowhere")).Ended(0);
        (await _library.RunAsync("queue", "run")).Ended(1);

        var attempt = (await _library.RunJsonAsync("log", "example:nowhere")).Ended(0).Line;

        Assert.Equal(nameof(ErrorCode.VideoNotFound), attempt.GetProperty("error").GetProperty("code").GetString());
    }

    [Fact]
    public async Task What_follows_from_a_job_and_for_whom_is_shown_with_it()
    {
        var id = (await _library.RunJsonAsync("queue", "add", "https://example.org/v", "--digest", "summary,chapters", "--user", "ann")).Ended(0).Line.GetProperty("id").GetString()!;

        var shown = (await _library.RunAsync("queue", "show", id)).Ended(0).Output;

        Assert.Matches(@"For\s+ann", shown);
        Assert.Matches(@"Then\s+summary, chapters", shown);
    }

    [Fact]
    public async Task A_job_that_waits_for_its_time_says_before_when_it_is_not_begun()
    {
        var id = Text((await _library.RunJsonAsync("queue", "add", Address, "--at", "2099-01-01")).Ended(0).Line, "id")!;

        Assert.Contains("Not before  2099-01-01 00:00:00", (await _library.RunAsync("queue", "show", id)).Ended(0).Output, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task The_queue_works_in_PostgreSQL_too()
    {
        var database = await PostgreSqlServer.CreateDatabaseAsync();
        Task<ConsoleRun> RunAsync(params string[] arguments) => ConsoleLibrary.RunPlainAsync([.. arguments, "--json", "--db", database]);

        var id = Text((await RunAsync("queue", "add", Address)).Ended(0).Line, "id")!;

        Assert.Equal(id, Text((await RunAsync("queue", "list")).Ended(0).Line, "id"));
        Assert.Equal("cancelled", Text((await RunAsync("queue", "cancel", id)).Ended(0).Line, "outcome"));
        Assert.Equal(1, (await RunAsync("queue", "status")).Ended(0).Line.GetProperty("finishedLastHour").GetInt32());
    }

    private static string? Text(JsonElement row, string field) => row.GetProperty(field).GetString();
}
