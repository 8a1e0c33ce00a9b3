using VideoDigester.Testing;

namespace VideoDigester.EndToEnd.Tests.YtDlp;

/// <summary>The program that is asked: old, missing, one too many, left behind.</summary>
public sealed class ProgramTests : PlayedSiteTests
{
    [SkippableFact]
    public async Task An_old_program_is_blamed_for_what_it_does_not_understand()
    {
        Fake.Play(Playing(Record()) with
        {
            YtDlpVersion = "2023.03.04",
            Metadata = new FakePhase { ExitCode = 1, Null = true, Stderr = "ERROR: [youtube] 1: Unable to extract uploader id; please report this issue on  https://github.com/yt-dlp/yt-dlp/issues?q= , filling out the appropriate issue template. Confirm you are on the latest version using  yt-dlp -U\n" },
        });

        Assert.Equal(ErrorCode.ToolTooOld, (await Library.Library.AddAsync(Address)).Error!.Code);
        Assert.Equal(ErrorCode.ToolTooOld, (await Library.Library.AddAsync(Address)).Error!.Code);
        Assert.Equal(1, Fake.Invocations.Count(call => call.Phase == "version"));
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
        Fake.Play(Playing(Record()) with { Metadata = new FakePhase { DelayMs = 300 } });
        await using var library = new YtDlpLibrary(Fake.ExecutablePath, options => options.MaxConcurrentCalls = 2);

        var adding = Enumerable.Range(0, 8).Select(i => library.Library.AddAsync($"{Address}{i}")).ToList();
        var most = 0;
        while (!adding.TrueForAll(task => task.IsCompleted))
        {
            most = Math.Max(most, Fake.FindProcesses().Count);
            await Task.Delay(5);
        }

        await Task.WhenAll(adding);
        Assert.InRange(most, 1, 2);
    }

    [SkippableFact]
    public async Task Disposing_the_library_ends_what_runs_and_what_waits()
    {
        Fake.Play(Playing(Record()) with { Metadata = new FakePhase { Hang = true, IgnoreSignals = true } });
        var library = new YtDlpLibrary(Fake.ExecutablePath, options => options.MaxConcurrentCalls = 1);
        var adding = Enumerable.Range(0, 3).Select(i => library.Library.AddAsync($"{Address}{i}")).ToList();
        while (Fake.Invocations.Count == 0)
            await Task.Delay(10);

        await library.DisposeAsync();

        Assert.Empty(Fake.FindProcesses());
        foreach (var task in adding)
            await Assert.ThrowsAnyAsync<ObjectDisposedException>(() => task.WaitAsync(TimeSpan.FromSeconds(30)));
        Assert.All(Fake.Invocations, call => Assert.False(Directory.Exists(call.WorkingDirectory)));
    }

    [SkippableFact]
    public async Task Of_callers_that_add_one_address_at_once_one_asks_the_site()
    {
        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Library.Library.AddAsync(i % 2 == 0 ? Address : Address + "#t=30")));

        Assert.Equal(1, results.Count(result => result.Outcome == IngestOutcome.Added));
        Assert.Equal(7, results.Count(result => result is { Outcome: IngestOutcome.Unchanged, Transcript: not null }));
        Assert.Equal(2, Fake.Invocations.Count);
    }

}
