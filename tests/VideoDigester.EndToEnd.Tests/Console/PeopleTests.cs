using System.Text.Json;

namespace VideoDigester.EndToEnd.Tests.Console;

/// <summary>What users do with digests, from a shell.</summary>
public sealed class PeopleTests : IDisposable
{
    private const string Nobody = "019b76da-a800-7000-8000-00000000000a";

    private static readonly string[] SummaryFields = ["id", "videoId", "videoTitle", "channel", "type", "language", "provider", "model", "title", "overview", "wordCount", "generatedAt", "stale"];

    private readonly ConsoleLibrary _library = new();

    public void Dispose() => _library.Dispose();

    [Fact]
    public async Task A_digest_is_unread_then_read_saved_and_unsaved()
    {
        var id = await DigestAsync();
        var unread = (await _library.RunJsonAsync("unread")).Ended(0).Line;
        JsonAssert.HasFields(unread, [.. SummaryFields, "next"]);
        Assert.Equal((id, ConsoleLibrary.TalkId), (Text(unread, "id"), Text(unread, "videoId")));
        Assert.InRange(unread.GetProperty("wordCount").GetInt32(), 20, 2000);

        Assert.Equal((id, "saved"), await OutcomeAsync("save", id, "--note", "for Monday"));
        Assert.Equal((id, "read"), await OutcomeAsync("read", id, "--dwell", "90s"));

        Assert.Contains("Nothing is unread", (await _library.RunAsync("unread")).Ended(0).Error, StringComparison.Ordinal);
        Assert.Equal(id, Text((await _library.RunJsonAsync("unread", "--user", "ann")).Ended(0).Line, "id"));
        var saved = (await _library.RunJsonAsync("saved")).Ended(0).Line;
        JsonAssert.HasFields(saved, [.. SummaryFields, "superseded", "savedAt", "note", "next"]);
        Assert.Equal((id, "for Monday"), (Text(saved, "id"), Text(saved, "note")));
        Assert.Equal((id, "unsaved"), await OutcomeAsync("unsave", id));
        Assert.Equal((id, "unchanged"), await OutcomeAsync("unsave", id));
        Assert.Contains("Nothing is saved", (await _library.RunAsync("saved")).Ended(0).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_history_has_all_that_was_done_and_filters_it()
    {
        var id = await DigestAsync();
        foreach (var (command, outcome) in new[] { ("view", "viewed"), ("read", "read"), ("skip", "skipped"), ("watch", "watched"), ("share", "shared"), ("save", "saved") })
            Assert.Equal((id, outcome), await OutcomeAsync(command, id, "--user", "ann"));

        var history = (await _library.RunJsonAsync("history", "--user", "ann")).Ended(0).Lines;

        Assert.Equal(["saved", "shared", "watched", "skipped", "read", "viewed"], history.Select(line => Text(line, "action")));
        JsonAssert.HasFields(history[0], "action", "digestId", "videoId", "videoTitle", "type", "occurredAt", "dwell", "next");
        Assert.Equal("watched", Text((await _library.RunJsonAsync("history", "--user", "ann", "--action", "watched", "--digest", id)).Ended(0).Line, "action"));
        var first = (await _library.RunJsonAsync("history", "--user", "ann", "--limit", "4")).Ended(0).Lines;
        Assert.Equal(["read", "viewed"], (await _library.RunJsonAsync("history", "--user", "ann", "--after", Text(first[3], "next")!)).Ended(0).Lines.Select(line => Text(line, "action")));
        Assert.Contains("Nothing was done", (await _library.RunAsync("history")).Ended(0).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_digest_that_is_not_there_fails_and_the_others_go_on()
    {
        var id = await DigestAsync();

        foreach (var command in new[] { "save", "unsave", "view", "read", "skip", "watch", "share" })
        {
            var lines = (await _library.RunJsonAsync(command, Nobody, id)).Ended(1).Lines;
            JsonAssert.IsFailure(lines[0], Nobody, ErrorCode.DigestNotFound);
            Assert.Equal(id, Text(lines[1], "id"));
        }

        Assert.Contains("DigestNotFound", (await _library.RunAsync("save", Nobody)).Ended(1).Error, StringComparison.Ordinal);
        Assert.Contains("--dwell takes a day at the most", (await _library.RunAsync("read", id, "--dwell", "2d")).Ended(2).Error, StringComparison.Ordinal);
        Assert.Contains("--user takes a name", (await _library.RunAsync("save", id, "--user", " ")).Ended(2).Error, StringComparison.Ordinal);
        Assert.Contains("Nothing is like --type sumary.", (await _library.RunAsync("saved", "--type", "sumary")).Ended(0).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Collections_are_made_filled_listed_and_removed()
    {
        await _library.WithTalkAsync();
        var made = (await _library.RunJsonAsync("collections", "create", "Light", "--description", "lamps")).Ended(0).Line;
        JsonAssert.HasFields(made, "id", "name", "description", "shared", "videos", "createdAt", "updatedAt", "next");
        var id = Text(made, "id")!;
        var shared = Text((await _library.RunJsonAsync("collections", "create", "All", "--shared")).Ended(0).Line, "id")!;

        Assert.Equal((ConsoleLibrary.TalkId, "added"), await OutcomeAsync("collections", "add", id, ConsoleLibrary.TalkId));
        Assert.Equal((ConsoleLibrary.TalkId, "unchanged"), await OutcomeAsync("collections", "add", id, ConsoleLibrary.TalkId));
        JsonAssert.IsFailure((await _library.RunJsonAsync("collections", "add", id, "example:nobody")).Ended(1).Line, "example:nobody", ErrorCode.VideoNotFound);
        Assert.Equal(ConsoleLibrary.TalkId, Text((await _library.RunJsonAsync("collections", "videos", id)).Ended(0).Line, "id"));
        Assert.Equal([(id, 1), (shared, 0)], (await _library.RunJsonAsync("collections")).Ended(0).Lines.Select(line => (Text(line, "id")!, line.GetProperty("videos").GetInt32())));
        Assert.Equal(shared, Text((await _library.RunJsonAsync("collections", "--user", "ann")).Ended(0).Line, "id"));
        JsonAssert.IsFailure((await _library.RunJsonAsync("collections", "videos", id, "--user", "ann")).Ended(1).Line, null, ErrorCode.CollectionNotFound);
        JsonAssert.IsFailure((await _library.RunJsonAsync("collections", "delete", id, "--user", "ann")).Ended(1).Line, id, ErrorCode.CollectionNotFound);
        Assert.Contains("There is a collection 'Light' already", (await _library.RunAsync("collections", "create", "Light")).Ended(1).Error, StringComparison.Ordinal);
        Assert.Equal((id, "Bright"), (Text((await _library.RunJsonAsync("collections", "rename", id, "Bright", "--description", "")).Ended(0).Line, "id")!, Text((await _library.RunJsonAsync("collections")).Ended(0).Lines[0], "name")!));
        Assert.Equal((ConsoleLibrary.TalkId, "moved"), await OutcomeAsync("collections", "move", id, ConsoleLibrary.TalkId, "1"));
        JsonAssert.IsFailure((await _library.RunJsonAsync("collections", "move", id, "example:nobody", "1")).Ended(1).Line, "example:nobody", ErrorCode.VideoNotFound);
        Assert.Contains("The first place is 1", (await _library.RunAsync("collections", "move", id, ConsoleLibrary.TalkId, "0")).Ended(2).Error, StringComparison.Ordinal);
        Assert.Equal((ConsoleLibrary.TalkId, "removed"), await OutcomeAsync("collections", "remove", id, ConsoleLibrary.TalkId));
        Assert.Equal((id, "deleted"), await OutcomeAsync("collections", "delete", id));
    }

    [Fact]
    public async Task A_user_is_listed_exported_and_forgotten()
    {
        var id = await DigestAsync();
        await OutcomeAsync("save", id, "--user", "ann", "--note", "für später");
        await OutcomeAsync("view", id, "--user", "bob");
        var users = (await _library.RunJsonAsync("users")).Ended(0).Lines;
        JsonAssert.HasFields(users[0], "id", "displayName", "email", "addedAt", "next");
        Assert.Equal(["bob", "ann"], users.Select(line => Text(line, "id")));

        var path = _library.PathOf("ann.json");
        var written = (await _library.RunJsonAsync("users", "export", "ann", "--out", path)).Ended(0).Line;
        Assert.Equal(("exported", path), (Text(written, "outcome"), Text(written, "path")));
        using var exported = JsonDocument.Parse(await File.ReadAllTextAsync(path));
        Assert.Equal("für später", Text(exported.RootElement.GetProperty("saves")[0], "note"));
        Assert.Equal("ann", Text((await _library.RunJsonAsync("users", "export", "ann")).Ended(0).Line.GetProperty("user"), "id"));
        Assert.StartsWith("{", (await _library.RunAsync("users", "export", "ann")).Ended(0).Output, StringComparison.Ordinal);

        Assert.Equal(("ann", "anonymized"), await OutcomeAsync("users", "delete", "ann", "--anonymize"));
        Assert.Equal(("bob", "deleted"), await OutcomeAsync("users", "delete", "bob"));
        foreach (var command in new[] { "export", "delete" })
            JsonAssert.IsFailure((await _library.RunJsonAsync("users", command, "ann")).Ended(1).Line, command == "delete" ? "ann" : null, ErrorCode.UserNotFound);
        Assert.Contains("knows no users", (await _library.RunAsync("users")).Ended(0).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task People_get_tables_that_name_everything_and_are_told_how_to_go_on()
    {
        var id = await DigestAsync();
        await DigestAsync("summary");
        await OutcomeAsync("save", id, "--note", "for Monday");
        await OutcomeAsync("view", id, "--dwell", "90s");

        var saved = (await _library.RunAsync("saved")).Ended(0).Output;
        Assert.Contains(id, saved, StringComparison.Ordinal);
        Assert.Contains("How lighthouses were lit — for Monday", saved, StringComparison.Ordinal);
        Assert.Contains("1:30", (await _library.RunAsync("history")).Ended(0).Output, StringComparison.Ordinal);
        Assert.Contains("summary", (await _library.RunAsync("unread")).Ended(0).Output, StringComparison.Ordinal);
        Assert.Contains("There are more: --after ", (await _library.RunAsync("history", "--limit", "1")).Ended(0).Error, StringComparison.Ordinal);
        Assert.Equal("saved      " + id, (await _library.RunAsync("save", id)).Ended(0).Output.Trim());
    }

    [Theory]
    [InlineData("save")]
    [InlineData("save lighthouses")]
    [InlineData("skip 019b76da-a800-7000-8000-00000000000a --dwell 3")]
    [InlineData("view 019b76da-a800-7000-8000-00000000000a --dwell long")]
    [InlineData("history --action liked")]
    [InlineData("collections videos light")]
    [InlineData("collections add 019b76da-a800-7000-8000-00000000000a")]
    [InlineData("users delete")]
    public async Task Wrong_usage_is_told(string line) => Assert.Equal("", (await ConsoleLibrary.RunPlainAsync(line.Split(' '))).Ended(2).Output);

    private async Task<string> DigestAsync(string type = "highlights")
    {
        await _library.WithTalkAsync();
        return Text((await _library.RunJsonAsync("digest", ConsoleLibrary.TalkId, "--type", type)).Ended(0).Line, "id")!;
    }

    private async Task<(string? Id, string? Outcome)> OutcomeAsync(params string[] arguments)
    {
        var line = (await _library.RunJsonAsync(arguments)).Ended(0).Line;
        JsonAssert.HasFields(line, "id", "outcome", "error");
        return (Text(line, "id"), Text(line, "outcome"));
    }

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();
}
