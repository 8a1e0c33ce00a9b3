using LinqToDB.Async;
using VideoDigester.Library;

namespace VideoDigester.Storage.Tests.Contracts;

/// <summary>What users save, read, skip and watch.</summary>
public abstract class InteractionContract : PeopleContract
{
    [SkippableFact]
    public async Task The_history_is_in_the_order_in_which_things_were_done_however_long_they_waited()
    {
        var digest = await AddDigestAsync("one");
        await Interactions.SaveAsync(Ann, digest);
        var (hosts, held, release) = (new[] { OpenHost(), OpenHost(), OpenHost() }, new TaskCompletionSource(), new TaskCompletionSource());
        foreach (var host in hosts)
            host.Time.SetUtcNow(Library.Time.GetUtcNow().AddSeconds(5));
        var holding = hosts[0].Database.WriteAsync(
            async connection =>
            {
                await hosts[0].Dialect.Locked(connection.Users.Where(user => user.ExternalId == Ann)).ToListAsync();
                held.SetResult();
                await Task.WhenAny(release.Task, Task.Delay(TimeSpan.FromSeconds(3)));
                return true;
            },
            CancellationToken.None);
        await held.Task;
        var unsaving = hosts[1].Interactions.UnsaveAsync(Ann, digest);
        await Task.Delay(300);
        var saving = hosts[2].Interactions.SaveAsync(Ann, digest);
        await Task.Delay(300);
        foreach (var host in hosts)
            host.Time.Advance(TimeSpan.FromSeconds(1));
        release.SetResult();
        await Task.WhenAll(holding, unsaving, saving);

        var isSaved = (await Interactions.ListSavedAsync(Ann)).Items.Count == 1;
        Assert.Equal(isSaved ? InteractionAction.Saved : InteractionAction.Unsaved, (await Interactions.ListHistoryAsync(Ann)).Items[0].Action);
        await RefusedAsync(ErrorCode.InvalidRequest, () => Interactions.SaveAsync(Ann, digest, new string('n', SavedDigest.MaxNoteLength + 1)));
    }

    [SkippableFact]
    public async Task A_saved_digest_is_listed_once_with_its_first_moment_and_its_last_note()
    {
        var digest = await AddDigestAsync("one");
        var first = await Interactions.SaveAsync(Ann, digest, "for later");
        Later();
        var again = await Interactions.SaveAsync(Ann, digest);
        var noted = await Interactions.SaveAsync(Ann, digest, "for Monday");

        Assert.Equal((first.SavedAt, "for later"), (again.SavedAt, again.Note));
        Assert.Equal((first.SavedAt, "for Monday"), (noted.SavedAt, noted.Note));
        Assert.Equal(noted, Assert.Single((await Interactions.ListSavedAsync(Ann)).Items));
        Assert.Null((await Interactions.SaveAsync(Ann, digest, "")).Note);
        Assert.Equal([InteractionAction.Saved], await ActionsAsync(Ann));
    }

    [SkippableFact]
    public async Task A_list_shows_what_there_is_to_show_of_a_digest()
    {
        var digest = await AddDigestAsync("one");

        var shown = (await Interactions.SaveAsync(Ann, digest)).Digest;

        var stored = (await Library.Digests.FindAsync(digest, CancellationToken.None))!;
        Assert.Equal((stored.Id, stored.VideoId, stored.Type, stored.Language, stored.Provider, stored.Model), (shown.Id, shown.VideoId, shown.Type, shown.Language, shown.Provider, shown.Model));
        Assert.Equal((stored.Title, stored.Overview, stored.WordCount, stored.GeneratedAt, stored.StaleAt), (shown.Title, shown.Overview, shown.WordCount, shown.GeneratedAt, shown.StaleAt));
        Assert.Equal(("Bridges, part 0: how they stand 🌉", "Bridge Builders 0", 40), (shown.VideoTitle, shown.ChannelName, shown.WordCount));
    }

    [SkippableFact]
    public async Task What_is_unsaved_is_saved_no_more_and_once_only()
    {
        var digest = await AddDigestAsync("one");
        await Interactions.SaveAsync(Ann, digest, "note");
        Later();

        Assert.True(await Interactions.UnsaveAsync(Ann, digest));
        Assert.False(await Interactions.UnsaveAsync(Ann, digest));
        Assert.Empty((await Interactions.ListSavedAsync(Ann)).Items);
        Later();
        var again = await Interactions.SaveAsync(Ann, digest);

        Assert.Equal((Library.Time.GetUtcNow(), null), (again.SavedAt, again.Note));
        Assert.Equal([InteractionAction.Saved, InteractionAction.Unsaved, InteractionAction.Saved], await ActionsAsync(Ann));
    }

