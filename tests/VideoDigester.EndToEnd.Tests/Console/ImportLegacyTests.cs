using VideoDigester.EndToEnd.Tests.Legacy;

namespace VideoDigester.EndToEnd.Tests.Console;

public sealed class ImportLegacyTests : IDisposable
{
    private readonly ConsoleLibrary _library = new();

    public void Dispose() => _library.Dispose();

    [SkippableFact]
    public async Task The_original_database_is_imported_with_a_line_for_each_record()
    {
        var original = await OriginalDatabase.CreateOlderAsync();

        var lines = (await _library.RunJsonAsync("import-legacy", original.ConnectionString)).Ended(0).Lines;
        var again = (await _library.RunAsync("import-legacy", original.ConnectionString)).Ended(0);

        Assert.Equal(["user", "channel", "video", "transcript", "digest", "save"], lines.Select(line => line.GetProperty("kind").GetString()));
        Assert.Equal("youtube:lampsABCD01", lines[2].GetProperty("name").GetString());
        Assert.Contains("digest       1 unchanged", again.Output, StringComparison.Ordinal);
        Assert.Contains("# Lamps", (await _library.RunAsync("show", "youtube:lampsABCD01")).Ended(0).Output + (await _library.RunAsync("export", "youtube:lampsABCD01")).Ended(0).Output, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task What_cannot_be_kept_is_told_and_ends_with_1()
    {
        var original = await OriginalDatabase.CreateAsync();

        var run = (await _library.RunAsync("import-legacy", original.ConnectionString)).Ended(1);

        Assert.Contains("digest       3 added, 1 failed, 1 skipped", run.Output, StringComparison.Ordinal);
        Assert.Contains("no youtube_id", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("library.db")]
    [InlineData("mysql://localhost/original")]
    public async Task Only_a_database_of_PostgreSQL_is_taken(string database) =>
        Assert.Contains("PostgreSQL", (await _library.RunAsync("import-legacy", database)).Ended(2).Error, StringComparison.OrdinalIgnoreCase);
}
