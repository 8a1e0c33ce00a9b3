using Microsoft.Extensions.Time.Testing;
using VideoDigester.Diagnostics;
using VideoDigester.Processes;
using VideoDigester.Testing;
using VideoDigester.YtDlp.Calls;
using VideoDigester.YtDlp.Outcomes;

namespace VideoDigester.Tests.YtDlp.Outcomes;

/// <summary>The same texts, printed by a program that runs, with the code it ends with.</summary>
public sealed class RealProgramTests
{
    private const int AtOnce = 4;

    // The release that the fake names is not old on this day, on which the age of a release is nobody's fault.
    private static readonly DateTimeOffset Today = new(2026, 11, 24, 0, 0, 0, TimeSpan.Zero);

    [SkippableFact]
    public async Task A_program_that_prints_a_text_and_fails_gives_its_code()
    {
        var texts = new[] { YouTubeTexts.All, SiteTexts.All, NetworkTexts.All, ToolTexts.All }
            .SelectMany(table => table)
            .Select(row => (Text: (string)row[1], Code: (ErrorCode)row[2], IsRetryable: (bool)row[3]))
            .ToList();
        Assert.True(texts.Count > 200);

        var wrong = await Task.WhenAll(texts.Chunk((texts.Count / AtOnce) + 1).Select(FailingAsync));

        Assert.Empty(wrong.SelectMany(list => list));
    }

    private static async Task<IReadOnlyList<string>> FailingAsync((string Text, ErrorCode Code, bool IsRetryable)[] texts)
    {
        using var fake = new FakeYtDlp();
        using var runner = new ProgramRunner(1, TimeProvider.System);
        var options = new YtDlpOptions { ExecutablePath = fake.ExecutablePath };
        var program = new YtDlpProgram(runner, options, new YtDlpTelemetry(new LibraryMeter()), new FakeTimeProvider(Today));
        await using var session = await YtDlpSession.OpenAsync(options, () => null, CancellationToken.None);
        var wrong = new List<string>();
        foreach (var (text, code, isRetryable) in texts)
        {
            fake.Play(new FakeScenario { Metadata = new FakePhase { ExitCode = 1, Null = true, Stderr = text + "\n" } });
            var failed = await Assert.ThrowsAsync<VideoDigesterException>(() => program.RunAsync(
                session, ["-J", "--", "https://videos.example/1"], Stream.Null, 1024, TimeSpan.FromMinutes(1), YtDlpStage.Metadata, CancellationToken.None));
            if ((failed.Code, failed.IsRetryable) != (code, isRetryable))
                wrong.Add($"{failed.Code} ({failed.IsRetryable}) instead of {code} ({isRetryable}): {text}");
        }

        return wrong;
    }
}
