using Microsoft.Playwright;

namespace VideoDigester.EndToEnd.Tests.Web.Pages;

/// <summary>The browser of this machine, one for all tests. None is downloaded.</summary>
internal static class Browsers
{
    private static readonly string? Program = new[] { "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }.FirstOrDefault(File.Exists);
    private static readonly Lazy<Task<IBrowser>> Shared = new(StartAsync);

    /// <summary>The browser; skips the test, saying so, where there is none. In CI there must be one.</summary>
    public static Task<IBrowser> RequireAsync()
    {
        Assert.False(Program is null && Environment.GetEnvironmentVariable("CI") == "true", "chromium is not installed, and in CI it must be.");
        Skip.If(Program is null, "chromium is not installed.");
        return Shared.Value;
    }

    private static async Task<IBrowser> StartAsync()
    {
        // Other tests want the machine too.
        Assertions.SetDefaultExpectTimeout(20_000);
        var playwright = await Playwright.CreateAsync();

        // It refuses to put root into its sandbox.
        string[] asRoot = Environment.IsPrivilegedProcess ? ["--no-sandbox"] : [];
        return await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Program, Args = asRoot });
    }
}
