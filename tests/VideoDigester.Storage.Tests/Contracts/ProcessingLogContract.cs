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

        var logged = (await Library.AttemptsAtAsync(Sample.Id("fails")))[^1];
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

        Assert.Equal(ErrorCode.TooLarge, Assert.Single(await Library.AttemptsAtAsync(Sample.Id("unkept"))).Error!.Code);
        Assert.Empty(await Library.AttemptsAtAsync(Sample.Id("other")));
    }

    [SkippableFact]
    public async Task A_failure_without_a_video_is_logged()
    {
        await Library.Log.AppendFailureAsync(ProcessingStep.Metadata, Library.Attempt, null, new Failure(ErrorCode.InvalidMetadata, "no JSON"), CancellationToken.None);

        var logged = Assert.Single((await Library.Log.ListAsync(new AttemptQuery(), CancellationToken.None)).Items);
        Assert.Equal((null, ErrorCode.InvalidMetadata), (logged.VideoId, logged.Error!.Code));
    }

    [SkippableFact]
    public async Task What_the_source_of_a_failure_said_of_trying_again_is_kept()
    {
        var passing = new Failure(ErrorCode.Unknown, "the provider was busy") { IsRetryable = true };
        await Library.Log.AppendFailureAsync(ProcessingStep.Digest, Library.Attempt, null, passing, CancellationToken.None);

        Assert.Equal(passing, Assert.Single((await Library.Log.ListAsync(new AttemptQuery(), CancellationToken.None)).Items).Error);
    }

    [SkippableFact]
    public async Task A_digest_that_failed_is_logged_with_its_type_its_writer_its_user_and_what_it_used()
    {
        await Library.Prices.SeedAsync("openai", new LlmModel("gpt"), CancellationToken.None);
        await Library.SaveAsync(Sample.Bare("failed"));
        var attempt = Library.Attempt with
        {
            Type = DigestType.Chapters,
            Provider = "openai",
            Model = "gpt",
            UserId = "ann",
            Usage = new DigestUsage { InputTokens = 900, OutputTokens = 40, Cost = 0.002m },
        };

        await Library.Log.AppendFailureAsync(ProcessingStep.Digest, attempt, Sample.Id("failed"), new Failure(ErrorCode.DigestRejected, "not said"), CancellationToken.None);
        await Library.RemoveAsync(Sample.Id("failed"));

        var logged = (await Library.AttemptsAtAsync(Sample.Id("failed")))[^1];
        Assert.Equal(
            (attempt.Type, attempt.Provider, attempt.Model, attempt.Usage, ErrorCode.DigestRejected),
            (logged.DigestType, logged.Provider, logged.Model, logged.Usage, logged.Error!.Code));
        Assert.Equal(1, (await Library.CountRowsAsync())["users"]);
    }

    [SkippableFact]
    public async Task A_writer_that_nobody_knows_is_not_named()
    {
        await Library.Log.AppendFailureAsync(
            ProcessingStep.Digest, Library.Attempt with { Provider = "openai", Model = "gpt" }, null, new Failure(ErrorCode.ModelDenied, "no key"), CancellationToken.None);

        var logged = Assert.Single((await Library.Log.ListAsync(new AttemptQuery(), CancellationToken.None)).Items);
        Assert.Equal((null, null, null), (logged.Provider, logged.Model, logged.Usage));
        Assert.Equal(0, (await Library.CountRowsAsync())["llms"]);
    }

    [SkippableFact]
    public async Task Failures_of_a_new_user_at_once_add_the_user_once()
    {
        var hosts = Enumerable.Range(0, 4).Select(_ => OpenHost()).ToList();

        await Task.WhenAll(Enumerable.Range(0, 16).Select(at => Task.Run(() => hosts[at % 4].Log.AppendFailureAsync(
            ProcessingStep.Digest, hosts[at % 4].Attempt with { UserId = "ann" }, null, new Failure(ErrorCode.Timeout, "late"), CancellationToken.None))));

        var counts = await Library.CountRowsAsync();
        Assert.Equal((1L, 16L), (counts["users"], counts["processing_logs"]));
    }

    [SkippableFact]
    public async Task Pages_follow_each_other_in_either_direction()
    {
        await LogAsync(7);

        foreach (var descending in (bool[])[true, false])
        {
            var query = new AttemptQuery { PageSize = 3, Descending = descending };
            var targets = new List<string>();
            do
            {
                var page = await Library.Log.ListAsync(query, CancellationToken.None);
                targets.AddRange(page.Items.Select(attempt => attempt.Target));
                query = query with { After = page.Next };
            }
            while (query.After is not null);

            Assert.Equal(Enumerable.Range(0, 7).Select(at => $"{(descending ? 6 - at : at)}"), targets);
        }
    }

    [SkippableFact]
    public async Task Conditions_choose_attempts()
    {
        await LogAsync(2);
        await Library.SaveAsync(Sample.Bare("kept"));

        async Task<int> CountAsync(AttemptQuery query) => (await Library.Log.ListAsync(query, CancellationToken.None)).Items.Count;
        Assert.Equal(3, await CountAsync(new AttemptQuery()));
        Assert.Equal(2, await CountAsync(new AttemptQuery { HasFailed = true }));
        Assert.Equal(1, await CountAsync(new AttemptQuery { HasFailed = false }));
        Assert.Equal(1, await CountAsync(new AttemptQuery { Step = ProcessingStep.Metadata }));
        Assert.Equal(1, await CountAsync(new AttemptQuery { StartedFrom = Engines.TestLibrary.Start.AddMinutes(1) }));
        Assert.Equal(2, await CountAsync(new AttemptQuery { StartedBefore = Engines.TestLibrary.Start.AddMinutes(1) }));
        Assert.Equal(1, await CountAsync(new AttemptQuery { VideoId = Sample.Id("kept") }));
    }

    [SkippableTheory]
    [InlineData(0, null)]
    [InlineData(501, null)]
    [InlineData(10, "nonsense")]
    [InlineData(10, "MXxsb2d8YXwx")]
    [InlineData(10, "MXxsb2d8ZHw")]
    public async Task A_page_that_cannot_be_is_refused(int size, string? after)
    {
        var failure = await Assert.ThrowsAsync<VideoDigesterException>(() => Library.Log.ListAsync(new AttemptQuery { PageSize = size, After = after }, CancellationToken.None));

        Assert.Equal(ErrorCode.InvalidRequest, failure.Code);
    }

    [SkippableFact]
    public async Task Attempts_come_in_the_order_in_which_they_were_recorded()
    {
        await Library.SaveAsync(Sample.Bare("order"));
        foreach (var minutes in (int[])[3, 1, 2])
            await Library.Log.AppendFailureAsync(
                ProcessingStep.Transcript, new Attempt($"at {minutes}", Engines.TestLibrary.Start.AddMinutes(minutes)), Sample.Id("order"), new Failure(ErrorCode.EmptyBody, "empty"), CancellationToken.None);

        var log = await Library.AttemptsAtAsync(Sample.Id("order"));

        Assert.Equal(["talk.info.json", "at 3", "at 1", "at 2"], log.Select(attempt => attempt.Target));
    }

    private async Task LogAsync(int count)
    {
        for (var at = 0; at < count; at++)
            await Library.Log.AppendFailureAsync(
                ProcessingStep.Transcript,
                new Attempt(at.ToString(System.Globalization.CultureInfo.InvariantCulture), Engines.TestLibrary.Start.AddMinutes(at)),
                Sample.Id("logged"),
                new Failure(ErrorCode.EmptyBody, "empty"),
                CancellationToken.None);
    }
}
