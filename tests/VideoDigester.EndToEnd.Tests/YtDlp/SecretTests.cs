using VideoDigester.Testing;
using VideoDigester.Testing.YtDlp;

namespace VideoDigester.EndToEnd.Tests.YtDlp;

/// <summary>What the host gives for yt-dlp and nobody may see: words of a login, cookies.</summary>
public sealed class SecretTests : PlayedSiteTests
{
    private const string Secret = "p4ss/w0rd!";

    [SkippableFact]
    public async Task Secrets_show_nowhere()
    {
        var cookies = Fake.Folder.Write("cookies.txt", "# Netscape HTTP Cookie File\n");
        Fake.Play(Playing(Record()) with
        {
            Metadata = new FakePhase { ExitCode = 1, Stderr = $"ERROR: [x] 1: proxy http://me:{Secret}@proxy.example said no to {Secret}, {Uri.EscapeDataString(Secret)} and token t0ken-1234\n" },
        });
        await using var library = new YtDlpLibrary(Fake.ExecutablePath, options =>
        {
            options.Proxy = new Uri($"http://me:{Uri.EscapeDataString(Secret)}@proxy.example:3128");
            options.CookiesFile = cookies;
            options.ExtraArguments.Add("--password");
            options.ExtraArguments.Add(Secret);
            options.ExtraArguments.Add("--add-headers=Authorization: t0ken-1234");
        });

        var failed = await library.Library.AddAsync(Address);

        var seen = string.Join('\n', [
            failed.ToString(), .. library.Log.All, .. (await library.Library.ListAttemptsAsync()).Items.Select(attempt => attempt.ToString()),
            .. Fake.Invocations.SelectMany(call => call.Arguments)]);
        Assert.Contains("said no", seen, StringComparison.Ordinal);
        foreach (var secret in (string[])[Secret, Uri.EscapeDataString(Secret), "t0ken-1234"])
            Assert.DoesNotContain(secret, seen, StringComparison.Ordinal);
        Assert.NotEqual(cookies, ValueAfter(Fake.Invocations[0], "--cookies"));
    }

    [SkippableFact]
    public async Task Cookies_that_are_none_are_named_as_the_host_named_them()
    {
        var cookies = Fake.Folder.Write("my cookies.txt", "hello");
        await using var library = new YtDlpLibrary(RealYtDlp.Require(RealYtDlp.Installed), options => options.CookiesFile = cookies);

        var failed = await library.Library.AddAsync("http://127.0.0.1:1/");

        Assert.Equal(ErrorCode.InvalidConfiguration, failed.Error!.Code);
        Assert.Contains(cookies, failed.Error.Message, StringComparison.Ordinal);
        Assert.False(Assert.Single(await ChecksAsync(library), check => check.Name == "cookies").IsOk);
    }

    [SkippableTheory]
    [InlineData("ERROR: invalid Netscape format cookies file 'x': '.example.com\\tFALSE\\t/\\tTRUE\\t0\\tSID\\ts3cr3tcookie'\n")]
    [InlineData("WARNING: skipping cookie file entry due to invalid length 1: 'SID=s3cr3tcookie'\n")]
    [InlineData("ERROR: [x] 1: the site did not like s3cr3tcookie\n")]
    public async Task Cookies_show_nowhere(string stderr)
    {
        Fake.Play(Playing(Record()) with { Metadata = new FakePhase { ExitCode = 1, Stderr = stderr } });
        var cookies = Fake.Folder.Write("cookies.txt", "# Netscape HTTP Cookie File\n.example.com\tFALSE\t/\tTRUE\t0\tSID\ts3cr3tcookie\nSID=s3cr3tcookie\n");
        await using var library = new YtDlpLibrary(Fake.ExecutablePath, options => options.CookiesFile = cookies);

        var failed = await library.Library.AddAsync(Address);

        Assert.Equal(IngestOutcome.Failed, failed.Outcome);
        var seen = failed + string.Join('\n', library.Log.All) + string.Join('\n', (await library.Library.ListAttemptsAsync()).Items);
        Assert.DoesNotContain("s3cr3tcookie", seen, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_secret_that_is_a_word_of_the_message_changes_no_code()
    {
        Fake.Play(Playing(Record()) with { Metadata = new FakePhase { ExitCode = 1, Stderr = "ERROR: [acme] 1: This video is private\n" } });
        await using var library = new YtDlpLibrary(Fake.ExecutablePath, options => options.ExtraArguments.Add("--password=private"));

        var failed = await library.Library.AddAsync(Address);

        Assert.Equal(ErrorCode.Private, failed.Error!.Code);
        Assert.DoesNotContain("is private", failed.Error.Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_named_pipe_is_no_file_of_cookies()
    {
        var pipe = Fake.Folder.PathOf("pipe");
        using (var made = System.Diagnostics.Process.Start("mkfifo", pipe))
            await made.WaitForExitAsync();
        await using var library = new YtDlpLibrary(Fake.ExecutablePath, options => options.CookiesFile = pipe);

        var result = await library.Library.AddAsync(Address).WaitAsync(TimeSpan.FromSeconds(30));

        Assert.NotNull(result);
    }

}