    [SkippableFact]
    public async Task What_nobody_holds_is_not_found_and_nothing_is_written()
    {
        await AddVideoAsync("one");
        var unknown = DigestId.Create(Library.Time.GetUtcNow());

        await RefusedAsync(ErrorCode.DigestNotFound, () => Interactions.SaveAsync(Ann, unknown));
        await RefusedAsync(ErrorCode.DigestNotFound, () => Interactions.UnsaveAsync(Ann, unknown));
        await RefusedAsync(ErrorCode.DigestNotFound, () => Interactions.RecordAsync(Ann, unknown, InteractionAction.Viewed));
        await RefusedAsync(ErrorCode.DigestNotFound, () => Interactions.SetPositionAsync(Ann, new ReadingPosition { VideoId = Sample.Id("one"), DigestId = unknown, Item = 0 }));
        await RefusedAsync(ErrorCode.VideoNotFound, () => Interactions.SetPositionAsync(Ann, new ReadingPosition { VideoId = Sample.Id("two"), Offset = TimeSpan.Zero }));

        Assert.Equal(0, (await Library.CountRowsAsync())["users"]);
    }

    [SkippableTheory]
    [InlineData("")]
    [InlineData(" \t")]
    [InlineData("\0")]
    [InlineData(null)]
    public async Task A_user_without_a_name_is_refused_by_every_call(string? user)
    {
        var digest = await AddDigestAsync("one");
        var position = new ReadingPosition { VideoId = Sample.Id("one"), Offset = TimeSpan.Zero };
        Func<Task>[] calls =
        [
            () => Interactions.SaveAsync(user!, digest), () => Interactions.UnsaveAsync(user!, digest), () => Interactions.RecordAsync(user!, digest, InteractionAction.Viewed),
            () => Interactions.ListSavedAsync(user!), () => Interactions.ListUnreadAsync(user!), () => Interactions.ListHistoryAsync(user!), () => Interactions.SetPositionAsync(user!, position),
            () => Interactions.FindPositionAsync(user!, position.VideoId), () => Interactions.ListPositionsAsync(user!), () => Interactions.ClearPositionAsync(user!, position.VideoId),
            () => Users.FindAsync(user!), () => Users.SaveAsync(new LibraryUser { Id = user! }), () => Users.DeleteAsync(user!, UserDeletion.Remove), () => Users.ExportAsync(user!, Stream.Null),
        ];

        foreach (var call in calls)
            await RefusedAsync(ErrorCode.InvalidRequest, call);
        Assert.Equal(0, (await Library.CountRowsAsync())["users"]);
    }

    [SkippableFact]
    public async Task What_cannot_have_been_done_is_refused()
    {
        var digest = await AddDigestAsync("one");
        foreach (var action in new[] { InteractionAction.Saved, InteractionAction.Unsaved, (InteractionAction)99 })
            await RefusedAsync(ErrorCode.InvalidRequest, () => Interactions.RecordAsync(Ann, digest, action));
        foreach (var dwell in new[] { TimeSpan.FromTicks(-1), TimeSpan.FromDays(1) + TimeSpan.FromTicks(1) })
            await RefusedAsync(ErrorCode.InvalidRequest, () => Interactions.RecordAsync(Ann, digest, InteractionAction.Viewed, dwell));
        foreach (var action in new[] { InteractionAction.Skipped, InteractionAction.Watched, InteractionAction.Shared })
            await RefusedAsync(ErrorCode.InvalidRequest, () => Interactions.RecordAsync(Ann, digest, action, TimeSpan.FromSeconds(1)));
        await RefusedAsync(ErrorCode.InvalidRequest, () => Interactions.ListHistoryAsync(Ann, new InteractionQuery { Action = (InteractionAction)99 }));

        Assert.Equal(TimeSpan.FromDays(1), (await Interactions.RecordAsync(Ann, digest, InteractionAction.Read, TimeSpan.FromDays(1))).Dwell);
    }

