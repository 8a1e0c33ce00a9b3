using System.Text.Json;
using VideoDigester.Testing.PostgreSql;

namespace VideoDigester.EndToEnd.Tests.Console;

/// <summary>Every command against a library in PostgreSQL says what it says against a file.</summary>
public sealed class PostgreSqlTests : IDisposable
{
    private readonly ConsoleLibrary _sqlite = new();

    public void Dispose() => _sqlite.Dispose();

    [SkippableFact]
    public async Task Every_command_works_in_PostgreSQL()
    {
        var database = await PostgreSqlServer.CreateDatabaseAsync();
        Task<ConsoleRun> RunAsync(params string[] arguments) => ConsoleLibrary.RunPlainAsync([.. arguments, "--json", "--db", database]);

        var before = (await RunAsync("migrate", "--status")).Ended(0).Line;
        Assert.Equal((0, "postgresql"), (before.GetProperty("version").GetInt32(), before.GetProperty("engine").GetString()));
        Assert.NotEmpty(before.GetProperty("pending").EnumerateArray());
        Assert.Empty((await RunAsync("migrate")).Ended(0).Line.GetProperty("pending").EnumerateArray());
        // On a machine without yt-dlp that check is not ok; the database's are.
        Assert.All((await RunAsync("doctor")).Lines.Take(3), check => Assert.True(check.GetProperty("ok").GetBoolean()));
        Assert.Empty((await RunAsync("list")).Ended(0).Lines);

        await SameAsync(RunAsync, ["add", ConsoleLibrary.Talk]);
        await SameAsync(RunAsync, ["list"], "addedAt");
        await SameAsync(RunAsync, ["transcript", ConsoleLibrary.TalkId]);
        await SameAsync(RunAsync, ["digest", ConsoleLibrary.TalkId, "--type", "highlights,chapters,detailed,summary"], "id");
        await SameAsync(RunAsync, ["show", ConsoleLibrary.TalkId], "addedAt", "updatedAt", "digests");
        await SameAsync(RunAsync, ["export", ConsoleLibrary.TalkId], "addedAt", "updatedAt", "digests");
        await SameAsync(RunAsync, ["refresh", ConsoleLibrary.TalkId]);
        await SameAsync(RunAsync, ["reindex", "--all"]);
        await SameAsync(RunAsync, ["log", ConsoleLibrary.TalkId], "startedAt", "completedAt", "digestId");
        await SameAsync(RunAsync, ["remove", ConsoleLibrary.TalkId]);
        JsonAssert.IsFailure((await RunAsync("show", ConsoleLibrary.TalkId)).Ended(1).Line, ConsoleLibrary.TalkId, ErrorCode.VideoNotFound);
    }

    private async Task SameAsync(Func<string[], Task<ConsoleRun>> runAsync, string[] command, params string[] differing)
    {
        var expected = (await _sqlite.RunJsonAsync(command)).Ended(0).Lines;
        var lines = (await runAsync(command)).Ended(0).Lines;

        Assert.NotEmpty(lines);
        Assert.Equal(expected.Select(line => Text(line, differing)), lines.Select(line => Text(line, differing)));
    }

    private static string Text(JsonElement line, string[] differing) => string.Join('\n', line.EnumerateObject()
        .Where(field => !differing.Contains(field.Name))
        .Select(field => $"{field.Name}: {field.Value.GetRawText()}"));
}
