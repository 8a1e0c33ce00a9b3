using System.Net;
using Microsoft.Playwright;
using VideoDigester.Testing;

namespace VideoDigester.EndToEnd.Tests.Web.Pages;

/// <summary>What holds for each page: for those who hear it, in the dark, on a telephone, and whatever a video says.</summary>
public sealed class EveryPageTests
{
    [SkippableTheory]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 360)]
    public async Task Nobody_is_left_out_of_any_page(ColorScheme colours, int width)
    {
        await Browsers.RequireAsync();
        await using var host = await WebHost.StartAsync("--Library:Worker:Enabled=false");
        await using var visit = await Visit.BeginAsync(host.Address, width, colours: colours);
        await visit.OpenAsync("/");
        await visit.IsAccessibleAsync();
        await visit.FitsAsync();

        await using var client = await StockedLibrary.OpenAsync(host);
        await foreach (var path in PathsAsync(client, await client.AddTalkAsync()))
        {
            Assert.Equal((path, 200), (path, (await visit.OpenAsync(path)).Status));
            await visit.IsAccessibleAsync();
            await visit.FitsAsync();
        }

        visit.DidNothingWrong();
    }

    [SkippableTheory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task Nothing_that_a_video_says_runs_or_leads_elsewhere(int width)
    {
        await Browsers.RequireAsync();
        using var folder = new TemporaryFolder();
        await using var host = await WebHost.StartAsync("--Library:Worker:Enabled=false");
        await using var client = await StockedLibrary.OpenAsync(host);
        var bad = await client.AddHostileAsync(folder);
        await using var visit = await Visit.BeginAsync(host.Address, width);

        await foreach (var path in PathsAsync(client, bad))
        {
            Assert.Equal((path, 200), (path, (await visit.OpenAsync(path)).Status));
            Assert.EndsWith("– VideoDigester", await visit.Page.TitleAsync(), StringComparison.Ordinal);
            Assert.Equal(0, await visit.Page.Locator("main :is(script, img, iframe, b:not(.words b), [onerror], [onload], [style])").CountAsync());
            var schemes = await visit.Page.EvaluateAsync<string[]>("[...new Set([...document.links].map(link => link.protocol))]");
            Assert.All(schemes, scheme => Assert.Contains(scheme, new[] { "http:", "https:" }));
            await visit.FitsAsync();
        }

        visit.DidNothingWrong();
    }

    [SkippableFact]
    public async Task Similar_videos_come_into_the_page_when_its_end_comes_near()
    {
        await Browsers.RequireAsync();
        using var folder = new TemporaryFolder();
        await using var host = await WebHost.StartAsync("--Library:Worker:Enabled=false");
        await using var client = await StockedLibrary.OpenAsync(host);
        await client.AddTalkAsync();
        var (first, second) = (await client.AddCaptionedAsync(folder, "first", "A suspension bridge hangs over the gorge."), await client.AddCaptionedAsync(folder, "second", "The gorge has a suspension bridge."));
        var page = $"/videos/{Uri.EscapeDataString(first.ToString())}";

        await using var plain = await Visit.BeginAsync(host.Address, scripts: false);
        await plain.OpenAsync(page);
        await plain.Page.ClickAsync("#similar a");
        Assert.Equal("second", await plain.Page.InnerTextAsync("#similar .entry-title"));

        await using var visit = await Visit.BeginAsync(host.Address);
        await visit.OpenAsync(page);
        await visit.Page.Locator("#similar").ScrollIntoViewIfNeededAsync();
        await visit.Page.ClickAsync("#similar .entry-title a");
        Assert.Contains(Uri.EscapeDataString(second.ToString()), visit.Page.Url, StringComparison.Ordinal);
        visit.DidNothingWrong();
    }

    [SkippableFact]
    public async Task What_is_not_there_is_a_page_that_says_so()
    {
        await Browsers.RequireAsync();
        await using var host = await WebHost.StartAsync("--Library:Worker:Enabled=false");
        await using var visit = await Visit.BeginAsync(host.Address);

        foreach (var path in new[] { "/nowhere", "/videos/example:nobody", "/videos/no-id", "/videos/example:nobody/similar", $"/jobs/{Guid.NewGuid()}", $"/collections/{Guid.NewGuid()}" })
        {
            var response = await visit.OpenAsync(path);
            Assert.Equal((path, 404), (path, response.Status));
            Assert.Contains("There is no such page", await visit.Page.InnerTextAsync("h1"), StringComparison.Ordinal);
            await visit.IsAccessibleAsync();
        }
    }

    [SkippableFact]
    public async Task A_failure_is_said_in_words_and_under_the_same_policy()
    {
        await using var host = await WebHost.StartAsync("--Library:Worker:Enabled=false");

        using var response = await host.Client.GetAsync("/?after=no-cursor");
        var page = await response.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("<h1>That did not work</h1>", page, StringComparison.Ordinal);
        Assert.Contains("InvalidRequest", page, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", Assert.Single(response.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_form_from_elsewhere_is_refused()
    {
        await using var host = await WebHost.StartAsync("--Library:Worker:Enabled=false");
        foreach (var path in new[] { "/sample", "/add", "/collections", $"/jobs/{Guid.NewGuid()}/cancel", $"/digests/{Guid.NewGuid()}/save", "/videos/example:x/remove-now" })
        {
            using var form = new FormUrlEncodedContent([new("_handler", "add"), new("name", "x"), new("address", "https://videos.example/x")]);
            using var response = await host.Client.PostAsync(new Uri(path, UriKind.Relative), form);
            Assert.Equal((path, HttpStatusCode.BadRequest), (path, response.StatusCode));
        }

        await using var client = await StockedLibrary.OpenAsync(host);
        Assert.Empty((await client.Queue.ListAsync()).Items);
        Assert.Empty((await client.Library.ListAsync()).Items);
    }

    private static async IAsyncEnumerable<string> PathsAsync(VideoDigesterClient client, VideoId id)
    {
        const string User = "me";
        var video = $"/videos/{Uri.EscapeDataString(id.ToString())}";
        var shelf = await client.Collections.CreateAsync(new CollectionRequest("Sea") { OwnerId = User });
        await client.Collections.AddAsync(shelf.Id, User, id);
        var job = await client.Queue.EnqueueAsync(new RefreshJobRequest(id) { UserId = User });
        foreach (var digest in await client.Digests.ListAsync(id))
            yield return $"{video}?digest={digest.Id}";
        yield return $"{video}/similar";
        foreach (var path in new[] { "/", "/?view=list&sort=Title", "/search", "/search?q=the", "/search?q=the&view=flat", "/search?q=%22open", "/unread" })
            yield return path;
        foreach (var digest in await client.Digests.ListAsync(id))
        {
            await client.Interactions.SaveAsync(User, digest.Id, StockedLibrary.Hostile);
            await client.Interactions.RecordAsync(User, digest.Id, InteractionAction.Read);
        }

        foreach (var path in new[] { $"{video}?t=20&until=40", $"{video}/compare", $"{video}/remove", $"/jobs/{job.Id}", "/add", "/ask", "/saved", "/history", "/collections", $"/collections/{shelf.Id}", "/dashboard", "/queue", "/log", "/subscriptions", "/settings", "/sign-in" })
            yield return path;
    }
}
