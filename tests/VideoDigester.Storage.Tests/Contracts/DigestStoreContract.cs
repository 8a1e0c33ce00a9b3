namespace VideoDigester.Storage.Tests.Contracts;

public abstract class DigestStoreContract : StorageContract
{
    [SkippableFact]
    public async Task A_digest_cites_the_source_it_was_made_from_though_another_says_the_same()
    {
        await Library.SaveAsync(Sample.Bare("sources"));
        var automatic = Sample.Transcript("sources");
        automatic = automatic with { Info = automatic.Info with { Source = TranscriptSourceKind.Automatic, SourceUrl = "automatic.vtt" } };
        var uploaded = automatic with { Info = automatic.Info with { Source = TranscriptSourceKind.Uploaded, SourceUrl = "uploaded.vtt" } };
        await Library.SaveAsync(automatic);
        await Library.SaveAsync(uploaded);
        var identity = Sample.Identity("sources") with { Source = TranscriptSourceKind.Uploaded };
        var digest = await Library.Digests.SaveAsync(Sample.Digest("sources", uploaded, Sample.FetchedAt), identity, false, Library.Attempt, CancellationToken.None);

        var corrected = Sample.Transcript("sources", segments: 4);
        await Library.SaveAsync(corrected with { Info = corrected.Info with { Source = TranscriptSourceKind.Uploaded, SourceUrl = "uploaded.vtt", FetchedAt = uploaded.Info.FetchedAt.AddHours(1) } });

        Assert.NotNull((await Library.Digests.FindAsync(digest.Id, CancellationToken.None))!.StaleAt);
    }

    private static readonly DateTimeOffset Moment = new(2026, 2, 2, 10, 0, 0, 123, TimeSpan.Zero);

    [SkippableFact]
    public async Task A_digest_comes_back_whole()
    {
        var transcript = await AddVideoAsync("whole");
        var digest = Sample.Digest("whole", transcript, Moment);

        var stored = await SaveAsync(digest, "whole");

        Same(digest, stored);
        Same(digest, (await Library.Digests.FindAsync(digest.Id, CancellationToken.None))!);
        Same(digest, (await Library.Digests.FindByIdentityAsync(Sample.Identity("whole").Hash, CancellationToken.None))!);
        var attempt = (await Library.AttemptsAtAsync(digest.VideoId))[^1];
        Assert.Equal((ProcessingStep.Digest, "stored", (DigestId?)digest.Id), (attempt.Step, attempt.Outcome, attempt.DigestId));
        Assert.Equal((DigestType.Highlights, "extractive", "1", digest.Usage), (attempt.DigestType!.Value, attempt.Provider, attempt.Model, attempt.Usage));
    }

    [SkippableFact]
    public async Task What_is_unknown_stays_unknown()
    {
        var transcript = await AddVideoAsync("unknown");
        var digest = Sample.Digest("unknown", transcript, Moment) with { Title = null, Items = [], Usage = new DigestUsage() };

        Same(digest, await SaveAsync(digest, "unknown"));
    }

    [SkippableFact]
    public async Task The_same_identity_keeps_the_first_digest()
    {
        var transcript = await AddVideoAsync("first");
        var first = Sample.Digest("first", transcript, Moment, 1);
        await SaveAsync(first, "first");

        var second = await SaveAsync(Sample.Digest("first", transcript, Moment.AddHours(1), 2), "first");

        Same(first, second);
        Assert.Equal(1, (await Library.CountRowsAsync())["digests"]);
        Assert.Equal("unchanged", (await Library.AttemptsAtAsync(first.VideoId))[^1].Outcome);
    }

    [SkippableFact]
    public async Task A_forced_digest_supersedes_and_deletes_nothing()
    {
        var transcript = await AddVideoAsync("forced");
        var first = Sample.Digest("forced", transcript, Moment, 1);
        var second = Sample.Digest("forced", transcript, Moment.AddHours(1), 2);
        await SaveAsync(first, "forced");

        Same(second, await SaveAsync(second, "forced", supersede: true));

        Same(first, (await Library.Digests.FindAsync(first.Id, CancellationToken.None))!);
        Same(second, Assert.Single(await Library.Digests.ListAsync(first.VideoId, CancellationToken.None)));
    }

    [SkippableFact]
    public async Task Digests_are_listed_newest_first_each_with_its_own_items()
    {
        var transcript = await AddVideoAsync("list");
        await AddVideoAsync("other");
        var digests = Enumerable.Range(0, 4).Select(at => Sample.Digest("list", transcript, Moment.AddHours(at), at)).ToList();
        foreach (var digest in digests)
            await SaveAsync(digest, "list" + digest.Overview);

        var listed = await Library.Digests.ListAsync(Sample.Id("list"), CancellationToken.None);

        Assert.Equal(digests.Select(digest => digest.Id).Reverse(), listed.Select(digest => digest.Id));
        foreach (var (expected, actual) in digests.AsEnumerable().Reverse().Zip(listed))
            Same(expected, actual);
        Assert.Empty(await Library.Digests.ListAsync(Sample.Id("other"), CancellationToken.None));
        Assert.Equal(1, (await Library.CountRowsAsync())["llms"]);
    }

