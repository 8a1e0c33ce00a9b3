namespace VideoDigester.EndToEnd.Tests.YtDlp;

/// <summary>An address on its way to the program, and what never gets there.</summary>
public sealed class AddressTests : PlayedSiteTests
{
    [SkippableFact]
    public async Task Two_calls_are_made_and_the_address_stands_behind_the_options()
    {
        var added = await Library.Library.AddAsync(Address);

        Assert.Null(added.Error);
        Assert.Equal(["metadata", "captions"], Fake.Invocations.Select(call => call.Phase));
        Assert.Equal(["-J", "--", Address], Fake.Invocations[0].Arguments.TakeLast(3));
        Assert.All(Fake.Invocations, call => Assert.Equal("--ignore-config", call.Arguments[0]));
        Assert.All(Fake.Invocations, call => Assert.False(Directory.Exists(call.WorkingDirectory)));
        Assert.DoesNotContain(Address, Fake.Invocations[1].Arguments);
    }

    [SkippableTheory]
    [InlineData("https://videos.example/--exec=id", "https://videos.example/--exec=id")]
    [InlineData("  https://videos.example/a b\"c'd`e$(id)  ", "https://videos.example/a%20b%22c'd%60e$(id)")]
    [InlineData("https://videos.example/?v=-J&x=🎬", "https://videos.example/?v=-J&x=%F0%9F%8E%AC")]
    [InlineData("HTTPS://VIDEOS.example:443/../x/%2e%2e/y", "https://videos.example/y")]
    public async Task An_address_is_one_escaped_argument_whatever_is_in_it(string address, string argument)
    {
        await Library.Library.AddAsync(address);

        Assert.Equal(["-J", "--", argument], Fake.Invocations[0].Arguments.TakeLast(3));
    }

    [SkippableTheory]
    [InlineData("--exec=id")]
    [InlineData("-U")]
    [InlineData("ytsearch:cats")]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://videos.example/x")]
    [InlineData("javascript:alert(1)")]
    [InlineData("videos.example/watch")]
    [InlineData("https://")]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("https://user:secret@videos.example/")]
    [InlineData("https://videos.example/\u0000--exec")]
    [InlineData("https://videos.example/x\n--exec")]
    [InlineData("https://videos.example/#__youtubedl_smuggle=%7B%22to_generic%22%3A+true%7D")]
    [InlineData("https://videos.example/#%5F_youtubedl_smuggle=x")]
    public async Task What_is_no_address_of_a_page_never_reaches_the_program(string address)
    {
        var refused = await Assert.ThrowsAsync<VideoDigesterException>(() => Library.Library.AddAsync(address));

        Assert.Equal(ErrorCode.InvalidRequest, refused.Code);
        Assert.DoesNotContain("secret", refused.Message, StringComparison.Ordinal);
        Assert.Empty(Fake.Invocations);
    }

    [SkippableTheory]
    [InlineData("http://127.0.0.1/")]
    [InlineData("http://127.1/")]
    [InlineData("http://2130706433/")]
    [InlineData("http://0x7f000001/")]
    [InlineData("http://0177.0.0.1/")]
    [InlineData("http://[::1]/")]
    [InlineData("http://[::ffff:10.0.0.1]/")]
    [InlineData("http://localhost:8080/")]
    [InlineData("http://LOCALHOST./")]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("http://192.168.1.1/")]
    [InlineData("http://printer.local/")]
    [InlineData("http://metadata.google.internal/")]
    [InlineData("http://intranet/")]
    public async Task Addresses_that_are_plainly_private_never_reach_the_program(string address)
    {
        await using var library = new YtDlpLibrary(Fake.ExecutablePath, guard: new Egress.EgressGuardOptions());

        var refused = await library.Library.AddAsync(address);

        Assert.Equal((IngestOutcome.Failed, ErrorCode.AddressRefused, false), (refused.Outcome, refused.Error!.Code, refused.Error.IsRetryable));
        Assert.Empty(Fake.Invocations);
        Assert.Equal(ErrorCode.AddressRefused, Assert.Single((await library.Library.ListAttemptsAsync()).Items).Error!.Code);
    }

    [SkippableFact]
    public async Task Addresses_of_others_go_out_through_the_guard_whatever_the_host_adds()
    {
        Environment.SetEnvironmentVariable("no_proxy", "*");
        try
        {
            await using var library = new YtDlpLibrary(
                Fake.ExecutablePath, options => options.ExtraArguments.Add("--retries=1"), guard: new Egress.EgressGuardOptions());
            await library.Library.AddAsync(Address);

            Assert.Equal(2, Fake.Invocations.Count);
            Assert.All(Fake.Invocations, call =>
            {
                Assert.DoesNotContain("--proxy", call.Arguments);
                Assert.Equal("", call.Environment["no_proxy"] + call.Environment["NO_PROXY"]);
                foreach (var variable in (string[])["http_proxy", "https_proxy", "ftp_proxy", "all_proxy", "HTTPS_PROXY"])
                    Assert.StartsWith("http://127.0.0.1:", call.Environment[variable], StringComparison.Ordinal);
            });
        }
        finally
        {
            Environment.SetEnvironmentVariable("no_proxy", null);
        }
    }

    [Theory]
    [InlineData("--proxy=http://elsewhere:1")]
    [InlineData("--prox=http://elsewhere:1")]
    [InlineData("--geo-verification-proxy=http://elsewhere:1")]
    [InlineData("--exec=id")]
    [InlineData("--config-locations=/tmp/x")]
    [InlineData("--downloader=curl")]
    [InlineData("--output=/tmp/x")]
    [InlineData("-o/tmp/x")]
    [InlineData("--")]
    [InlineData("https://elsewhere.example/")]
    [InlineData("--user-agent")]
    [InlineData("--netrc=x")]
    public async Task Arguments_that_could_switch_a_guard_off_are_refused_before_anything_runs(string argument)
    {
        await using var library = new YtDlpLibrary("yt-dlp", options => options.ExtraArguments.Add(argument));

        Assert.Throws<Microsoft.Extensions.Options.OptionsValidationException>(() => library.Library);
    }

    [SkippableFact]
    public async Task A_proxy_of_the_environment_that_the_guard_cannot_use_is_named()
    {
        await using var library = new YtDlpLibrary(Fake.ExecutablePath, guard: new Egress.EgressGuardOptions { UpstreamProxy = _ => new Uri("socks5://proxy.example:1080") });

        Assert.Equal(ErrorCode.InvalidConfiguration, (await library.Library.AddAsync(Address)).Error!.Code);
        Assert.Empty(Fake.Invocations);
    }
}
