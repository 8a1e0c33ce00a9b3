using Microsoft.Extensions.DependencyInjection;
using VideoDigester.Testing;

namespace VideoDigester.EndToEnd.Tests.YtDlp;

/// <summary>Where captions come from when the site has none.</summary>
public sealed class SourceTests : PlayedSiteTests
{
    [SkippableFact]
    public async Task Further_sources_are_asked_in_order_where_the_site_has_nothing()
    {
        var record = Record();
        record.Remove("subtitles");
        Fake.Play(Playing(record));
        await using var library = new YtDlpLibrary(Fake.ExecutablePath, build: builder => builder
            .AddTranscriptSource<OtherSources.Nothing>().AddTranscriptSource(_ => null!).AddTranscriptSource<OtherSources.Broken>().AddTranscriptSource<OtherSources.Archive>().AddTranscriptSource<OtherSources.NeverAsked>());

        var added = await library.Library.AddAsync(Address);

        Assert.Null(added.Error);
        Assert.Equal((TranscriptSourceKind.Speech, "de", 2), (added.Transcript!.Source, added.Transcript.Language, added.Transcript.SegmentCount));
        var words = (await library.Library.FindTranscriptAsync(added.Id!.Value))!.Segments;
        Assert.Equal(["first", "second"], words.Select(segment => segment.Text));
        Assert.Equal([(0d, 1000d), (2000d, 2000d)], words.Select(segment => (segment.Start.TotalMilliseconds, segment.End.TotalMilliseconds)));
        var failures = (await library.Library.ListAttemptsAsync(new AttemptQuery { HasFailed = true })).Items.Select(attempt => attempt.Error!).ToList();
        Assert.Equal([ErrorCode.Unknown, ErrorCode.InvalidConfiguration], failures.Select(failure => failure.Code).Order());
        Assert.Contains(failures, failure => failure.Message.Contains("'broken'", StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task A_source_stands_in_for_captions_that_the_site_does_not_deliver()
    {
        Fake.Play(Playing(Record()) with { Captions = new FakePhase { ExitCode = 1, Stderr = "ERROR: Unable to download video subtitles for 'en': HTTP Error 429: Too Many Requests\n" } });
        await using var library = new YtDlpLibrary(Fake.ExecutablePath, build: builder => builder.AddTranscriptSource<OtherSources.Archive>());

        var added = await library.Library.AddAsync(Address);

        Assert.Null(added.Error);
        Assert.Equal(TranscriptSourceKind.Speech, added.Transcript!.Source);
        Assert.Equal(ErrorCode.RateLimited, Assert.Single((await library.Library.ListAttemptsAsync(new AttemptQuery { HasFailed = true })).Items).Error!.Code);
    }

    [SkippableFact]
    public async Task A_passing_failure_is_asked_about_again_though_another_source_broke_too_and_a_lasting_one_is_told_again()
    {
        await using var library = new YtDlpLibrary(Fake.ExecutablePath, build: builder => builder.AddTranscriptSource<OtherSources.Broken>());
        Fake.Play(Playing(Record()) with { Captions = new FakePhase { ExitCode = 1, Stderr = "ERROR: Unable to download video subtitles for 'en': HTTP Error 429: Too Many Requests\n" } });
        Assert.Equal(ErrorCode.RateLimited, (await library.Library.AddAsync(Address)).Error!.Code);

        var silent = Record();
        silent.Remove("subtitles");
        Fake.Play(Playing(silent));
        Assert.Equal(ErrorCode.Unknown, (await library.Library.AddAsync(Address)).Error!.Code);
        Assert.Equal(3, Fake.Invocations.Count);

        var again = await library.Library.AddAsync(Address);
        Assert.Equal((IngestOutcome.Unchanged, ErrorCode.Unknown), (again.Outcome, again.Error!.Code));
        Assert.Equal(3, Fake.Invocations.Count);
    }

    [SkippableFact]
    public async Task A_plug_in_that_heeds_no_token_keeps_nobody_waiting()
    {
        var record = Record();
        record.Remove("subtitles");
        Fake.Play(Playing(record));
        await using var library = new YtDlpLibrary(Fake.ExecutablePath, build: builder => builder.AddTranscriptSource<OtherSources.Deaf>());
        using var giveUp = new CancellationTokenSource();
        var adding = library.Library.AddAsync(Address, cancellationToken: giveUp.Token);
        await OtherSources.Deaf.Asked.Task;
        Assert.All(Fake.Invocations, call => Assert.False(Directory.Exists(call.WorkingDirectory)));

        await giveUp.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => adding.WaitAsync(TimeSpan.FromSeconds(30)));
    }
}
