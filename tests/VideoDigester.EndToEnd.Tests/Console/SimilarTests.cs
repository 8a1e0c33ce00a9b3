namespace VideoDigester.EndToEnd.Tests.Console;

public sealed class SimilarTests : IDisposable
{
    private readonly ConsoleLibrary _library = new();

    public void Dispose() => _library.Dispose();

    [Fact]
    public async Task Similar_videos_are_shown_with_the_moments_that_correspond()
    {
        var folder = _library.PathOf("in");
        VideoFolder.Write(folder, "morning", "A morning at the harbour", "The gulls wake first in the harbour. The cranes move the crates, and the ferry comes.");
        VideoFolder.Write(folder, "evening", "The evening ferry", "In the evening the ferry leaves the harbour. The gulls follow it past the cranes.");
        VideoFolder.Write(folder, "bread", "How bread is made", "Bread needs flour, water and salt. The oven must be hot.");
        (await _library.RunAsync("add", folder)).Ended(0);

        var row = (await _library.RunJsonAsync("similar", "example:morning", "--limit", "1")).Ended(0).Line;
        JsonAssert.HasFields(row, "id", "title", "channel", "url", "duration", "score", "moments");
        Assert.Equal("example:evening", row.GetProperty("id").GetString());
        Assert.InRange(row.GetProperty("score").GetDouble(), 0.0001, 1);
        JsonAssert.HasFields(row.GetProperty("moments")[0], "start", "snippet", "otherStart", "otherSnippet", "otherUrl");
        Assert.Contains("example:evening  The evening ferry", (await _library.RunAsync("similar", "example:morning")).Ended(0).Output, StringComparison.Ordinal);

        JsonAssert.IsFailure((await _library.RunJsonAsync("similar", "example:nobody")).Ended(1).Line, "example:nobody", ErrorCode.VideoNotFound);
        Assert.Contains("--limit takes 50 at the most", (await _library.RunAsync("similar", "example:morning", "--limit", "51")).Ended(2).Error, StringComparison.Ordinal);
    }
}
