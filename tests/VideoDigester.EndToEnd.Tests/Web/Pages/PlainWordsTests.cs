using System.Net;

namespace VideoDigester.EndToEnd.Tests.Web.Pages;

/// <summary>What pages say where there is nothing, or where something is not as it should be.</summary>
public sealed class PlainWordsTests
{
    [Fact]
    public async Task An_empty_page_says_why_it_is_empty()
    {
        await using var host = await WebHost.StartAsync("--Library:Worker:Enabled=false");
        await ShowsAsync(host, "/log", "Nothing was tried yet");
        await ShowsAsync(host, "/log?failed=true", "Nothing failed");
        await ShowsAsync(host, "/unread", "No digests yet");

        await using var client = await StockedLibrary.OpenAsync(host);
        await client.AddTalkAsync();
        foreach (var digest in await client.Digests.ListAsync(TalkHost.Talk))
            await client.Interactions.RecordAsync("me", digest.Id, InteractionAction.Read);
        await ShowsAsync(host, "/unread", "All read");
        await ShowsAsync(host, "/search?q=lamp&channel=nobody", "href=\"/search?q=lamp\">take the filters away");
        Assert.DoesNotContain("take the filters away", await ShowsAsync(host, "/search?q=zzzz", "Nothing was found"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_query_that_is_too_long_is_not_printed_whole()
    {
        await using var host = await WebHost.StartAsync("--Library:Worker:Enabled=false");

        var page = await ShowsAsync(host, $"/search?q={new string('a', 5_000)}", "role=\"alert\"");

        var note = page[page.IndexOf("role=\"alert\"", StringComparison.Ordinal)..];
        Assert.DoesNotContain(new string('a', 200), note[..note.IndexOf("</div>", StringComparison.Ordinal)], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/collections", "collection", "name", " ")]
    [InlineData("/subscriptions", "subscribe", "address", "foo & bar")]
    [InlineData("/add", "add", "address", "foo & bar")]
    public async Task A_form_that_cannot_be_used_keeps_what_was_written_and_says_why(string path, string form, string field, string given)
    {
        await using var host = await WebHost.StartAsync("--Library:Worker:Enabled=false");
        using var answer = await SendAsync(host, path, path, new("_handler", form), new(field, given));

        var page = await answer.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains($"value=\"{WebUtility.HtmlEncode(given)}\"", page, StringComparison.Ordinal);
        Assert.Contains("class=\"problem\" role=\"alert\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_for_a_writer_that_nobody_knows_queues_nothing()
    {
        await using var host = await WebHost.StartAsync("--Library:Worker:Enabled=false");
        await using var client = await StockedLibrary.OpenAsync(host);
        var path = $"/videos/{Uri.EscapeDataString((await client.AddTalkAsync()).ToString())}";
        using var refused = await SendAsync(host, path, $"{path}/digest", new("kind", "summary"), new("writer", "nope"));

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("There is no writer called", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Empty((await client.Queue.ListAsync()).Items);
        using var taken = await SendAsync(host, path, $"{path}/digest", new("kind", "summary"), new("writer", "extractive"));
        Assert.Equal(HttpStatusCode.Redirect, taken.StatusCode);
    }

    [Fact]
    public async Task A_usual_writer_that_nobody_registered_is_said_in_the_log_and_on_the_page()
    {
        await using var host = await WebHost.StartAsync("--Library:Worker:Enabled=false", "--VideoDigester:Digests:DefaultProvider=nope");

        await ShowsAsync(host, "/settings", "which is not registered");
        Assert.Contains("The usual writer is 'nope'", host.Log, StringComparison.Ordinal);
        Assert.Contains($"The library is {host.Database}", host.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_needs_no_token_is_told_so_and_whoever_a_proxy_brings_is_told_why_not()
    {
        await using var host = await WebHost.StartAsync("--Library:Worker:Enabled=false");
        var page = await ShowsAsync(host, "/sign-in", "let in without a token");
        Assert.DoesNotContain("name=\"token\"", page, StringComparison.Ordinal);

        foreach (var path in (string[])["/", "/sign-in"])
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "X-Forwarded-For", "203.0.113.7" } } };
            using var answer = await host.Client.SendAsync(request);
            Assert.Equal(path == "/" ? HttpStatusCode.Unauthorized : HttpStatusCode.OK, answer.StatusCode);
            Assert.Contains("This host has no tokens", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    // Forms are taken with the token and the cookie that came with their page.
    private static async Task<HttpResponseMessage> SendAsync(WebHost host, string page, string action, params IEnumerable<KeyValuePair<string, string>> fields)
    {
        var (field, cookie) = await host.FormAsync(page);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(action, UriKind.Relative)) { Content = new FormUrlEncodedContent([.. fields, new("__form", field)]) };
        request.Headers.Add("Cookie", cookie);
        return await host.Client.SendAsync(request);
    }

    private static async Task<string> ShowsAsync(WebHost host, string path, string words)
    {
        var page = WebUtility.HtmlDecode(await host.Client.GetStringAsync(new Uri(path, UriKind.Relative)));
        Assert.Contains(words, page, StringComparison.Ordinal);
        return page;
    }
}
