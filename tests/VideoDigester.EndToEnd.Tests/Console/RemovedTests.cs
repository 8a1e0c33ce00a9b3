using System.Text.Json;

namespace VideoDigester.EndToEnd.Tests.Console;

public sealed class RemovedTests : IDisposable
{
    private const string Harbour = "example:harbour";

    private readonly ConsoleLibrary _library = new();

    public void Dispose() => _library.Dispose();

    [Fact]
    public async Task A_removed_video_does_not_come_back_with_its_folder_but_with_its_file_or_where_that_is_wanted()
    {
        var (folder, file) = await AddAsync();
        (await _library.RunAsync("remove", Harbour)).Ended(0);

        var rows = (await _library.RunJsonAsync("add", folder)).Ended(0).Lines;
        Assert.Equal([("example:crane", "unchanged"), (Harbour, "skipped")], rows.Select(row => (Text(row, "id")!, Text(row, "outcome")!)).Order());
        var skipped = rows.Single(row => Text(row, "outcome") == "skipped");
        Assert.Equal(("The harbour", JsonValueKind.Null, JsonValueKind.Null), (Text(skipped, "title"), skipped.GetProperty("transcript").ValueKind, skipped.GetProperty("error").ValueKind));
        Assert.Contains("skipped    example:harbour", (await _library.RunAsync("add", folder)).Ended(0).Output, StringComparison.Ordinal);

        Assert.Equal("added", Text((await _library.RunJsonAsync("add", file)).Ended(0).Line, "outcome"));
        (await _library.RunAsync("remove", Harbour)).Ended(0);
        rows = (await _library.RunJsonAsync("add", folder, "--restore")).Ended(0).Lines;
        Assert.Equal(["added", "unchanged"], rows.Select(row => Text(row, "outcome")).Order());
    }

    [Fact]
    public async Task Removed_videos_are_listed_with_who_removed_them_until_they_are_forgotten()
    {
        var (folder, _) = await AddAsync();
        Assert.Contains("Nothing is kept away", (await _library.RunAsync("removed")).Ended(0).Error, StringComparison.Ordinal);
        (await _library.RunAsync("remove", Harbour, "--user", "ann")).Ended(0);
        (await _library.RunAsync("remove", "example:crane")).Ended(0);

        var rows = (await _library.RunJsonAsync("removed")).Ended(0).Lines;
        JsonAssert.HasFields(rows[0], "id", "title", "url", "removedAt", "removedBy", "next");
        Assert.Equal([("example:crane", null), (Harbour, "ann")], rows.Select(row => (Text(row, "id"), Text(row, "removedBy"))));
        Assert.Equal(Harbour, Text((await _library.RunJsonAsync("removed", "--user", "ann")).Ended(0).Line, "id"));
        var first = (await _library.RunJsonAsync("removed", "--limit", "1")).Ended(0).Line;
        Assert.Equal(Harbour, Text((await _library.RunJsonAsync("removed", "--after", Text(first, "next")!)).Ended(0).Line, "id"));
        Assert.Contains("ann", (await _library.RunAsync("removed")).Ended(0).Output, StringComparison.Ordinal);

        Assert.Equal("forgotten", Text((await _library.RunJsonAsync("remove", Harbour, "--forget")).Ended(0).Line, "outcome"));
        JsonAssert.IsFailure((await _library.RunJsonAsync("remove", Harbour, "--forget")).Ended(1).Line, Harbour, ErrorCode.VideoNotFound);
        Assert.Equal(["added", "skipped"], (await _library.RunJsonAsync("add", folder)).Ended(0).Lines.Select(row => Text(row, "outcome")).Order());
        Assert.Equal("removed", Text((await _library.RunJsonAsync("remove", Harbour, "--forget")).Ended(0).Line, "outcome"));
        Assert.Equal("example:crane", Text((await _library.RunJsonAsync("removed")).Ended(0).Line, "id"));
    }

    private static string? Text(JsonElement row, string name) => row.GetProperty(name).GetString();

    private async Task<(string Folder, string File)> AddAsync()
    {
        var folder = _library.PathOf("in");
        var file = VideoFolder.Write(folder, "harbour", "The harbour");
        VideoFolder.Write(folder, "crane", "The crane");
        (await _library.RunAsync("add", folder)).Ended(0);
        return (folder, file);
    }
}
