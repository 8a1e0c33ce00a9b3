using System.Collections.Concurrent;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace VideoDigester.EndToEnd.Tests.Web.Pages;

/// <summary>Somebody with a browser of their own at a host. What a page must never do is written down: errors, requests to other hosts, dialogs.</summary>
internal sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly Uri _host;
    private readonly ConcurrentQueue<string> _faults = new();

    private Visit(IBrowserContext context, IPage page, Uri host)
    {
        (_context, Page, _host) = (context, page, host);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                _faults.Enqueue($"{page.Url}: {message.Text}");
        };
        page.PageError += (_, error) => _faults.Enqueue($"{page.Url}: {error}");
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(host.AbsoluteUri, StringComparison.Ordinal))
                _faults.Enqueue($"{page.Url}: asked for {request.Url}");
        };
        page.Dialog += async (_, dialog) =>
        {
            _faults.Enqueue($"{page.Url}: a dialog says {dialog.Message}");
            await dialog.DismissAsync();
        };
    }

    public IPage Page { get; }

    public static async Task<Visit> BeginAsync(Uri host, int width = 1280, int height = 900, bool scripts = true, ColorScheme colours = ColorScheme.Light)
    {
        var browser = await Browsers.RequireAsync();
        var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = height },
            JavaScriptEnabled = scripts,
            ColorScheme = colours,
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(30_000);
        return new Visit(context, await context.NewPageAsync(), host);
    }

    public async Task<IResponse> OpenAsync(string path) => (await Page.GotoAsync(new Uri(_host, path).AbsoluteUri))!;

    /// <summary>Fails where a page did what it must not.</summary>
    public void DidNothingWrong() => Assert.True(_faults.IsEmpty, string.Join('\n', _faults));

    /// <summary>Fails where those who hear pages, or see badly, are left out of this one.</summary>
    public async Task IsAccessibleAsync()
    {
        var found = await Page.RunAxe(new AxeRunOptions { RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] } });
        var barriers = found.Violations
            .Where(violation => violation.Impact is "serious" or "critical")
            .Select(violation => $"{Page.Url}: {violation.Id}: {string.Join(" | ", violation.Nodes.Take(3).Select(node => node.Html + " " + string.Join(' ', node.Any.Select(check => check.Message))))}")
            .ToList();
        Assert.True(barriers.Count == 0, string.Join('\n', barriers));
    }

    /// <summary>Fails where the page is wider than the screen.</summary>
    public async Task FitsAsync() => Assert.True(
        await Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= document.documentElement.clientWidth"), $"{Page.Url} is wider than the screen.");

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();
}
