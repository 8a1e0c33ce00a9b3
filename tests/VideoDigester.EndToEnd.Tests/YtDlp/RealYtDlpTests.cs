using VideoDigester.Testing.YtDlp;

namespace VideoDigester.EndToEnd.Tests.YtDlp;

/// <summary>The real program, asked about a site on this machine.</summary>
public abstract class RealYtDlpTests(string which) : IAsyncLifetime
{
    private const string Captions = "WEBVTT\n\n00:00:00.160 --> 00:00:02.000\nGood evening everybody\n\n00:00:02.000 --> 00:00:04.500\nand welcome to the talk\n";

    private readonly LoopbackSite _site = new();
    private YtDlpLibrary? _library;

    private string Program => RealYtDlp.Require(which);

    private YtDlpLibrary Library => _library ??= new YtDlpLibrary(Program);

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        if (_library is not null)
            await _library.DisposeAsync();
        await _site.DisposeAsync();
    }

    [SkippableFact]
    public async Task A_captioned_video_is_added_with_one_request_for_its_page_and_one_for_its_captions()
    {
        _site.OnVideo("/talk", "A talk", ("de", "/c/talk.de.vtt"), ("en", "/c/talk.en.vtt")).On("/c/talk.en.vtt", SiteAnswer.Vtt(Captions));

        var added = await Library.Library.AddAsync(_site.At("/talk"), new AddOptions { Languages = ["en"] });

        Assert.Null(added.Error);
        Assert.Equal((IngestOutcome.Added, "en", TranscriptSourceKind.Uploaded, 2), (added.Outcome, added.Transcript!.Language, added.Transcript.Source, added.Transcript.SegmentCount));
        Assert.Equal(["/talk", "/c/talk.en.vtt"], _site.Requests);
        var words = (await Library.Library.FindTranscriptAsync(added.Id!.Value))!.Segments;
        Assert.Equal((TimeSpan.FromMilliseconds(160), "Good evening everybody"), (words[0].Start, words[0].Text));
    }

    [SkippableFact]
    public async Task Adding_it_again_asks_nothing_and_forced_changes_nothing()
    {
        _site.OnVideo("/talk", "A talk", ("en", "/c/talk.en.vtt")).On("/c/talk.en.vtt", SiteAnswer.Vtt(Captions));
        var first = await Library.Library.AddAsync(_site.At("/talk"));

        var again = await Library.Library.AddAsync(_site.At("/talk"));
        Assert.Equal((IngestOutcome.Unchanged, first.Id), (again.Outcome, again.Id));
        Assert.Equal(2, _site.Requests.Count);

        var forced = await Library.Library.AddAsync(_site.At("/talk"), new AddOptions { MaxAge = TimeSpan.Zero });
        Assert.Equal((IngestOutcome.Unchanged, first.Id), (forced.Outcome, forced.Id));
        Assert.Equal(4, _site.Requests.Count);

        var refreshed = await Library.Library.RefreshAsync(first.Id!.Value);
        Assert.Equal(IngestOutcome.Unchanged, refreshed.Outcome);
        Assert.Equal("/talk", _site.Requests[^1]);
        Assert.Equal(5, _site.Requests.Count);
    }

    [SkippableFact]
    public async Task A_video_without_captions_is_kept_and_not_asked_about_again()
    {
        _site.OnVideo("/silent", "Silence");

        var added = await Library.Library.AddAsync(_site.At("/silent"));
        Assert.Equal((IngestOutcome.Added, ErrorCode.NoCaptions, false), (added.Outcome, added.Error!.Code, added.Error.IsRetryable));

        await Library.Library.AddAsync(_site.At("/silent"));
        Assert.Equal(["/silent"], _site.Requests);
    }

    [SkippableTheory]
    [InlineData(404, ErrorCode.Removed, false)]
    [InlineData(410, ErrorCode.Removed, false)]
    [InlineData(429, ErrorCode.RateLimited, true)]
    [InlineData(500, ErrorCode.SiteUnavailable, true)]
    [InlineData(503, ErrorCode.SiteUnavailable, true)]
    public async Task What_the_site_answers_is_told_apart(int status, ErrorCode code, bool isRetryable)
    {
        _site.On("/page", SiteAnswer.Fails(status, "Retry-After: 30\r\n"));

        var failed = await Library.Library.AddAsync(_site.At("/page"));

        Assert.Equal((IngestOutcome.Failed, code, isRetryable), (failed.Outcome, failed.Error!.Code, failed.Error.IsRetryable));
        var attempt = Assert.Single((await Library.Library.ListAttemptsAsync()).Items);
        Assert.Equal((_site.At("/page"), code, isRetryable), (attempt.Target, attempt.Error!.Code, attempt.Error.IsRetryable));
        Assert.Empty((await Library.Library.ListAsync()).Items);
    }

    [SkippableFact]
    public async Task A_limit_on_captions_costs_no_second_extraction()
    {
        _site.OnVideo("/talk", "A talk", ("en", "/c/busy.vtt")).On("/c/busy.vtt", SiteAnswer.Fails(429, "Retry-After: 30\r\n"));

        var added = await Library.Library.AddAsync(_site.At("/talk"));

        Assert.Equal((IngestOutcome.Added, ErrorCode.RateLimited), (added.Outcome, added.Error!.Code));
        Assert.Equal(["/talk", "/c/busy.vtt"], _site.Requests);

        _site.On("/c/busy.vtt", SiteAnswer.Vtt(Captions));
        Assert.Equal(2, (await Library.Library.AddAsync(_site.At("/talk"))).Transcript!.SegmentCount);
    }

    [SkippableFact]
    public async Task A_page_that_is_gone_marks_the_video_and_one_that_returns_unmarks_it()
    {
        _site.OnVideo("/talk", "A talk", ("en", "/c/talk.en.vtt")).On("/c/talk.en.vtt", SiteAnswer.Vtt(Captions));
        var id = (await Library.Library.AddAsync(_site.At("/talk"))).Id!.Value;

        _site.On("/talk", SiteAnswer.Fails(404));
        var gone = await Library.Library.RefreshAsync(id);
        Assert.Equal((id, ErrorCode.Removed), (gone.Id, gone.Error!.Code));
        var marked = (await Library.Library.FindAsync(id))!;
        Assert.StartsWith("A talk", marked.Title, StringComparison.Ordinal);
        Assert.NotNull(marked.RemovedAt);
        Assert.Single(marked.Transcripts);

        _site.OnVideo("/talk", "A talk", ("en", "/c/talk.en.vtt"));
        Assert.Equal(IngestOutcome.Updated, (await Library.Library.RefreshAsync(id)).Outcome);
        Assert.Null((await Library.Library.FindAsync(id))!.RemovedAt);
    }

    [SkippableFact]
    public async Task A_site_that_never_answers_is_given_up_in_time()
    {
        _site.On("/page", new SiteAnswer { Hangs = true });
        await using var library = new YtDlpLibrary(Program, options => options.MetadataTimeout = TimeSpan.FromSeconds(4));

        var failed = await library.Library.AddAsync(_site.At("/page"));

        Assert.Equal((ErrorCode.Timeout, true), (failed.Error!.Code, failed.Error.IsRetryable));
    }

    [SkippableFact]
    public async Task A_page_that_is_cut_in_the_middle_is_no_video()
    {
        var page = SiteAnswer.Html("<html><head><title>A talk</title></head>" + new string(' ', 100_000) + "<video src=\"/media.mp4\"></video></html>");
        _site.On("/page", page with { CutAfter = 50_000 });

        var failed = await Library.Library.AddAsync(_site.At("/page"));

        Assert.Equal(IngestOutcome.Failed, failed.Outcome);
        Assert.True(failed.Error!.Code is ErrorCode.Network or ErrorCode.Unsupported, failed.Error.ToString());
    }

    [SkippableFact]
    public async Task A_page_of_20_megabytes_is_read()
    {
        _site.On("/page", SiteAnswer.Html("<html><head><title>Long</title></head><body><video src=\"/media.mp4\"></video>" + new string('x', 20 * 1024 * 1024) + "</body></html>"));

        var added = await Library.Library.AddAsync(_site.At("/page"));

        Assert.Equal((IngestOutcome.Added, ErrorCode.NoCaptions), (added.Outcome, added.Error!.Code));
    }

    [SkippableTheory]
    [InlineData("", ErrorCode.EmptyBody)]
    [InlineData("<html><body>Sign in</body></html>", ErrorCode.NotCaptions)]
    [InlineData("WEBVTT\n\n00:00:00.160 --> 00:00:02.000\nGood\n\n00:00:02.0", ErrorCode.TruncatedCaptions)]
    public async Task Captions_that_are_none_are_told_apart_and_the_video_is_kept(string body, ErrorCode code)
    {
        _site.OnVideo("/talk", "A talk", ("en", "/c/odd.vtt")).On("/c/odd.vtt", SiteAnswer.Vtt(body));

        var added = await Library.Library.AddAsync(_site.At("/talk"));

        Assert.Equal((IngestOutcome.Added, code), (added.Outcome, added.Error?.Code));
        Assert.Equal(1, _site.Requests.Count(path => path == "/c/odd.vtt"));
    }

    [SkippableFact]
    public async Task Odd_names_are_names()
    {
        string[] paths = ["/a talk", "/\"quoted\" 'twice'", "/-J", "/--exec", "/🎬", "/%24(id)", "/" + new string('x', 161), "/a;b&c|d", "/ok?v=--proxy"];
        foreach (var path in paths)
            _site.OnVideo(new Uri(_site.At(path)).PathAndQuery, $"Title of {path} \" ' $(id) 🎬", ("en", "/c/talk.en.vtt"));
        _site.On("/c/talk.en.vtt", SiteAnswer.Vtt(Captions));

        var ids = new HashSet<VideoId>();
        foreach (var path in paths)
        {
            var added = await Library.Library.AddAsync(_site.At(path));
            Assert.True(added is { Outcome: IngestOutcome.Added, Error: null }, $"{path}: {added.Error}");
            Assert.StartsWith($"Title of {path}", added.Title, StringComparison.Ordinal);
            Assert.True(ids.Add(added.Id!.Value));
        }

        Assert.Equal(paths.Length, _site.Requests.Count(path => path == "/c/talk.en.vtt"));
    }

    [SkippableFact]
    public async Task A_redirect_into_a_private_network_is_refused_at_the_connection_and_logged()
    {
        await using var inside = new LoopbackSite();
        inside.OnVideo("/secret", "A secret");
        _site.OnVideo("/talk", "A talk", ("en", "/c/talk.en.vtt")).On("/c/talk.en.vtt", SiteAnswer.Vtt(Captions))
            .On("/redirect", SiteAnswer.Redirect($"http://127.0.0.2:{inside.Port}/secret"))
            .On("/by-name", SiteAnswer.Redirect($"http://inside.example:{inside.Port}/secret"))
            .On("/metadata-service", SiteAnswer.Redirect("http://169.254.169.254/latest/meta-data/"));
        await using var library = new YtDlpLibrary(Program, guard: YtDlpLibrary.GuardFor("talks.example"));

        Assert.Null((await library.Library.AddAsync(_site.At("/talk", "talks.example"))).Error);
        foreach (var path in (string[])["/redirect", "/by-name", "/metadata-service"])
            Assert.Equal(ErrorCode.AddressRefused, (await library.Library.AddAsync(_site.At(path, "talks.example"))).Error?.Code);

        Assert.Empty(inside.Requests);
        Assert.Equal(3, library.Log.All.Where(line => line.StartsWith("ConnectionRefused", StringComparison.Ordinal)).Select(line => line.Split(':')[1]).Distinct().Count());
    }

    [SkippableFact]
    public async Task A_redirect_to_ftp_makes_no_connection()
    {
        using var inside = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        inside.Start();
        var port = ((System.Net.IPEndPoint)inside.LocalEndpoint).Port;
        _site.On("/ftp", SiteAnswer.Redirect($"ftp://127.0.0.1:{port}/x.mp4"))
            .OnVideo("/talk", "A talk", ("en", "/c/ftp.vtt")).On("/c/ftp.vtt", SiteAnswer.Redirect($"ftp://127.0.0.1:{port}/c.vtt"));
        await using var library = new YtDlpLibrary(Program, guard: YtDlpLibrary.GuardFor("talks.example"));

        var refused = await library.Library.AddAsync(_site.At("/ftp", "talks.example"));
        var kept = await library.Library.AddAsync(_site.At("/talk", "talks.example"));

        Assert.False(inside.Pending());
        Assert.Equal((IngestOutcome.Failed, ErrorCode.AddressRefused), (refused.Outcome, refused.Error?.Code));
        Assert.Equal((IngestOutcome.Added, ErrorCode.AddressRefused), (kept.Outcome, kept.Error?.Code));
    }

    [SkippableFact]
    public async Task Captions_that_never_end_are_stopped()
    {
        _site.OnVideo("/talk", "A talk", ("en", "/c/endless.vtt")).On("/c/endless.vtt", SiteAnswer.Vtt(Captions) with { IsEndless = true });
        await using var library = new YtDlpLibrary(Program, configureIngest: options => (options.MaxCaptionBytes, options.MaxMetadataBytes) = (1024 * 1024, 1024 * 1024));

        var added = await library.Library.AddAsync(_site.At("/talk"));

        Assert.Equal((IngestOutcome.Added, ErrorCode.TooLarge), (added.Outcome, added.Error?.Code));
    }

    [SkippableFact]
    public async Task Captions_in_a_private_network_are_refused_and_the_video_is_kept()
    {
        await using var inside = new LoopbackSite();
        _site.OnVideo("/talk", "A talk", ("en", $"http://inside.example:{inside.Port}/c.vtt"));
        _site.OnVideo("/plain", "A talk", ("en", $"http://10.0.0.1:{inside.Port}/c.vtt"));
        await using var library = new YtDlpLibrary(Program, guard: YtDlpLibrary.GuardFor("talks.example"));

        foreach (var path in (string[])["/talk", "/plain"])
        {
            var added = await library.Library.AddAsync(_site.At(path, "talks.example"));
            Assert.Equal((IngestOutcome.Added, ErrorCode.AddressRefused), (added.Outcome, added.Error?.Code));
        }

        Assert.Empty(inside.Requests);
    }

    [SkippableFact]
    public async Task Options_that_a_host_adds_reach_the_site_and_stay_off_the_command_line()
    {
        _site.OnVideo("/talk", "A talk", ("en", "/c/talk.en.vtt")).On("/c/talk.en.vtt", SiteAnswer.Vtt(Captions));
        await using var library = new YtDlpLibrary(Program, options =>
        {
            options.ExtraArguments.Add("--user-agent");
            options.ExtraArguments.Add("It's \"us\" # not a comment");
            options.ExtraArguments.Add("--retries=1");
        });

        Assert.Null((await library.Library.AddAsync(_site.At("/talk"))).Error);
        Assert.All(_site.Agents, agent => Assert.Equal("It's \"us\" # not a comment", agent));
    }

    [SkippableFact]
    public async Task Doctor_names_the_release()
    {
        var checks = new List<DiagnosticCheck>();
        await foreach (var check in Library.Diagnostics.CheckAsync())
            checks.Add(check);

        var tool = Assert.Single(checks, check => check.Name == "yt-dlp");
        Assert.True(tool.IsOk);
        Assert.Matches("^20[0-9]{2}\\.[0-9]{2}\\.[0-9]{2}", tool.Detail);
    }

    [SkippableFact]
    public async Task A_record_with_many_tracks_costs_one_request_for_the_right_one()
    {
        foreach (var (wanted, expected) in PreparedRecord.Choices)
        {
            await using var site = new LoopbackSite();
            foreach (var path in PreparedRecord.Paths)
                site.On(path, SiteAnswer.Vtt(Captions));

            var transcript = await PreparedRecord.FetchAsync(Library, site, wanted);

            Assert.True(site.Requests is [var only] && only == expected.Path, $"{wanted}: {string.Join(' ', site.Requests)} instead of {expected.Path}");
            Assert.Equal((expected.Language, expected.Kind), (transcript!.Language, transcript.Source));
        }
    }
}
