using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using VideoDigester.Testing;
using VideoDigester.Testing.YtDlp;

namespace VideoDigester.EndToEnd.Tests.YtDlp;

/// <summary>What a site on this machine cannot say: a program in yt-dlp's place plays it.</summary>
public sealed class AddressTests : IAsyncDisposable
{
    private const string Address = "https://videos.example/watch/1";
    private const string Captions = "WEBVTT\n\n00:00:00.160 --> 00:00:02.000\nGood evening everybody\n";
    private const string Secret = "p4ss/w0rd!";

    private readonly FakeYtDlp _fake = new(Playing(Record()));
    private YtDlpLibrary? _library;

    private YtDlpLibrary Library => _library ??= new YtDlpLibrary(_fake.ExecutablePath);

    public async ValueTask DisposeAsync()
    {
        if (_library is not null)
            await _library.DisposeAsync();
        _fake.Dispose();
    }

    [SkippableFact]
    public async Task Two_calls_are_made_and_the_address_stands_behind_the_options()
    {
        var added = await Library.Library.AddAsync(Address);

        Assert.Null(added.Error);
        Assert.Equal(["metadata", "captions"], _fake.Invocations.Select(call => call.Phase));
        Assert.Equal(["-J", "--", Address], _fake.Invocations[0].Arguments.TakeLast(3));
        Assert.All(_fake.Invocations, call => Assert.Equal("--ignore-config", call.Arguments[0]));
        Assert.All(_fake.Invocations, call => Assert.False(Directory.Exists(call.WorkingDirectory)));
        Assert.DoesNotContain(Address, _fake.Invocations[1].Arguments);
    }

    [SkippableTheory]
    [InlineData("https://videos.example/--exec=id", "https://videos.example/--exec=id")]
    [InlineData("  https://videos.example/a b\"c'd`e$(id)  ", "https://videos.example/a%20b%22c'd%60e$(id)")]
    [InlineData("https://videos.example/?v=-J&x=🎬", "https://videos.example/?v=-J&x=%F0%9F%8E%AC")]
    [InlineData("HTTPS://VIDEOS.example:443/../x/%2e%2e/y", "https://videos.example/y")]
    public async Task An_address_is_one_escaped_argument_whatever_is_in_it(string address, string argument)
    {
        await Library.Library.AddAsync(address);

        Assert.Equal(["-J", "--", argument], _fake.Invocations[0].Arguments.TakeLast(3));
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
        Assert.Empty(_fake.Invocations);
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
        await using var library = new YtDlpLibrary(_fake.ExecutablePath, guard: new Egress.EgressGuardOptions());

        var refused = await library.Library.AddAsync(address);

        Assert.Equal((IngestOutcome.Failed, ErrorCode.AddressRefused, false), (refused.Outcome, refused.Error!.Code, refused.Error.IsRetryable));
        Assert.Empty(_fake.Invocations);
        Assert.Equal(ErrorCode.AddressRefused, Assert.Single((await library.Library.ListAttemptsAsync()).Items).Error!.Code);
    }

