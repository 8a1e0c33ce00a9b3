using Microsoft.Data.Sqlite;

namespace VideoDigester.EndToEnd.Tests.Console;

public sealed class PruneTests : IDisposable
{
    private readonly ConsoleLibrary _library = new();

    public void Dispose() => _library.Dispose();

    [Fact]
    public async Task What_is_old_is_counted_then_removed_and_nothing_is_left_to_remove()
    {
        await _library.WithTalkAsync();
        await AgeAsync();

        var counted = await RowsAsync("prune", "--dry-run");
        var pruned = await RowsAsync("prune", "--compact");
        var again = await RowsAsync("prune");

        Assert.Equal(
            [("processing_logs", "counted", 1L), ("processing_jobs", "counted", 0), ("video_statistics", "counted", 0), ("digest_claims", "counted", 0), ("digest_parts", "counted", 0), ("budget_ledger", "counted", 0), ("digest_interactions", "counted", 0)],
            counted);
        Assert.Equal(counted.Select(row => (row.Id, "pruned", row.Count)), pruned);
        Assert.All(again, row => Assert.Equal(0, row.Count));
        Assert.Equal("lighthouses", (await _library.RunJsonAsync("list")).Ended(0).Line.GetProperty("id").GetString()!.Split(':')[1]);
    }

    [Fact]
    public async Task An_age_of_ones_own_counts_and_forever_keeps()
    {
        await _library.WithTalkAsync();
        await AgeAsync();

        Assert.Equal(0, (await RowsAsync("prune", "--dry-run", "--logs", "forever"))[0].Count);
        Assert.Equal(0, (await RowsAsync("prune", "--dry-run", "--logs", "2y"))[0].Count);
        Assert.Contains("pruned     processing_logs      1", (await _library.RunAsync("prune", "--logs", "52w")).Ended(0).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("90")]
    [InlineData("0d")]
    [InlineData("-1d")]
    [InlineData("999999999y")]
    public async Task What_is_no_age_is_wrong_usage(string age)
    {
        var run = (await _library.RunAsync("prune", "--logs", age)).Ended(2);

        Assert.Contains($"'{age}' is not an age such as 90d", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_library_that_cannot_be_opened_is_a_typed_failure()
    {
        await File.WriteAllTextAsync(_library.Database, new string('x', 5000));

        JsonAssert.IsFailure((await _library.RunJsonAsync("prune")).Ended(1).Line, id: null, ErrorCode.DatabaseInvalid);
    }

    private async Task<IReadOnlyList<(string Id, string Outcome, long Count)>> RowsAsync(params string[] arguments)
    {
        var lines = (await _library.RunJsonAsync(arguments)).Ended(0).Lines;
        Assert.All(lines, line => JsonAssert.HasFields(line, "id", "outcome", "count", "error"));
        return [.. lines.Select(line => (line.GetProperty("id").GetString()!, line.GetProperty("outcome").GetString()!, line.GetProperty("count").GetInt64()))];
    }

    // Of the two attempts at the talk, metadata and transcript, the last one stays.
    private async Task AgeAsync()
    {
        await using var connection = new SqliteConnection($"Data Source={_library.Database};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "UPDATE processing_logs SET started_at = started_at - 34560000000, completed_at = completed_at - 34560000000";
        Assert.Equal(2, await command.ExecuteNonQueryAsync());
    }
}
