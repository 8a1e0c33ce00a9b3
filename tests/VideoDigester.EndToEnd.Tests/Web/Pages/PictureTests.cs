using Microsoft.Playwright;
using VideoDigester.Testing;

namespace VideoDigester.EndToEnd.Tests.Web.Pages;

/// <summary>Takes the pictures of the README anew, where <c>VIDEODIGESTER_SCREENSHOTS</c> is 1.</summary>
public sealed class PictureTests
{
    private const string Talk = "/videos/example%3Alighthouses";

    private static readonly string[] Titles =
    [
        "The harbour at night", "Why bread rises", "A short history of maps", "Counting birds by ear", "How bridges breathe", "Salt, and what it did", "The sound of old pianos",
    ];

    [SkippableFact]
    public async Task The_README_shows_the_pages_as_they_are()
    {
        Skip.If(Environment.GetEnvironmentVariable("VIDEODIGESTER_SCREENSHOTS") != "1", "VIDEODIGESTER_SCREENSHOTS is not 1.");
        await Browsers.RequireAsync();
        using var folder = new TemporaryFolder();
        await using var host = await WebHost.StartAsync();
        await using var client = await StockedLibrary.OpenAsync(host);
        await FillAsync(client, folder);
        var read = await client.AddTalkAsync();
        await client.Interactions.RecordAsync("me", (await client.Digests.ListAsync(read))[0].Id, InteractionAction.Read, TimeSpan.FromSeconds(64));

        await TakeAsync(host, "library", "/", 1280, 640);
        await TakeAsync(host, "video", Talk + "?t=132.5&until=141", 1280, 860, page => page.Locator(".item details summary").Nth(3).ClickAsync());
        await TakeAsync(host, "search", "/search?q=%22oil+lamp%22+OR+wick", 1280, 620);
        await TakeAsync(host, "dashboard", "/dashboard", 1280, 860);
        await TakeAsync(host, "phone", Talk, 390, 844);
    }

    private static async Task TakeAsync(WebHost host, string name, string path, int width, int height, Func<IPage, Task>? prepare = null)
    {
        await using var visit = await Visit.BeginAsync(host.Address, width, height);
        await visit.OpenAsync(path);
        if (prepare is not null)
            await prepare(visit.Page);
        await visit.Page.ScreenshotAsync(new PageScreenshotOptions { Path = Repository.PathOf("docs", "images", $"{name}.png") });
    }

    private static async Task FillAsync(VideoDigesterClient client, TemporaryFolder folder)
    {
        foreach (var (title, at) in Titles.Select((title, at) => (title, at)))
            Console.VideoFolder.Write(folder.Path, $"talk-{at}", title, views: 900 * (at + 2));
        await foreach (var added in client.Library.ImportAsync(folder.Path))
            Assert.Null(added.Error);
    }
}