    [SkippableFact]
    public async Task Addresses_of_others_go_out_through_the_guard_whatever_the_host_adds()
    {
        Environment.SetEnvironmentVariable("no_proxy", "*");
        try
        {
            await using var library = new YtDlpLibrary(
                _fake.ExecutablePath, options => options.ExtraArguments.Add("--retries=1"), guard: new Egress.EgressGuardOptions());
            await library.Library.AddAsync(Address);

            Assert.Equal(2, _fake.Invocations.Count);
            Assert.All(_fake.Invocations, call =>
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
    public async Task Secrets_show_nowhere()
    {
        var cookies = _fake.Folder.Write("cookies.txt", "# Netscape HTTP Cookie File\n");
        _fake.Play(Playing(Record()) with
        {
            Metadata = new FakePhase { ExitCode = 1, Stderr = $"ERROR: [x] 1: proxy http://me:{Secret}@proxy.example said no to {Secret}, {Uri.EscapeDataString(Secret)} and token t0ken-1234\n" },
        });
        await using var library = new YtDlpLibrary(_fake.ExecutablePath, options =>
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
            .. _fake.Invocations.SelectMany(call => call.Arguments)]);
        Assert.Contains("said no", seen, StringComparison.Ordinal);
        foreach (var secret in (string[])[Secret, Uri.EscapeDataString(Secret), "t0ken-1234"])
            Assert.DoesNotContain(secret, seen, StringComparison.Ordinal);
        Assert.NotEqual(cookies, ValueAfter(_fake.Invocations[0], "--cookies"));
    }

    [SkippableFact]
    public async Task A_record_that_is_made_up_beside_a_refusal_overwrites_nothing()
    {
        var id = (await Library.Library.AddAsync(Address)).Id!.Value;
        var empty = Record();
        empty["title"] = "video #1";
        empty.Remove("format_id");
        _fake.Play(Playing(empty) with { Metadata = new FakePhase { Stderr = "WARNING: [youtube] 1: Private video. Sign in if you've been granted access to this video\n" } });

        var refused = await Library.Library.RefreshAsync(id);

        Assert.Equal((IngestOutcome.Failed, ErrorCode.Private, id), (refused.Outcome, refused.Error!.Code, refused.Id));
        Assert.Equal("A talk", (await Library.Library.FindAsync(id))!.Title);
    }

    [SkippableTheory]
    [InlineData("is_upcoming", ErrorCode.Upcoming)]
    [InlineData("is_live", ErrorCode.Live)]
    public async Task What_has_not_ended_is_kept_and_no_captions_are_asked_for(string status, ErrorCode code)
    {
        var record = Record();
        record["live_status"] = status;
        record["release_timestamp"] = 1900000000;
        record.Remove("format_id");
        _fake.Play(Playing(record) with { Metadata = new FakePhase { Stderr = "WARNING: [youtube] 1: This live event will begin in 2 hours.\n" } });

        var added = await Library.Library.AddAsync(Address);

        Assert.Equal((IngestOutcome.Added, code, true), (added.Outcome, added.Error!.Code, added.Error.IsRetryable));
        Assert.Equal(code == ErrorCode.Upcoming, added.Error.RetryAfter > TimeSpan.FromHours(1));
        Assert.Equal("A talk", added.Title);
        Assert.Single(_fake.Invocations);
    }

    [SkippableFact]
    public async Task Counts_are_refreshed_on_condition_and_captions_are_not_asked_for_again()
    {
        var id = (await Library.Library.AddAsync(Address)).Id!.Value;
        var later = Record();
        later["view_count"] = 2000;
        _fake.Play(Playing(later));

        Assert.Equal(IngestOutcome.Unchanged, (await Library.Library.RefreshAsync(id, new RefreshOptions { MaxAge = TimeSpan.FromHours(1) })).Outcome);
        Assert.Equal(2, _fake.Invocations.Count);

        Assert.Equal(IngestOutcome.Updated, (await Library.Library.RefreshAsync(id, new RefreshOptions { MaxAge = TimeSpan.FromMilliseconds(1) })).Outcome);
        Assert.Equal(["metadata", "captions", "metadata"], _fake.Invocations.Select(call => call.Phase));
        Assert.Equal([1000L, 2000L], (await Library.Library.FindAsync(id))!.Statistics.Select(counts => counts.Views!.Value));

        await Library.Library.RefreshAsync(id, new RefreshOptions { RefetchTranscripts = true });
        Assert.Equal("captions", _fake.Invocations[^1].Phase);
    }

    [SkippableFact]
    public async Task An_address_that_is_about_another_video_now_changes_nothing()
    {
        var id = (await Library.Library.AddAsync(Address)).Id!.Value;
        var other = Record();
        other["id"] = "another";
        _fake.Play(Playing(other));

        var refused = await Library.Library.RefreshAsync(id);

        Assert.Equal((IngestOutcome.Failed, ErrorCode.InvalidMetadata), (refused.Outcome, refused.Error!.Code));
        Assert.Single((await Library.Library.ListAsync()).Items);
    }

    [SkippableFact]
    public async Task Further_sources_are_asked_in_order_where_the_site_has_nothing()
    {
        var record = Record();
        record.Remove("subtitles");
        _fake.Play(Playing(record));
        await using var library = new YtDlpLibrary(_fake.ExecutablePath, build: builder => builder
            .AddTranscriptSource<OtherSources.Nothing>().AddTranscriptSource<OtherSources.Broken>().AddTranscriptSource<OtherSources.Archive>().AddTranscriptSource<OtherSources.NeverAsked>());

        var added = await library.Library.AddAsync(Address);

        Assert.Null(added.Error);
        Assert.Equal((TranscriptSourceKind.Speech, "de", 2), (added.Transcript!.Source, added.Transcript.Language, added.Transcript.SegmentCount));
        var words = (await library.Library.FindTranscriptAsync(added.Id!.Value))!.Segments;
        Assert.Equal(["first", "second"], words.Select(segment => segment.Text));
        Assert.Equal([(0d, 1000d), (2000d, 2000d)], words.Select(segment => (segment.Start.TotalMilliseconds, segment.End.TotalMilliseconds)));
        var broken = Assert.Single((await library.Library.ListAttemptsAsync(new AttemptQuery { HasFailed = true })).Items);
        Assert.Equal(ErrorCode.Unknown, broken.Error!.Code);
        Assert.Contains("broken", broken.Error.Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_source_stands_in_for_captions_that_the_site_does_not_deliver()
    {
        _fake.Play(Playing(Record()) with { Captions = new FakePhase { ExitCode = 1, Stderr = "ERROR: Unable to download video subtitles for 'en': HTTP Error 429: Too Many Requests\n" } });
        await using var library = new YtDlpLibrary(_fake.ExecutablePath, build: builder => builder.AddTranscriptSource<OtherSources.Archive>());

        var added = await library.Library.AddAsync(Address);

        Assert.Null(added.Error);
        Assert.Equal(TranscriptSourceKind.Speech, added.Transcript!.Source);
        Assert.Equal(ErrorCode.RateLimited, Assert.Single((await library.Library.ListAttemptsAsync(new AttemptQuery { HasFailed = true })).Items).Error!.Code);
    }

    [SkippableFact]
    public async Task A_passing_failure_is_asked_about_again_though_another_source_broke_too_and_a_lasting_one_is_told_again()
    {
        await using var library = new YtDlpLibrary(_fake.ExecutablePath, build: builder => builder.AddTranscriptSource<OtherSources.Broken>());
        _fake.Play(Playing(Record()) with { Captions = new FakePhase { ExitCode = 1, Stderr = "ERROR: Unable to download video subtitles for 'en': HTTP Error 429: Too Many Requests\n" } });
        Assert.Equal(ErrorCode.RateLimited, (await library.Library.AddAsync(Address)).Error!.Code);

        var silent = Record();
        silent.Remove("subtitles");
        _fake.Play(Playing(silent));
        Assert.Equal(ErrorCode.Unknown, (await library.Library.AddAsync(Address)).Error!.Code);
        Assert.Equal(3, _fake.Invocations.Count);

        var again = await library.Library.AddAsync(Address);
        Assert.Equal((IngestOutcome.Unchanged, ErrorCode.Unknown), (again.Outcome, again.Error!.Code));
        Assert.Equal(3, _fake.Invocations.Count);
    }

    [SkippableFact]
    public async Task Of_callers_that_add_one_address_at_once_one_asks_the_site()
    {
        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Library.Library.AddAsync(i % 2 == 0 ? Address : Address + "#t=30")));

        Assert.Equal(1, results.Count(result => result.Outcome == IngestOutcome.Added));
        Assert.Equal(7, results.Count(result => result is { Outcome: IngestOutcome.Unchanged, Transcript: not null }));
        Assert.Equal(2, _fake.Invocations.Count);
    }

    [SkippableFact]
    public async Task A_proxy_of_the_environment_that_the_guard_cannot_use_is_named()
    {
        await using var library = new YtDlpLibrary(_fake.ExecutablePath, guard: new Egress.EgressGuardOptions { UpstreamProxy = _ => new Uri("socks5://proxy.example:1080") });

        Assert.Equal(ErrorCode.InvalidConfiguration, (await library.Library.AddAsync(Address)).Error!.Code);
        Assert.Empty(_fake.Invocations);
    }

    [SkippableFact]
    public async Task Cookies_that_are_none_are_named_as_the_host_named_them()
    {
        var cookies = _fake.Folder.Write("my cookies.txt", "hello");
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
        _fake.Play(Playing(Record()) with { Metadata = new FakePhase { ExitCode = 1, Stderr = stderr } });
        var cookies = _fake.Folder.Write("cookies.txt", "# Netscape HTTP Cookie File\n.example.com\tFALSE\t/\tTRUE\t0\tSID\ts3cr3tcookie\nSID=s3cr3tcookie\n");
        await using var library = new YtDlpLibrary(_fake.ExecutablePath, options => options.CookiesFile = cookies);

        var failed = await library.Library.AddAsync(Address);

        Assert.Equal(IngestOutcome.Failed, failed.Outcome);
        var seen = failed + string.Join('\n', library.Log.All) + string.Join('\n', (await library.Library.ListAttemptsAsync()).Items);
        Assert.DoesNotContain("s3cr3tcookie", seen, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_secret_that_is_a_word_of_the_message_changes_no_code()
    {
        _fake.Play(Playing(Record()) with { Metadata = new FakePhase { ExitCode = 1, Stderr = "ERROR: [acme] 1: This video is private\n" } });
        await using var library = new YtDlpLibrary(_fake.ExecutablePath, options => options.ExtraArguments.Add("--password=private"));

        var failed = await library.Library.AddAsync(Address);

        Assert.Equal(ErrorCode.Private, failed.Error!.Code);
        Assert.DoesNotContain("is private", failed.Error.Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Disposing_the_library_ends_what_runs_and_what_waits()
    {
        _fake.Play(Playing(Record()) with { Metadata = new FakePhase { Hang = true, IgnoreSignals = true } });
        var library = new YtDlpLibrary(_fake.ExecutablePath, options => options.MaxConcurrentCalls = 1);
        var adding = Enumerable.Range(0, 3).Select(i => library.Library.AddAsync($"{Address}{i}")).ToList();
        while (_fake.Invocations.Count == 0)
            await Task.Delay(10);

        await library.DisposeAsync();

        Assert.Empty(_fake.FindProcesses());
        foreach (var task in adding)
            await Assert.ThrowsAnyAsync<ObjectDisposedException>(() => task.WaitAsync(TimeSpan.FromSeconds(30)));
        Assert.All(_fake.Invocations, call => Assert.False(Directory.Exists(call.WorkingDirectory)));
    }

    [SkippableFact]
    public async Task A_refresh_does_not_bring_back_what_was_removed_meanwhile()
    {
        var id = (await Library.Library.AddAsync(Address)).Id!.Value;
        _fake.Play(Playing(Record()) with { Metadata = new FakePhase { DelayMs = 1500 } });
        var refreshing = Library.Library.RefreshAsync(id);
        while (_fake.Invocations.Count < 3)
            await Task.Delay(10);
        Assert.True(await Library.Library.RemoveAsync(id));

        var refused = await refreshing;

        Assert.Equal((IngestOutcome.Failed, ErrorCode.VideoNotFound), (refused.Outcome, refused.Error!.Code));
        Assert.Null(await Library.Library.FindAsync(id));
    }

    [SkippableFact]
    public async Task A_record_out_of_the_future_is_asked_about_all_the_same()
    {
        var future = Record();
        future["epoch"] = DateTimeOffset.UtcNow.AddYears(50).ToUnixTimeSeconds();
        _fake.Play(Playing(future));

        await Library.Library.AddAsync(Address);
        await Library.Library.AddAsync(Address, new AddOptions { MaxAge = TimeSpan.Zero });

        Assert.Equal(4, _fake.Invocations.Count);
    }

    [SkippableFact]
    public async Task A_plug_in_that_heeds_no_token_keeps_nobody_waiting()
    {
        var record = Record();
        record.Remove("subtitles");
        _fake.Play(Playing(record));
        await using var library = new YtDlpLibrary(_fake.ExecutablePath, build: builder => builder.AddTranscriptSource<OtherSources.Deaf>());
        using var giveUp = new CancellationTokenSource();
        var adding = library.Library.AddAsync(Address, cancellationToken: giveUp.Token);
        await OtherSources.Deaf.Asked.Task;
        Assert.All(_fake.Invocations, call => Assert.False(Directory.Exists(call.WorkingDirectory)));

        await giveUp.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => adding.WaitAsync(TimeSpan.FromSeconds(30)));
    }

    [SkippableFact]
    public async Task A_named_pipe_is_no_file_of_cookies()
    {
        var pipe = _fake.Folder.PathOf("pipe");
        using (var made = System.Diagnostics.Process.Start("mkfifo", pipe))
            await made.WaitForExitAsync();
        await using var library = new YtDlpLibrary(_fake.ExecutablePath, options => options.CookiesFile = pipe);

        var result = await library.Library.AddAsync(Address).WaitAsync(TimeSpan.FromSeconds(30));

        Assert.NotNull(result);
    }

    [SkippableFact]
    public async Task A_lone_surrogate_costs_the_entry_that_it_is_in()
    {
        _fake.Play(new FakeScenario
        {
            CaptionBodies = Captions,
            Metadata = new FakePhase
            {
                Stdout =
            """{"id":"talk-1","title":"A talk","extractor_key":"Example","webpage_url":"https://videos.example/watch/1","language":"en","format_id":"18","http_headers":{"X":"\ud800"},"subtitles":{"\ud800":[{"ext":"vtt","url":"https://videos.example/x"}],"en":[{"ext":"\ud800","url":"https://videos.example/y"},{"ext":"vtt","url":"https://videos.example/en.vtt","note":"\ud800"}]}}"""
            }
        });

        var added = await Library.Library.AddAsync(Address);

        Assert.Null(added.Error);
        Assert.Equal("en", added.Transcript!.Language);
    }

    [SkippableFact]
    public async Task An_old_program_is_blamed_for_what_it_does_not_understand()
    {
        _fake.Play(Playing(Record()) with
        {
            YtDlpVersion = "2023.03.04",
            Metadata = new FakePhase { ExitCode = 1, Null = true, Stderr = "ERROR: [youtube] 1: Unable to extract uploader id; please report this issue on  https://github.com/yt-dlp/yt-dlp/issues?q= , filling out the appropriate issue template. Confirm you are on the latest version using  yt-dlp -U\n" },
        });

        Assert.Equal(ErrorCode.ToolTooOld, (await Library.Library.AddAsync(Address)).Error!.Code);
        Assert.Equal(ErrorCode.ToolTooOld, (await Library.Library.AddAsync(Address)).Error!.Code);
        Assert.Equal(1, _fake.Invocations.Count(call => call.Phase == "version"));
    }

    [Fact]
    public async Task A_missing_program_says_how_to_get_it()
    {
        await using var library = new YtDlpLibrary("/nowhere/yt-dlp");

        var failed = await library.Library.AddAsync(Address);
        Assert.Equal((ErrorCode.ToolMissing, false), (failed.Error!.Code, failed.Error.IsRetryable));
        Assert.Contains("Install", failed.Error.Message, StringComparison.Ordinal);

        var check = Assert.Single(await ChecksAsync(library), check => check.Name == "yt-dlp");
        Assert.False(check.IsOk);
        Assert.Contains("Install", check.Detail, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task No_more_programs_run_at_once_than_the_options_say()
    {
        _fake.Play(Playing(Record()) with { Metadata = new FakePhase { DelayMs = 300 } });
        await using var library = new YtDlpLibrary(_fake.ExecutablePath, options => options.MaxConcurrentCalls = 2);

        var adding = Enumerable.Range(0, 8).Select(i => library.Library.AddAsync($"{Address}{i}")).ToList();
        var most = 0;
        while (!adding.TrueForAll(task => task.IsCompleted))
        {
            most = Math.Max(most, _fake.FindProcesses().Count);
            await Task.Delay(5);
        }

        await Task.WhenAll(adding);
        Assert.InRange(most, 1, 2);
    }

    [SkippableFact]
    public async Task Records_that_are_too_large_or_none_are_typed()
    {
        _fake.Play(Playing(Record()) with { Metadata = new FakePhase { FloodStdout = 400L * 1024 * 1024 } });
        Assert.Equal(ErrorCode.TooLarge, (await Library.Library.AddAsync(Address)).Error!.Code);

        _fake.Play(Playing(Record()) with { Metadata = new FakePhase { CutAt = 40 } });
        Assert.Equal(ErrorCode.InvalidMetadata, (await Library.Library.AddAsync(Address)).Error!.Code);

        _fake.Play(Playing(Record()) with { Metadata = new FakePhase { Crash = true } });
        Assert.Equal(ErrorCode.ToolFailed, (await Library.Library.AddAsync(Address)).Error!.Code);

        _fake.Play(new FakeScenario { Info = new JsonObject { ["_type"] = "playlist", ["id"] = "PL1", ["title"] = "Many", ["extractor_key"] = "YoutubeTab", ["entries"] = new JsonArray() } });
        Assert.Equal(ErrorCode.Playlist, (await Library.Library.AddAsync(Address)).Error!.Code);
    }

    private static async Task<List<DiagnosticCheck>> ChecksAsync(YtDlpLibrary library)
    {
        var checks = new List<DiagnosticCheck>();
        await foreach (var check in library.Diagnostics.CheckAsync())
            checks.Add(check);
        return checks;
    }

    private static string ValueAfter(FakeInvocation call, string option) => call.Arguments[call.Arguments.ToList().IndexOf(option) + 1];

    private static FakeScenario Playing(JsonObject record) => new() { Info = record, CaptionBodies = Captions };

    private static JsonObject Record() => new()
    {
        ["id"] = "talk-1",
        ["title"] = "A talk",
        ["extractor_key"] = "Example",
        ["webpage_url"] = Address,
        ["language"] = "en",
        ["format_id"] = "18",
        ["view_count"] = 1000,
        ["epoch"] = 1700000000,
        ["subtitles"] = new JsonObject { ["en"] = new JsonArray(new JsonObject { ["ext"] = "vtt", ["url"] = "https://videos.example/en.vtt" }) },
    };
}
