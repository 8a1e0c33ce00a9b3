namespace VideoDigester.Storage.Tests.Contracts;

public abstract class ProcessingLogContract : StorageContract
{
    [SkippableFact]
    public async Task Failures_are_logged_with_their_code_and_message()
    {
        await Library.SaveAsync(Sample.Bare("fails"));
        var attempt = Library.Attempt;
        Library.Time.Advance(TimeSpan.FromSeconds(3));

        await Library.Log.AppendFailureAsync(ProcessingStep.Transcript, attempt, Sample.Id("fails"), new Failure(ErrorCode.TruncatedCaptions, "ends\0 in a cue"), CancellationToken.None);

        var logged = (await Library.Log.ListAsync(Sample.Id("fails"), CancellationToken.None))[^1];
        Assert.Equal(
            new ProcessingAttempt
            {
                Step = ProcessingStep.Transcript,
                Outcome = "failed",
                Target = attempt.Target,
                StartedAt = attempt.StartedAt,
                CompletedAt = attempt.StartedAt.AddSeconds(3),
                VideoId = Sample.Id("fails"),
                Error = new Failure(ErrorCode.TruncatedCaptions, "ends in a cue"),
            },
            logged);
        Assert.True(logged.Error!.IsRetryable);
    }

    [SkippableFact]
    public async Task A_failure_of_a_video_that_is_not_kept_is_found_by_its_name()
    {
        await Library.Log.AppendFailureAsync(ProcessingStep.Metadata, Library.Attempt, Sample.Id("unkept"), new Failure(ErrorCode.TooLarge, "too large"), CancellationToken.None);

        Assert.Equal(ErrorCode.TooLarge, Assert.Single(await Library.Log.ListAsync(Sample.Id("unkept"), CancellationToken.None)).Error!.Code);
        Assert.Empty(await Library.Log.ListAsync(Sample.Id("other"), CancellationToken.None));
    }

    [SkippableFact]
    public async Task A_failure_without_a_video_is_logged()
    {
        await Library.Log.AppendFailureAsync(ProcessingStep.Metadata, Library.Attempt, null, new Failure(ErrorCode.InvalidMetadata, "no JSON"), CancellationToken.None);

        Assert.Equal(1, (await Library.CountRowsAsync())["processing_logs"]);
    }

    [SkippableFact]
    public async Task Attempts_come_oldest_first()
    {
        await Library.SaveAsync(Sample.Bare("order"));
        foreach (var minutes in (int[])[3, 1, 2])
            await Library.Log.AppendFailureAsync(
                ProcessingStep.Transcript, new Attempt($"at {minutes}", Engines.TestLibrary.Start.AddMinutes(minutes)), Sample.Id("order"), new Failure(ErrorCode.EmptyBody, "empty"), CancellationToken.None);

        var log = await Library.Log.ListAsync(Sample.Id("order"), CancellationToken.None);

        Assert.Equal(["talk.info.json", "at 1", "at 2", "at 3"], log.Select(attempt => attempt.Target));
    }
}
