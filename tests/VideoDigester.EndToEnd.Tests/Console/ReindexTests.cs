using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace VideoDigester.EndToEnd.Tests.Console;

public sealed class ReindexTests : IDisposable
{
    private readonly ConsoleLibrary _library = new();

    public void Dispose() => _library.Dispose();

    [Fact]
    public async Task Where_everything_is_in_the_index_there_is_nothing_to_do()
    {
        await _library.WithTalkAsync();

        var run = (await _library.RunAsync("reindex")).Ended(0);

        Assert.Empty(run.Output);
        Assert.Contains("Everything is in the index.", run.Error, StringComparison.Ordinal);
        Assert.Empty((await _library.RunJsonAsync("reindex")).Ended(0).Lines);
    }

    [Fact]
    public async Task Everything_again_says_so_of_each_text()
    {
        await _library.WithTalkAsync();
        (await _library.RunAsync("digest", ConsoleLibrary.TalkId)).Ended(0);

        var lines = (await _library.RunJsonAsync("reindex", "--all")).Ended(0).Lines;
        var people = (await _library.RunAsync("reindex", "--all")).Ended(0);

        Assert.Equal(3, lines.Count);
        Assert.All(lines, line =>
        {
            JsonAssert.HasFields(line, "id", "outcome", "error");
            Assert.Equal((ConsoleLibrary.TalkId, "indexed"), (line.GetProperty("id").GetString(), line.GetProperty("outcome").GetString()));
            Assert.Equal(JsonValueKind.Null, line.GetProperty("error").ValueKind);
        });
        Assert.Equal("indexed    3 of 3 texts", people.Output.Trim());
    }

    [Fact]
    public async Task The_doctor_names_what_is_missing_until_it_is_indexed()
    {
        await _library.WithTalkAsync();
        Assert.Equal((true, "holds all texts"), await CheckAsync());
        await ForgetAsync();

        var (isOk, detail) = await CheckAsync();
        Assert.False(isOk);
        Assert.Equal("1 text is not in it: run 'reindex'.", detail);

        Assert.Single((await _library.RunJsonAsync("reindex")).Ended(0).Lines);
        Assert.Equal((true, "holds all texts"), await CheckAsync());
    }

    [Fact]
    public async Task A_library_that_cannot_be_opened_is_a_typed_failure()
    {
        await File.WriteAllTextAsync(_library.Database, new string('x', 5000));

        JsonAssert.IsFailure((await _library.RunJsonAsync("reindex")).Ended(1).Line, id: null, ErrorCode.DatabaseInvalid);
    }

    private async Task<(bool IsOk, string? Detail)> CheckAsync()
    {
        var check = (await _library.RunJsonAsync("doctor")).Lines.Single(line => line.GetProperty("check").GetString() == "search index");
        return (check.GetProperty("ok").GetBoolean(), check.GetProperty("detail").GetString());
    }

    // As an interrupted run leaves it.
    private async Task ForgetAsync()
    {
        await using var connection = new SqliteConnection($"Data Source={_library.Database};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "UPDATE transcripts SET indexed_at = NULL";
        Assert.Equal(1, await command.ExecuteNonQueryAsync());
    }
}