    [SkippableFact]
    public async Task A_digest_of_captions_that_changed_meanwhile_is_stale_from_the_start()
    {
        var transcript = await AddVideoAsync("late");
        Library.Time.Advance(TimeSpan.FromMinutes(5));
        var changed = Library.Time.GetUtcNow();
        await Library.SaveAsync(Sample.Transcript("late", fetchedAt: Sample.FetchedAt.AddDays(1), variant: 9));

        var stored = await SaveAsync(Sample.Digest("late", transcript, Moment), "late");

        Assert.Equal(changed, stored.StaleAt);
    }

    [SkippableFact]
    public async Task A_digest_needs_its_video_and_its_transcript()
    {
        var transcript = Sample.Transcript("needs");
        var noVideo = await Assert.ThrowsAsync<VideoDigesterException>(() => SaveAsync(Sample.Digest("needs", transcript, Moment), "needs"));
        await Library.SaveAsync(Sample.Bare("needs"));
        var noTranscript = await Assert.ThrowsAsync<VideoDigesterException>(() => SaveAsync(Sample.Digest("needs", transcript, Moment), "needs"));

        Assert.Equal((ErrorCode.VideoNotFound, ErrorCode.TranscriptNotFound), (noVideo.Code, noTranscript.Code));
    }

    [SkippableFact]
    public async Task Two_hosts_that_write_the_same_digest_at_once_keep_one()
    {
        var transcript = await AddVideoAsync("race");
        var hosts = Enumerable.Range(0, 4).Select(_ => OpenHost()).ToList();

        var stored = await Task.WhenAll(hosts.Select((host, at) => Task.Run(() => host.Digests.SaveAsync(
            Sample.Digest("race", transcript, Moment.AddSeconds(at), at), Sample.Identity("race"), false, host.Attempt, CancellationToken.None))));

        Assert.Single(stored.Select(digest => digest.Id).Distinct());
        Assert.Equal(1, (await Library.CountRowsAsync())["digests"]);
    }

    [SkippableFact]
    public async Task The_fields_of_a_registered_type_come_back()
    {
        var transcript = await AddVideoAsync("fields");
        var digest = Sample.Digest("fields", transcript, Moment);
        digest = digest with { Items = [digest.Items[0] with { Fields = "{\"speaker\":\"Anna\",\"橋\":[1,null]}" }, digest.Items[1]] };

        Same(digest, await SaveAsync(digest, "fields"));
    }

    [SkippableFact]
    public async Task Storing_a_digest_ends_its_claim_and_the_answers_kept_for_it()
    {
        var transcript = await AddVideoAsync("claimed");
        foreach (var identity in (string[])["claimed", "other"])
        {
            await Library.Claims.ClaimAsync(Sample.Hash(identity), Guid.CreateVersion7(), TimeSpan.FromMinutes(1), CancellationToken.None);
            await Library.Parts.SaveAsync(Sample.Hash(identity), "call", new DigestPart("{}", LlmFinishReason.Completed, new DigestUsage()), CancellationToken.None);
        }

        await SaveAsync(Sample.Digest("claimed", transcript, Moment), "claimed");

        Assert.Null(await Library.Claims.FindAsync(Sample.Hash("claimed"), CancellationToken.None));
        Assert.Null(await Library.Parts.FindAsync(Sample.Hash("claimed"), "call", CancellationToken.None));
        Assert.NotNull(await Library.Claims.FindAsync(Sample.Hash("other"), CancellationToken.None));
        Assert.NotNull(await Library.Parts.FindAsync(Sample.Hash("other"), "call", CancellationToken.None));
    }

    [SkippableFact]
    public async Task A_digest_that_cannot_be_stored_keeps_its_claim_and_its_answers()
    {
        await Library.SaveAsync(Sample.Bare("refused"));
        await Library.Claims.ClaimAsync(Sample.Hash("refused"), Guid.CreateVersion7(), TimeSpan.FromMinutes(1), CancellationToken.None);
        await Library.Parts.SaveAsync(Sample.Hash("refused"), "call", new DigestPart("{}", LlmFinishReason.Completed, new DigestUsage()), CancellationToken.None);

        await Assert.ThrowsAsync<VideoDigesterException>(() => SaveAsync(Sample.Digest("refused", Sample.Transcript("refused"), Moment), "refused"));

        var counts = await Library.CountRowsAsync();
        Assert.Equal((1L, 1L), (counts["digest_claims"], counts["digest_parts"]));
    }