    [SkippableFact]
    public async Task A_history_is_what_was_done_the_last_first_and_can_be_filtered()
    {
        var (one, two) = (await AddDigestAsync("one"), await AddDigestAsync("two"));
        var start = Library.Time.GetUtcNow();
        await Interactions.RecordAsync(Ann, one, InteractionAction.Viewed, TimeSpan.FromMilliseconds(90_500.9));
        Later();
        await Interactions.RecordAsync(Ann, two, InteractionAction.Shared);
        await Interactions.RecordAsync(Ann, two, InteractionAction.Watched);
        Later();
        await Interactions.SaveAsync(Ann, one);
        await Interactions.RecordAsync(Bob, one, InteractionAction.Skipped);

        var all = (await Interactions.ListHistoryAsync(Ann)).Items;
        Assert.Equal([InteractionAction.Saved, InteractionAction.Watched, InteractionAction.Shared, InteractionAction.Viewed], all.Select(done => done.Action));
        Assert.Equal((start, TimeSpan.FromMilliseconds(90_500), one, Sample.Id("one")), (all[3].OccurredAt, all[3].Dwell, all[3].Digest.Id, all[3].Digest.VideoId));
        Assert.Equal([InteractionAction.Watched], await ActionsAsync(Ann, new InteractionQuery { Action = InteractionAction.Watched }));
        Assert.Equal([InteractionAction.Viewed, InteractionAction.Saved], await ActionsAsync(Ann, new InteractionQuery { VideoId = Sample.Id("one") }));
        Assert.Equal([InteractionAction.Shared, InteractionAction.Watched], await ActionsAsync(Ann, new InteractionQuery { DigestId = two }));
        Assert.Equal([InteractionAction.Shared, InteractionAction.Watched], await ActionsAsync(Ann, new InteractionQuery { OccurredFrom = start.AddSeconds(1), OccurredBefore = start.AddSeconds(2) }));
        Assert.Empty(await ActionsAsync(Ann, new InteractionQuery { VideoId = Sample.Id("three") }));
    }

    [SkippableFact]
    public async Task What_was_dealt_with_is_unread_no_more_for_the_user_who_did()
    {
        var digests = new Dictionary<InteractionAction, DigestId>();
        foreach (var action in Enum.GetValues<InteractionAction>())
            digests[action] = await AddDigestAsync(action.ToString());
        Assert.Equal(digests.Values.Reverse(), await UnreadAsync(Ann));
        Assert.Equal(0, (await Library.CountRowsAsync())["users"]);

        await Interactions.SaveAsync(Ann, digests[InteractionAction.Saved]);
        await Interactions.SaveAsync(Ann, digests[InteractionAction.Unsaved]);
        await Interactions.UnsaveAsync(Ann, digests[InteractionAction.Unsaved]);
        foreach (var action in digests.Keys.Except([InteractionAction.Saved, InteractionAction.Unsaved]))
            await Interactions.RecordAsync(Ann, digests[action], action);

        Assert.Equal([digests[InteractionAction.Shared], digests[InteractionAction.Unsaved], digests[InteractionAction.Saved]], await UnreadAsync(Ann));
        Assert.Equal(digests.Values.Reverse(), await UnreadAsync(Bob));
    }

    [SkippableFact]
    public async Task Of_digests_that_others_took_the_place_of_none_is_unread_and_of_stale_ones_those_without_a_newer_one()
    {
        var old = await AddDigestAsync("one");
        var current = await DigestAsync("one", supersede: true);
        Assert.NotEqual(old, current);
        Assert.Equal([current], await UnreadAsync(Ann));

        var captions = Sample.Transcript("one", fetchedAt: Sample.FetchedAt.AddDays(1), variant: 5);
        await Library.SaveAsync(captions);
        var chapters = await DigestAsync("one", type: DigestType.Chapters, transcript: captions);
        Assert.Equal([chapters, current], await UnreadAsync(Ann));
        Assert.NotNull((await Interactions.ListUnreadAsync(Ann)).Items[1].StaleAt);

        var fresh = await DigestAsync("one", variant: 2, transcript: captions);
        Assert.Equal([fresh, chapters], await UnreadAsync(Ann));
        Assert.NotNull((await Interactions.SaveAsync(Ann, old)).Digest.SupersededAt);
    }

    [SkippableFact]
    public async Task Unread_and_saved_digests_can_be_filtered()
    {
        var one = await AddDigestAsync("one");
        var german = await DigestAsync("one", type: DigestType.Summary, language: "de-AT");
        var two = await AddDigestAsync("two");
        foreach (var digest in new[] { one, german, two })
            await Interactions.SaveAsync(Ann, digest);
        await RequireAsync(new UnreadQuery { Channel = "UCone" }, german, one);
        await RequireAsync(new UnreadQuery { Channel = "Bridge Builders 0" }, two, german, one);
        await RequireAsync(new UnreadQuery { VideoId = Sample.Id("two") }, two);
        await RequireAsync(new UnreadQuery { Type = DigestType.Summary }, german);
        await RequireAsync(new UnreadQuery { Language = "DE" }, german);
        await RequireAsync(new UnreadQuery { Language = "d" });
        await RequireAsync(new UnreadQuery { Site = "YouTube" }, two, german, one);
        await RequireAsync(new UnreadQuery { Site = "vimeo" });
    }

