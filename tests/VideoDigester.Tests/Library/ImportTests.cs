using VideoDigester.Testing;

namespace VideoDigester.Tests.Library;

public sealed class ImportTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private readonly CountingClock _time = new(new DateTimeOffset(2024, 6, 1, 12, 0, 0, TimeSpan.Zero));
    private readonly TemporaryLibrary _library;

    public ImportTests() => _library = new TemporaryLibrary(_time);

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await _library.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_video_with_captions_is_kept_with_its_transcript()
    {
        var path = _folder.WriteInfo("moon");
        _folder.WriteCaptions("moon", "en", "The moon has no air.", "Its shadows are sharp.");

        var result = Assert.Single(await _library.ImportAsync(path));

        Assert.Equal((IngestOutcome.Added, "example:moon", null), (result.Outcome, result.Id?.ToString(), result.Error));
        Assert.Equal(("en", 2, 9), (result.Transcript!.Language, result.Transcript.SegmentCount, result.Transcript.WordCount));
        var transcript = await _library.Library.FindTranscriptAsync(result.Id!.Value);
        Assert.Equal(["The moon has no air.", "Its shadows are sharp."], transcript!.Segments.Select(s => s.Text));
        Assert.Equal(TimeSpan.FromSeconds(3), transcript.Segments[1].Start);
        var video = await _library.Library.FindAsync(result.Id.Value);
        Assert.Equal(("About moon", path), (video!.Title, video.SourcePath));
    }

    [Fact]
    public async Task A_video_without_captions_is_kept_and_says_so()
    {
        _folder.WriteInfo("silent");

        var result = Assert.Single(await _library.ImportAsync(_folder.Path));

        Assert.Equal((IngestOutcome.Added, ErrorCode.NoCaptions), (result.Outcome, result.Error?.Code));
        Assert.NotNull(await _library.Library.FindAsync(result.Id!.Value));
    }

    [Fact]
    public async Task Named_pipes_and_devices_are_failures_of_their_own_and_never_waited_for()
    {
        if (OperatingSystem.IsWindows())
            return;
        _folder.WriteInfo("moon");
        await MakePipeAsync("moon.en.vtt");
        await MakePipeAsync("pipe.info.json");
        File.CreateSymbolicLink(Path.Combine(_folder.Path, "zeros.info.json"), "/dev/zero");

        var results = await _library.ImportAsync(_folder.Path).WaitAsync(TimeSpan.FromSeconds(20));

        Assert.Equal(
            [(IngestOutcome.Added, ErrorCode.EmptyBody), (IngestOutcome.Failed, ErrorCode.InvalidMetadata), (IngestOutcome.Failed, ErrorCode.InvalidMetadata)],
            results.OrderBy(result => result.Target, StringComparer.Ordinal).Select(result => (result.Outcome, result.Error!.Code)));
    }

    [Fact]
    public async Task Importing_again_changes_nothing()
    {
        _folder.WriteInfo("moon");
        _folder.WriteCaptions("moon", "en", "The moon has no air.");
        await _library.ImportAsync(_folder.Path);

        var again = Assert.Single(await _library.ImportAsync(_folder.Path));

        Assert.Equal(IngestOutcome.Unchanged, again.Outcome);
        Assert.Single((await _library.Library.ListAsync()).Items);
        var video = await _library.Library.FindAsync(again.Id!.Value);
        Assert.Single(video!.Transcripts);
        Assert.Single(video.Statistics);
    }

    [Fact]
    public async Task Captions_that_came_later_update_the_video_and_stay_when_their_file_is_gone()
    {
        _folder.WriteInfo("moon");
        await _library.ImportAsync(_folder.Path);
        var captions = _folder.WriteCaptions("moon", "en", "The moon has no air.");

        var later = Assert.Single(await _library.ImportAsync(_folder.Path));
        File.Delete(captions);
        var gone = Assert.Single(await _library.ImportAsync(_folder.Path));

        Assert.Equal((IngestOutcome.Updated, null), (later.Outcome, later.Error));
        Assert.Equal((IngestOutcome.Unchanged, null), (gone.Outcome, gone.Error));
        Assert.Equal(1, gone.Transcript?.SegmentCount);
    }

    [Fact]
    public async Task One_bad_file_does_not_stop_the_others()
    {
        _folder.WriteInfo("moon");
        _folder.Write("torn.info.json", "{\"id\": \"torn\", \"title\": \"Half");
        _folder.Write("list.info.json", """{"_type": "playlist", "id": "PL1", "title": "Lectures", "extractor_key": "Example", "entries": []}""");
        _folder.WriteInfo("sun");

        var results = (await _library.ImportAsync(_folder.Path)).ToDictionary(r => Path.GetFileName(r.Target));

        Assert.Equal(4, results.Count);
        Assert.Equal(ErrorCode.InvalidMetadata, results["torn.info.json"].Error?.Code);
        Assert.Equal(ErrorCode.Playlist, results["list.info.json"].Error?.Code);
        Assert.All(["moon.info.json", "sun.info.json"], name => Assert.Equal(IngestOutcome.Added, results[name].Outcome));
        Assert.Equal(2, (await _library.Library.ListAsync()).Items.Count);
    }

    [Theory]
    [InlineData("", ErrorCode.EmptyBody)]
    [InlineData("<!DOCTYPE html><html><body>Sign in</body></html>", ErrorCode.NotCaptions)]
    public async Task Captions_that_are_something_else_are_a_typed_error_and_never_text(string content, ErrorCode expected)
    {
        _folder.WriteInfo("moon");
        _folder.Write("moon.en.vtt", content);

        var result = Assert.Single(await _library.ImportAsync(_folder.Path));

        Assert.Equal((IngestOutcome.Added, expected), (result.Outcome, result.Error?.Code));
        Assert.Null(await _library.Library.FindTranscriptAsync(result.Id!.Value));
    }

    [Fact]
    public async Task Of_several_formats_of_one_track_the_richest_readable_one_counts()
    {
        _folder.WriteInfo("moon");
        _folder.Write("moon.en.json3", "not json");
        _folder.WriteCaptions("moon", "en", "From WebVTT.");
        _folder.Write("moon.en.srt", "1\n00:00:00,000 --> 00:00:01,000\nFrom SubRip.\n");

        var result = Assert.Single(await _library.ImportAsync(_folder.Path));

        Assert.Equal((CaptionFormat.Vtt, null), (result.Transcript?.Format, result.Error));
    }

    [Fact]
    public async Task Only_the_wanted_languages_are_read()
    {
        _folder.WriteInfo("moon");
        _folder.WriteCaptions("moon", "en-GB", "English.");
        _folder.WriteCaptions("moon", "de", "Deutsch.");
        _folder.WriteCaptions("moon", "fr", "Français.");

        var result = Assert.Single(await _library.ImportAsync(_folder.Path, new ImportOptions { Languages = ["de", "en"] }));

        var video = await _library.Library.FindAsync(result.Id!.Value);
        Assert.Equal(["de", "en-GB"], video!.Transcripts.Select(t => t.Language).Order());
        Assert.Equal("de", result.Transcript?.Language);
    }

    [Fact]
    public async Task A_file_over_the_limit_is_refused_unread()
    {
        await using var library = new TemporaryLibrary(_time, options => options.Ingest.MaxCaptionBytes = 1024);
        _folder.WriteInfo("moon");
        _folder.WriteCaptions("moon", "en", new string('x', 2000));

        Assert.Equal(ErrorCode.TooLarge, Assert.Single(await library.ImportAsync(_folder.Path)).Error?.Code);
    }

    [Fact]
    public async Task Every_attempt_is_in_the_log_failures_too()
    {
        _folder.WriteInfo("moon");
        _folder.Write("moon.en.vtt", "");
        var id = Assert.Single(await _library.ImportAsync(_folder.Path)).Id!.Value;
        _folder.WriteCaptions("moon", "en", "The moon has no air.");
        await _library.ImportAsync(_folder.Path);

        var attempts = (await _library.Library.ListAttemptsAsync(new AttemptQuery { VideoId = id, Descending = false })).Items;

        Assert.Equal(
            [
                (ProcessingStep.Metadata, "added", null),
                (ProcessingStep.Transcript, "failed", ErrorCode.EmptyBody),
                (ProcessingStep.Metadata, "unchanged", null),
                (ProcessingStep.Transcript, "added", (ErrorCode?)null),
            ],
            attempts.Select(a => (a.Step, a.Outcome, a.Error?.Code)));
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_is_in_the_log_with_its_reason()
    {
        var torn = _folder.Write("torn.info.json", "{\"id\": \"torn\", \"title\": \"Half");
        await _library.ImportAsync(_folder.Path);

        var attempt = Assert.Single((await _library.Library.ListAttemptsAsync(new AttemptQuery())).Items);

        Assert.Equal((torn, ProcessingStep.Metadata, "failed", ErrorCode.InvalidMetadata), (attempt.Target, attempt.Step, attempt.Outcome, attempt.Error?.Code));
    }

    [Fact]
    public async Task Stopping_early_ends_the_readers_and_keeps_what_was_yielded()
    {
        for (var i = 0; i < 200; i++)
            _folder.WriteInfo($"v{i:000}");

        await foreach (var _ in _library.Library.ImportAsync(_folder.Path))
            break;

        // Whoever still read would ask the clock for the start of its attempt.
        var asked = _time.Asked;
        await Task.Delay(100);
        Assert.Equal(asked, _time.Asked);
        Assert.Single((await _library.Library.ListAsync()).Items);
    }

    [Fact]
    public async Task A_cancelled_import_keeps_whole_videos_only()
    {
        for (var i = 0; i < 40; i++)
        {
            _folder.WriteInfo($"v{i:00}");
            _folder.WriteCaptions($"v{i:00}", "en", "One.", "Two.");
        }

        using var stop = new CancellationTokenSource();
        var seen = 0;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in _library.Library.ImportAsync(_folder.Path, null, stop.Token))
                if (++seen == 10)
                    await stop.CancelAsync();
        });

        var page = await _library.Library.ListAsync(new VideoQuery { PageSize = 100 });
        Assert.InRange(page.Items.Count, 10, 39);
        foreach (var video in page.Items.Where(v => v.HasTranscript))
            Assert.Equal(2, (await _library.Library.FindTranscriptAsync(video.Id))!.Segments.Count);
    }

    [Fact]
    public async Task A_refresh_reads_the_files_again()
    {
        _folder.WriteInfo("moon");
        var id = Assert.Single(await _library.ImportAsync(_folder.Path)).Id!.Value;
        _folder.WriteInfo("moon", ("title", "The airless moon"), ("view_count", 25), ("epoch", 1714700000));

        var result = await _library.Library.RefreshAsync(id);

        Assert.Equal(IngestOutcome.Updated, result.Outcome);
        var video = await _library.Library.FindAsync(id);
        Assert.Equal("The airless moon", video!.Title);
        Assert.Equal([10L, 25L], video.Statistics.Select(s => s.Views));
    }

    [Fact]
    public async Task A_refresh_whose_file_is_about_another_video_changes_nothing()
    {
        _folder.Write("video.info.json", """{"id": "one", "title": "One", "extractor_key": "Example", "webpage_url": "https://videos.example/one"}""");
        var id = Assert.Single(await _library.ImportAsync(_folder.Path)).Id!.Value;
        _folder.Write("video.info.json", """{"id": "two", "title": "Two", "extractor_key": "Example", "webpage_url": "https://videos.example/two"}""");

        var failure = await Assert.ThrowsAsync<VideoDigesterException>(() => _library.Library.RefreshAsync(id));

        Assert.Equal(ErrorCode.FileNotFound, failure.Code);
        Assert.Equal([id], (await _library.Library.ListAsync()).Items.Select(video => video.Id));
    }

    [Fact]
    public async Task A_refresh_reads_only_the_wanted_languages()
    {
        _folder.WriteInfo("moon");
        _folder.WriteCaptions("moon", "en", "English.");
        var id = Assert.Single(await _library.ImportAsync(_folder.Path)).Id!.Value;
        _folder.WriteCaptions("moon", "de", "Deutsch.");

        await _library.Library.RefreshAsync(id, new RefreshOptions { Languages = ["en"] });
        Assert.Equal(["en"], (await _library.Library.FindAsync(id))!.Transcripts.Select(t => t.Language));

        await _library.Library.RefreshAsync(id);
        Assert.Equal(["de", "en"], (await _library.Library.FindAsync(id))!.Transcripts.Select(t => t.Language).Order());
    }

    [Theory]
    [InlineData("en_GB")]
    [InlineData("EN-gb")]
    [InlineData("en")]
    public async Task Languages_are_understood_however_they_are_spelt(string language)
    {
        _folder.WriteInfo("moon");
        _folder.WriteCaptions("moon", "en-GB", "English.");

        var result = Assert.Single(await _library.ImportAsync(_folder.Path, new ImportOptions { Languages = [language] }));

        Assert.Null(result.Error);
        Assert.NotNull(await _library.Library.FindTranscriptAsync(result.Id!.Value, language));
    }

    [Fact]
    public async Task A_language_that_is_no_tag_is_a_typed_error()
    {
        var id = VideoId.Parse("example:moon");

        Assert.Equal(ErrorCode.InvalidRequest, (await Assert.ThrowsAsync<VideoDigesterException>(() => _library.Library.FindTranscriptAsync(id, "English"))).Code);
        Assert.Equal(ErrorCode.InvalidRequest, (await Assert.ThrowsAsync<VideoDigesterException>(() => _library.Digests.DigestAsync(new DigestRequest(id, DigestType.Summary) { Language = "English" }))).Code);
    }

    [Fact]
    public async Task A_digest_of_one_of_two_equal_transcripts_goes_stale_with_its_own()
    {
        _folder.WriteInfo("moon");
        _folder.WriteCaptions("moon", "en", "The moon has no air.");
        var british = _folder.WriteCaptions("moon", "en-GB", "The moon has no air.");
        var id = Assert.Single(await _library.ImportAsync(_folder.Path)).Id!.Value;
        var digest = (await _library.Digests.DigestAsync(new DigestRequest(id, DigestType.Summary) { Language = "en-GB" })).Digest;
        _folder.WriteCaptions("moon", "en-GB", "The moon has next to no air.");
        File.SetLastWriteTimeUtc(british, DateTime.UtcNow.AddMinutes(5));

        await _library.ImportAsync(_folder.Path);

        Assert.NotNull((await _library.Digests.FindAsync(digest.Id))!.StaleAt);
    }

    [Fact]
    public async Task A_refresh_whose_file_is_gone_is_a_typed_error_and_loses_nothing()
    {
        var path = _folder.WriteInfo("moon");
        var id = Assert.Single(await _library.ImportAsync(path)).Id!.Value;
        File.Delete(path);

        var failure = await Assert.ThrowsAsync<VideoDigesterException>(() => _library.Library.RefreshAsync(id));

        Assert.Equal(ErrorCode.FileNotFound, failure.Code);
        Assert.NotNull(await _library.Library.FindAsync(id));
    }

    [Fact]
    public async Task A_video_that_the_library_does_not_hold_is_a_typed_error()
    {
        var id = VideoId.Parse("example:nothing");

        Assert.Equal(ErrorCode.VideoNotFound, (await Assert.ThrowsAsync<VideoDigesterException>(() => _library.Library.RefreshAsync(id))).Code);
        Assert.Null(await _library.Library.FindAsync(id));
        Assert.False(await _library.Library.RemoveAsync(id));
    }

    [Fact]
    public async Task Removing_a_video_takes_its_transcripts_and_leaves_the_log()
    {
        _folder.WriteInfo("moon");
        _folder.WriteCaptions("moon", "en", "The moon has no air.");
        var id = Assert.Single(await _library.ImportAsync(_folder.Path)).Id!.Value;

        Assert.True(await _library.Library.RemoveAsync(id));

        Assert.Null(await _library.Library.FindTranscriptAsync(id));
        Assert.NotEmpty((await _library.Library.ListAttemptsAsync(new AttemptQuery { VideoId = id })).Items);
    }

    private async Task MakePipeAsync(string name)
    {
        using var made = System.Diagnostics.Process.Start("mkfifo", [Path.Combine(_folder.Path, name)]);
        await made.WaitForExitAsync();
    }

    private sealed class CountingClock(DateTimeOffset now) : TimeProvider
    {
        private int _asked;

        public int Asked => Volatile.Read(ref _asked);

        public override DateTimeOffset GetUtcNow()
        {
            Interlocked.Increment(ref _asked);
            return now;
        }
    }
}