    [SkippableFact]
    public async Task Whoever_asked_first_is_remembered()
    {
        var transcript = await AddVideoAsync("asked");
        var hosts = Enumerable.Range(0, 4).Select(_ => OpenHost()).ToList();

        await Task.WhenAll(hosts.Select((host, at) => Task.Run(() => host.Digests.SaveAsync(
            Sample.Digest("asked", transcript, Moment, at), Sample.Identity($"asked {at}"), false, host.Attempt with { UserId = at < 3 ? "ann" : new string('b', 5000) }, CancellationToken.None))));

        Assert.Equal(2, (await Library.CountRowsAsync())["users"]);
        var asked = await Library.Database.QueryAsync(
            connection => Task.FromResult(connection.Digests.Select(digest => digest.RequestedBy).ToList()), CancellationToken.None);
        Assert.DoesNotContain(null, asked);
        Assert.Equal([1, 3], asked.GroupBy(user => user).Select(same => same.Count()).Order());
    }

    [SkippableFact]
    public async Task The_log_has_what_the_attempt_used_and_not_what_the_digest_did()
    {
        var transcript = await AddVideoAsync("resumed");
        var used = new DigestUsage { InputTokens = 7, OutputTokens = 3, Cost = 0.5m };

        foreach (var _ in (int[])[1, 2])
            await Library.Digests.SaveAsync(
                Sample.Digest("resumed", transcript, Moment), Sample.Identity("resumed"), false, Library.Attempt with { Usage = used, UserId = "ann" }, CancellationToken.None);

        var attempts = (await Library.AttemptsAtAsync(Sample.Id("resumed"))).TakeLast(2).ToList();
        Assert.Equal(["stored", "unchanged"], attempts.Select(attempt => attempt.Outcome));
        Assert.All(attempts, attempt => Assert.Equal((used, DigestType.Highlights, "1"), (attempt.Usage!, attempt.DigestType!.Value, attempt.Model)));
    }

    [SkippableFact]
    public async Task Keys_say_what_the_current_digests_of_a_type_answer_newest_first()
    {
        var transcript = await AddVideoAsync("keys");
        var first = await SaveAsync(Sample.Digest("keys", transcript, Moment), "first");
        var second = await SaveAsync(Sample.Digest("keys", transcript, Moment.AddHours(1)) with { Language = "de", Provider = "openai", Model = "gpt" }, "second");
        await SaveAsync(Sample.Digest("keys", transcript, Moment.AddHours(2)) with { Type = DigestType.Summary }, "third");
        await SaveAsync(Sample.Digest("keys", transcript, Moment.AddHours(3)), "forced");
        var forced = await SaveAsync(Sample.Digest("keys", transcript, Moment.AddHours(4)), "forced", supersede: true);

        var keys = await Library.Digests.ListKeysAsync(Sample.Id("keys"), DigestType.Highlights, CancellationToken.None);

        Assert.Equal([forced.Id, second.Id, first.Id], keys.Select(key => key.Id));
        Assert.Equal(
            new StoredDigestKey
            {
                Id = second.Id,
                Identity = Sample.Hash("second"),
                TranscriptHash = transcript.Info.ContentHash,
                TranscriptSource = transcript.Info.Source,
                TranscriptLanguage = "en",
                Language = "de",
                Provider = "openai",
                Model = "gpt",
                WriterVersion = Sample.Identity("second").WriterVersion,
                Options = Sample.Identity("second").Options,
            },
            keys[1]);
        Assert.Empty(await Library.Digests.ListKeysAsync(Sample.Id("nobody"), DigestType.Highlights, CancellationToken.None));
    }

    private static void Same(Digest expected, Digest actual)
    {
        Assert.Equal(expected with { Items = [] }, actual with { Items = [] });
        Assert.Equal(expected.Items.Count, actual.Items.Count);
        foreach (var (left, right) in expected.Items.Zip(actual.Items))
        {
            Assert.Equal(left.Evidence, right.Evidence);
            Assert.Equal(left with { Evidence = [] }, right with { Evidence = [] });
        }
    }

    private async Task<Transcript> AddVideoAsync(string key)
    {
        var transcript = Sample.Transcript(key);
        await Library.SaveAsync(Sample.Bare(key));
        await Library.SaveAsync(transcript);
        return transcript;
    }

    private Task<Digest> SaveAsync(Digest digest, string identity, bool supersede = false) =>
        Library.Digests.SaveAsync(digest, Sample.Identity(identity), supersede, Library.Attempt, CancellationToken.None);
}