    [SkippableFact]
    public async Task Pages_show_everything_once_whatever_their_size_and_with_equal_moments_too()
    {
        var digests = new List<DigestId>();
        for (var at = 0; at < 7; at++)
            digests.Add(await AddDigestAsync($"v{at}"));
        foreach (var digest in digests)
        {
            await Interactions.SaveAsync(Ann, digest);
            await Interactions.SetPositionAsync(Ann, new ReadingPosition { VideoId = (await Library.Digests.FindAsync(digest, CancellationToken.None))!.VideoId, DigestId = digest, Item = 0 });
        }

        for (var size = 1; size <= 8; size++)
        {
            Assert.Equal(digests.AsEnumerable().Reverse(), (await AllAsync(after => Interactions.ListSavedAsync(Ann, new SavedDigestQuery { PageSize = size, After = after }))).Select(saved => saved.Digest.Id));
            Assert.Equal(digests.AsEnumerable().Reverse(), (await AllAsync(after => Interactions.ListUnreadAsync(Ann, new UnreadQuery { PageSize = size, After = after }))).Select(unread => unread.Id));
            Assert.Equal(digests.AsEnumerable().Reverse(), (await AllAsync(after => Interactions.ListHistoryAsync(Ann, new InteractionQuery { PageSize = size, After = after }))).Select(done => done.Digest.Id));
            Assert.Equal(digests.AsEnumerable().Reverse(), (await AllAsync(after => Interactions.ListPositionsAsync(Ann, new ReadingPositionQuery { PageSize = size, After = after }))).Select(position => position.DigestId!.Value));
        }

        foreach (var size in new[] { 0, 501 })
            await RefusedAsync(ErrorCode.InvalidRequest, () => Interactions.ListSavedAsync(Ann, new SavedDigestQuery { PageSize = size }));
        var other = (await Interactions.ListSavedAsync(Ann, new SavedDigestQuery { PageSize = 1 })).Next;
        await RefusedAsync(ErrorCode.InvalidRequest, () => Interactions.ListUnreadAsync(Ann, new UnreadQuery { After = other }));
        await RefusedAsync(ErrorCode.InvalidRequest, () => Interactions.ListHistoryAsync(Ann, new InteractionQuery { After = "x" }));
    }

    [SkippableFact]
    public async Task A_position_takes_the_place_of_the_one_before_and_can_be_forgotten()
    {
        var (one, two) = (await AddDigestAsync("one"), await AddDigestAsync("two"));
        var first = await Interactions.SetPositionAsync(Ann, new ReadingPosition { VideoId = Sample.Id("one"), DigestId = one, Item = 1, Offset = TimeSpan.FromSeconds(3.5) });
        Later();
        await Interactions.SetPositionAsync(Ann, new ReadingPosition { VideoId = Sample.Id("two"), DigestId = two, Item = 0 });
        Assert.Equal(first, await Interactions.FindPositionAsync(Ann, Sample.Id("one")));
        Assert.Equal([Sample.Id("two"), Sample.Id("one")], (await Interactions.ListPositionsAsync(Ann)).Items.Select(position => position.VideoId));
        Later();

        var next = await Interactions.SetPositionAsync(Ann, new ReadingPosition { VideoId = Sample.Id("one"), Offset = TimeSpan.FromMinutes(2) });

        Assert.Equal((null, null, TimeSpan.FromMinutes(2), Library.Time.GetUtcNow()), (next.DigestId, next.Item, next.Offset, next.UpdatedAt));
        Assert.Equal([Sample.Id("one"), Sample.Id("two")], (await Interactions.ListPositionsAsync(Ann)).Items.Select(position => position.VideoId));
        Assert.Null(await Interactions.FindPositionAsync(Bob, Sample.Id("one")));
        Assert.False(await Interactions.ClearPositionAsync(Bob, Sample.Id("one")));
        Assert.True(await Interactions.ClearPositionAsync(Ann, Sample.Id("one")));
        Assert.False(await Interactions.ClearPositionAsync(Ann, Sample.Id("one")));
        Assert.Null(await Interactions.FindPositionAsync(Ann, Sample.Id("one")));
    }

