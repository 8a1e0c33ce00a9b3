using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Time.Testing;
using VideoDigester.Testing;

namespace VideoDigester.Tests.Library;

public sealed partial class ExportTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private readonly TemporaryLibrary _library = new(new FakeTimeProvider(new DateTimeOffset(2024, 6, 1, 12, 0, 0, TimeSpan.Zero)));
    private VideoId _id;

    public async Task InitializeAsync()
    {
        _folder.WriteInfo(
            "moon",
            ("description", "Two evenings.\n# No heading <b>here</b>"),
            ("tags", new[] { "moon", "light" }),
            ("chapters", new[] { new { start_time = 0, end_time = 6, title = "Air" }, new { start_time = 6, end_time = 60, title = "Dust & stones" } }));
        var captions = _folder.WriteCaptions("moon", "en", "The moon has no air.", "<v Ada>Its shadows are sharp.", "Dust covers it all.");
        File.SetLastWriteTimeUtc(captions, new DateTime(2024, 5, 2, 0, 0, 0, DateTimeKind.Utc));
        _id = Assert.Single(await _library.ImportAsync(_folder.Path)).Id!.Value;
        await _library.Digests.DigestAsync(new DigestRequest(_id, DigestType.Chapters));
    }

    public async Task DisposeAsync()
    {
        await _library.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Markdown_is_for_people() => await Verifier.Verify(await ExportAsync(ExportFormat.Markdown));

    [Fact]
    public async Task Json_is_one_object_with_everything()
    {
        var json = await ExportAsync(ExportFormat.Json);

        using var document = JsonDocument.Parse(json);
        Assert.Equal(3, document.RootElement.GetProperty("transcripts")[0].GetProperty("segments").GetArrayLength());
        await Verifier.Verify(Uuid().Replace(json, "UUID").Replace(_folder.Path, "FOLDER", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_video_that_is_not_there_cannot_be_exported()
    {
        using var nowhere = new MemoryStream();

        var failure = await Assert.ThrowsAsync<VideoDigesterException>(
            () => _library.Library.ExportAsync(VideoId.Parse("example:nothing"), ExportFormat.Json, nowhere));

        Assert.Equal((ErrorCode.VideoNotFound, 0L), (failure.Code, nowhere.Length));
    }

    private async Task<string> ExportAsync(ExportFormat format)
    {
        using var stream = new MemoryStream();
        await _library.Library.ExportAsync(_id, format, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}")]
    private static partial Regex Uuid();
}
