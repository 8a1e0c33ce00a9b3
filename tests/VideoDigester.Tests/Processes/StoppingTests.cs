using System.Diagnostics;
using VideoDigester.Processes;
using VideoDigester.Testing;
using Xunit.Abstractions;

namespace VideoDigester.Tests.Processes;

public sealed class StoppingTests(ITestOutputHelper log) : ProcessTest
{
    private const int Cancellations = 200;

    [SkippableFact]
    public async Task A_program_that_takes_too_long_is_ended_and_named()
    {
        var failure = await FailAsync(Call(new FakePhase { Hang = true, Stderr = "waiting" }) with { Timeout = TimeSpan.FromSeconds(0.5) });

        Assert.Equal((ErrorCode.Timeout, "'yt-dlp' did not finish within 0.5 seconds and was ended."), (failure.Code, failure.Message));
        Assert.Empty(Fake.FindProcesses());
    }

    [SkippableTheory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public async Task A_program_that_hears_no_signal_is_ended_with_all_its_children(bool detach, bool holdPipes)
    {
        OnLinux();
        var call = Call(new FakePhase { Hang = true, IgnoreSignals = true, Children = 3, Detach = detach, ChildrenHoldPipes = holdPipes, FloodStdout = 1000, Stdout = "" });
        using var cancellation = new CancellationTokenSource();
        using var output = new MemoryStream();
        var running = Runner.RunAsync(call, output, cancellation.Token);
        await UntilAsync(() => Fake.FindProcesses().Count >= 4 && output.Length == 1000);

        await cancellation.CancelAsync();

        var cancelled = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running.WaitAsync(Patience));
        Assert.Equal(cancellation.Token, cancelled.CancellationToken);
        Assert.Empty(Fake.FindProcesses());
    }

    [SkippableTheory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public async Task Children_that_outlive_the_program_are_ended_and_its_answer_is_kept(bool detach, bool holdPipes)
    {
        OnLinux();

        var (result, output) = await RunAsync(Call(new FakePhase { Children = 3, Detach = detach, ChildrenHoldPipes = holdPipes, Stdout = "answer", ExitCode = 7 }));

        Assert.Equal((7, "answer"), (result.ExitCode, output));
        Assert.Empty(Fake.FindProcesses());
    }

    [SkippableFact]
    public async Task Too_much_output_ends_the_children_too()
    {
        OnLinux();
        var failure = await FailAsync(Call(new FakePhase { Children = 2, Detach = true, ChildrenHoldPipes = true, FloodStdout = 1L << 40 }));

        Assert.Equal(ErrorCode.TooLarge, failure.Code);
        Assert.Empty(Fake.FindProcesses());
    }

    [SkippableFact]
    public async Task Processes_of_another_call_are_left_alone()
    {
        OnLinux();
        using var other = new FakeYtDlp(new FakeScenario { Metadata = new FakePhase { Hang = true, Children = 1, Detach = true } });
        using var cancellation = new CancellationTokenSource();
        var running = Runner.RunAsync(Call("-J") with { FileName = other.ExecutablePath }, Stream.Null, cancellation.Token);
        await UntilAsync(() => other.FindProcesses().Count == 2);

        await RunAsync(Call(new FakePhase { Children = 1, Detach = true }));

        Assert.Equal(2, other.FindProcesses().Count);
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        Assert.Empty(other.FindProcesses());
    }

    [SkippableFact]
    public async Task A_call_that_was_cancelled_before_starts_nothing()
    {
        var cancelled = new CancellationToken(canceled: true);

        var thrown = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Runner.RunAsync(Call("--version"), Stream.Null, cancelled));

        Assert.Equal(cancelled, thrown.CancellationToken);
        Assert.Empty(Fake.Invocations);
    }