    [SkippableFact]
    public async Task A_position_that_cannot_be_is_refused()
    {
        var (one, two) = (await AddDigestAsync("one"), await AddDigestAsync("two"));
        var place = new ReadingPosition { VideoId = Sample.Id("one"), DigestId = one, Item = 1 };
        ReadingPosition[] refused =
        [
            place with { DigestId = two }, place with { Item = 2 }, place with { Item = -1 }, place with { DigestId = null }, place with { Item = null },
            place with { Offset = TimeSpan.FromTicks(-1) }, place with { Offset = TimeSpan.MaxValue },
        ];

        foreach (var position in refused)
            await RefusedAsync(ErrorCode.InvalidRequest, () => Interactions.SetPositionAsync(Ann, position));
        Assert.Null(await Interactions.FindPositionAsync(Ann, Sample.Id("one")));
        await Interactions.SetPositionAsync(Ann, place);
    }

    [SkippableFact]
    public async Task What_hangs_on_a_video_goes_with_it()
    {
        var digest = await AddDigestAsync("one");
        await Interactions.SaveAsync(Ann, digest);
        await Interactions.SetPositionAsync(Ann, new ReadingPosition { VideoId = Sample.Id("one"), DigestId = digest, Item = 0 });

        await Library.RemoveAsync(Sample.Id("one"));

        Assert.Empty((await Interactions.ListSavedAsync(Ann)).Items);
        Assert.Empty((await Interactions.ListHistoryAsync(Ann)).Items);
        Assert.Empty((await Interactions.ListPositionsAsync(Ann)).Items);
        await RefusedAsync(ErrorCode.DigestNotFound, () => Interactions.UnsaveAsync(Ann, digest));
    }

    [SkippableFact]
    public async Task The_same_save_by_many_hosts_at_once_gives_one_row_and_one_interaction()
    {
        var digest = await AddDigestAsync("one");
        var hosts = Enumerable.Range(0, 4).Select(_ => OpenHost()).ToList();

        var saved = await Task.WhenAll(hosts.SelectMany(host => Enumerable.Range(0, 5).Select(_ => Task.Run(() => host.Interactions.SaveAsync(Ann, digest)))));

        Assert.Single(saved.Select(save => save.SavedAt).Distinct());
        var counts = await Library.CountRowsAsync();
        Assert.Equal((1, 1, 1), (counts["users"], counts["user_digests"], counts["digest_interactions"]));
    }

    [SkippableFact]
    public async Task Interactions_are_pruned_only_where_that_is_wanted_and_saves_never()
    {
        var digest = await AddDigestAsync("one");
        await Interactions.SaveAsync(Ann, digest);
        await Interactions.RecordAsync(Ann, digest, InteractionAction.Viewed);
        Library.Time.Advance(TimeSpan.FromDays(400));
        await Interactions.RecordAsync(Ann, digest, InteractionAction.Shared);
        var retention = new RetentionOptions { Interactions = TimeSpan.FromDays(365) };

        Assert.Equal(0, (await PruneAsync(new PruneOptions())).Interactions);
        Assert.Equal(2, (await PruneAsync(new PruneOptions { DryRun = true, Retention = retention })).Interactions);
        Assert.Equal(3, (await Interactions.ListHistoryAsync(Ann)).Items.Count);
        Assert.Equal(2, (await PruneAsync(new PruneOptions { Retention = retention })).Interactions);
        Assert.Equal([InteractionAction.Shared], await ActionsAsync(Ann));
        Assert.Single((await Interactions.ListSavedAsync(Ann)).Items);
        await RefusedAsync(ErrorCode.InvalidRequest, () => PruneAsync(new PruneOptions { Retention = new RetentionOptions { Interactions = TimeSpan.FromHours(1) } }));
    }

    private Task<PruneResult> PruneAsync(PruneOptions options) => new LibraryPruner(Library.Database, Library.Claims, new RetentionOptions(), Library.Time).PruneAsync(options, CancellationToken.None);

    /// <summary>What a user did, the first first.</summary>
    private async Task<IEnumerable<InteractionAction>> ActionsAsync(string user, InteractionQuery? query = null) => (await Interactions.ListHistoryAsync(user, query)).Items.Select(done => done.Action).Reverse();

    private async Task<IEnumerable<DigestId>> UnreadAsync(string user, UnreadQuery? query = null) => (await Interactions.ListUnreadAsync(user, query)).Items.Select(digest => digest.Id);

    private async Task RequireAsync(UnreadQuery query, params DigestId[] expected)
    {
        Assert.Equal(expected, await UnreadAsync(Ann, query));
        var saved = new SavedDigestQuery { Site = query.Site, Channel = query.Channel, VideoId = query.VideoId, Type = query.Type, Language = query.Language };
        Assert.Equal(expected, (await Interactions.ListSavedAsync(Ann, saved)).Items.Select(save => save.Digest.Id));
    }
}
