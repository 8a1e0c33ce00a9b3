using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using VideoDigester.Testing.Llm;
using VideoDigester.Testing.Models;
using VideoDigester.Testing.YtDlp;
using static Microsoft.Playwright.Assertions;

namespace VideoDigester.EndToEnd.Tests.Web.Pages;

/// <summary>What a newcomer does, from the empty library to the time saved.</summary>
public sealed partial class WalkTests
{
    private const string Question = "Who noticed that a thick wick smokes?";
    private const string Truth = "Aimé Argand noticed that a thick wick smokes.";
    private const string Quote = "he noticed that a thick wick smokes because the middle of the flame gets no air";
    private const string Private = "--VideoDigester:YtDlp:AllowPrivateNetworks=true";

    [SkippableTheory]
    [InlineData(1280, 900)]
    [InlineData(360, 740)]
    public async Task A_newcomer_gets_from_an_address_to_checked_lines(int width, int height)
    {
        RealYtDlp.Require(RealYtDlp.Installed);
        await Browsers.RequireAsync();
        await using var site = TalkSite.Open();
        await using var model = await OpenAiServer.StartAsync(Answers);
        await using var host = await WebHost.StartAsync(Private, "--Library:Models:0:Name=local", "--Library:Models:0:Model=gpt-test", $"--Library:Models:0:Endpoint={model.Endpoint}");
        await using var visit = await Visit.BeginAsync(host.Address, width, height);
        var page = visit.Page;

        // The sample, in one click.
        await visit.OpenAsync("/");
        await visit.FitsAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Add the sample talk" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("How lighthouses were lit");
        await page.GetByRole(AriaRole.Button, new() { Name = "Mark as read" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Read ✓" })).ToBeVisibleAsync();
        await visit.FitsAsync();

        // A video of one's own: its job is seen to go on without reloading.
        await visit.OpenAsync("/add");
        await page.GetByLabel("Address of a video").FillAsync(site.At("/watch/harbour"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Add", Exact = true }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/jobs/"));
        await visit.FitsAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Read the digest" })).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await Expect(page.Locator(".jobs .state-succeeded")).ToHaveCountAsync(3, new() { Timeout = 60_000 });
        await page.GetByRole(AriaRole.Link, new() { Name = "Read the digest" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync(TalkSite.Title);

        // From a line to the words it rests on, also where they are not on the page yet.
        await page.Locator(".tabs").GetByRole(AriaRole.Link, new() { Name = "Highlights" }).ClickAsync();
        var last = page.Locator(".items .item").Last;
        var text = await page.Locator(".words").InnerTextAsync();
        await last.Locator("summary").ClickAsync();
        var quote = await last.Locator("q").First.InnerTextAsync();
        Assert.DoesNotContain(quote, Plain(text), StringComparison.Ordinal);
        await last.Locator(".evidence .time").First.ClickAsync();
        await Expect(page.Locator("#now")).ToBeInViewportAsync();
        Assert.Contains(quote, Plain(string.Join(' ', await page.Locator(".words li.now mark").AllInnerTextsAsync())), StringComparison.Ordinal);
        await visit.FitsAsync();

        // Saved by a key.
        await page.Keyboard.PressAsync("s");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Saved" })).ToBeVisibleAsync();
        await visit.OpenAsync("/saved");
        await Expect(page.Locator(".entry")).ToHaveCountAsync(1);

        // Found, with the words that match, and back to the second.
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("\"oil lamp\"");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".snippet mark").First).ToHaveTextAsync(new Regex("oil", RegexOptions.IgnoreCase));
        await visit.FitsAsync();
        await page.Locator(".hits a.time").First.ClickAsync();
        await Expect(page.Locator("#now")).ToBeInViewportAsync();

        // Asked.
        await visit.OpenAsync("/ask");
        await page.GetByLabel("Your question").FillAsync(Question);
        await page.GetByRole(AriaRole.Button, new() { Name = "Ask" }).ClickAsync();
        await Expect(page.Locator(".answer .overview")).ToHaveTextAsync(Truth);
        await Expect(page.Locator("blockquote").First).ToContainTextAsync("thick wick smokes");
        await visit.FitsAsync();

        // And what it was good for.
        await visit.OpenAsync("/dashboard");
        await Expect(page.Locator(".hero .big")).ToHaveTextAsync(new Regex("1[012] min"));
        await Expect(page.Locator("svg rect.bar")).Not.ToHaveCountAsync(0);
        await visit.FitsAsync();
        visit.DidNothingWrong();
    }

    [SkippableFact]
    public async Task Without_scripts_all_of_it_works()
    {
        RealYtDlp.Require(RealYtDlp.Installed);
        await Browsers.RequireAsync();
        await using var site = TalkSite.Open();
        await using var host = await WebHost.StartAsync(Private);
        await using var visit = await Visit.BeginAsync(host.Address, scripts: false);
        var page = visit.Page;

        await visit.OpenAsync("/");
        await page.GetByLabel("Address of a video").FillAsync(site.At("/watch/harbour"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Add", Exact = true }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/jobs/"));
        await page.GetByRole(AriaRole.Link, new() { Name = "Read the digest" }).ClickAsync(new() { Timeout = 60_000 });
        await page.Locator(".items .item .time").First.ClickAsync();
        await Expect(page.Locator(".words li.now")).Not.ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Saved" })).ToBeVisibleAsync();
        await visit.OpenAsync("/search?q=wick");
        await Expect(page.Locator(".snippet mark").First).ToBeVisibleAsync();
        visit.DidNothingWrong();
    }

    [SkippableFact]
    public async Task An_address_that_is_none_is_said_beside_it_and_nothing_is_lost()
    {
        await Browsers.RequireAsync();
        await using var host = await WebHost.StartAsync();
        await using var visit = await Visit.BeginAsync(host.Address);
        var page = visit.Page;

        await visit.OpenAsync("/add");
        await page.GetByLabel("Address of a video").FillAsync("ftp://videos.example/x");
        await page.GetByLabel("Detailed").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Add", Exact = true }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await Expect(page.GetByLabel("Address of a video")).ToHaveValueAsync("ftp://videos.example/x");
        await Expect(page.GetByLabel("Detailed")).ToBeCheckedAsync();
    }

    private static ModelReply Answers(ModelCall call)
    {
        var line = new PromptReading(new LlmRequest { Messages = call.Messages }).Lines.First(line => line.Text.Contains("thick wick", StringComparison.Ordinal));
        var item = new JsonObject { ["text"] = Truth, ["passages"] = new JsonArray(line.Number), ["quote"] = Quote, ["number"] = 1 };
        return ModelReply.Says(new JsonObject { ["items"] = new JsonArray(item) }.ToJsonString());
    }

    private static string Plain(string text) => Spaces().Replace(text, " ");

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