    [SkippableFact]
    public async Task Waiting_for_a_turn_can_be_cancelled_and_does_not_count_as_time()
    {
        using var runner = new ProgramRunner(1, TimeProvider.System);
        using var first = new CancellationTokenSource();
        using var second = new CancellationTokenSource();
        var running = runner.RunAsync(Call(new FakePhase { Hang = true }), Stream.Null, first.Token);
        await UntilAsync(() => Fake.Invocations.Count == 1);
        var waiting = runner.RunAsync(Call("--version"), Stream.Null, second.Token);
        var patient = runner.RunAsync(Call("-c", "true") with { FileName = "/bin/sh", Timeout = TimeSpan.FromSeconds(20) }, Stream.Null, CancellationToken.None);

        await second.CancelAsync();
        var thrown = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting.WaitAsync(Patience));
        Assert.False(patient.IsCompleted);
        await first.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running.WaitAsync(Patience));

        Assert.Equal(second.Token, thrown.CancellationToken);
        Assert.Equal(0, (await patient.WaitAsync(Patience)).ExitCode);
        Assert.Equal("metadata", Assert.Single(Fake.Invocations).Phase);
    }

    [SkippableFact]
    public async Task No_more_programs_run_at_once_than_are_allowed()
    {
        const int Allowed = 3;
        using var runner = new ProgramRunner(Allowed, TimeProvider.System);
        // Each makes a folder of its own, counts those that are there, and takes it away again.
        var call = Call("-c", "mkdir turn-$$; sleep 0.1; ls -d turn-* | wc -l; rmdir turn-$$") with { FileName = "/bin/sh" };

        var counts = await Task.WhenAll(Enumerable.Range(0, 12).Select(async _ =>
        {
            using var output = new MemoryStream();
            await runner.RunAsync(call, output, CancellationToken.None).WaitAsync(Patience);
            return int.Parse(System.Text.Encoding.ASCII.GetString(output.ToArray()), System.Globalization.CultureInfo.InvariantCulture);
        }));

        Assert.All(counts, count => Assert.InRange(count, 1, Allowed));
        Assert.Contains(counts, count => count > 1);
    }

    [SkippableFact]
    public async Task Cancelled_at_any_moment_nothing_is_left()
    {
        OnLinux();
        var seed = Random.Shared.Next();
        log.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var root = Fake.Folder.PathOf("calls");
        Directory.CreateDirectory(root);
        var finished = 0;
        for (var i = 0; i < Cancellations; i++)
        {
            var call = Call(new FakePhase
            {
                Children = random.Next(3),
                Detach = random.Next(2) == 0,
                ChildrenHoldPipes = random.Next(2) == 0,
                IgnoreSignals = random.Next(2) == 0,
                Hang = random.Next(2) == 0,
                FloodStdout = random.Next(2) * 100_000,
                WriteJunk = random.Next(3),
            });
            using var cancellation = new CancellationTokenSource(random.Next(0, 150));
            var clock = Stopwatch.StartNew();
            try
            {
                await using var folder = CallFolder.Create(root);
                await Runner.RunAsync(
                    call with { WorkingDirectory = folder.Path, Environment = new Dictionary<string, string?> { ["TMPDIR"] = folder.Path } },
                    Stream.Null, cancellation.Token).WaitAsync(Patience, CancellationToken.None);
                finished++;
            }
            catch (OperationCanceledException cancelled)
            {
                Assert.Equal(cancellation.Token, cancelled.CancellationToken);
            }
            Assert.True(Fake.FindProcesses().Count == 0, $"Processes are left after cancellation {i} of seed {seed}, at {clock.ElapsedMilliseconds} ms.");
            Assert.True(!Directory.EnumerateFileSystemEntries(root).Any(), $"A folder is left after cancellation {i} of seed {seed}.");
        }
        log.WriteLine($"{finished} of {Cancellations} calls finished before they were cancelled");
    }

    private static void OnLinux() => Skip.IfNot(OperatingSystem.IsLinux(), "Descendants outside the process tree are found on Linux only.");
}
