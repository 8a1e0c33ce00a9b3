using Xunit.Abstractions;

namespace VideoDigester.Storage.Tests.Contracts;

/// <summary>Whatever users do in whatever order, each of them sees, counts and changes what the model of it says is theirs, and nothing else.</summary>
public abstract class IsolationContract(ITestOutputHelper output) : PeopleContract
{
    private const int Steps = 500;

    private static readonly string[] Names = [.. Enumerable.Range(0, 50).Select(at => $"user{at:D2}")];
    private static readonly InteractionAction[] Recorded = [.. Enum.GetValues<InteractionAction>().Except([InteractionAction.Saved, InteractionAction.Unsaved])];

    private readonly List<(DigestId Id, VideoId VideoId)> _digests = [];
    private readonly Random _random = new(Seed);
    private PeopleModel _model = null!;

    private static int Seed { get; } = int.TryParse(Environment.GetEnvironmentVariable("VIDEODIGESTER_SEED"), out var given) ? given : Environment.TickCount;

    private DateTimeOffset Now => Library.Time.GetUtcNow();

    [SkippableFact]
    public async Task No_call_of_one_user_ever_shows_counts_or_changes_what_is_anothers()
    {
        output.WriteLine($"Seed {Seed}: VIDEODIGESTER_SEED={Seed} plays it again.");
        foreach (var key in Enumerable.Range(0, 6).Select(at => $"v{at}"))
        {
            await AddVideoAsync(key);
            foreach (var variant in new[] { 1, 2 })
                _digests.Add((await DigestAsync(key, variant, variant == 1 ? DigestType.Summary : DigestType.Chapters), Sample.Id(key)));
        }

        _model = new PeopleModel(Names, _digests);
        for (var step = 0; step < Steps; step++)
        {
            Later();
            var user = Any(Names);
            var did = await ActAsync(user, _model[user]);
            try
            {
                await RequireAsync(user);
                await RequireAsync(Any(Names));
            }
            catch (Exception exception)
            {
                throw new InvalidOperationException($"Seed {Seed}, step {step}: {user} {did}", exception);
            }
        }

        foreach (var user in Names)
            await RequireAsync(user);
        await RequireCountsAsync();
        foreach (var user in Names.Take(5).Where(name => _model[name].IsKnown))
            await RequireExportAsync(user);
    }

    private T Any<T>(IReadOnlyList<T> all) => all[_random.Next(all.Count)];

    private async Task<string> ActAsync(string user, ModelUser own)
    {
        var (digest, video) = Any(_digests);
        switch (_random.Next(20))
        {
            case < 4:
                return await SaveAsync(user, own, digest, Any<string?>([null, null, "", $"note of {user}"]));
            case < 6:
                var wasSaved = own.Saves.Remove(digest);
                Assert.Equal(wasSaved, await Interactions.UnsaveAsync(user, digest));
                if (wasSaved)
                    own.History.Add((InteractionAction.Unsaved, digest, Now, null));
                return $"unsaves {digest}";
            case < 9:
                var action = Any(Recorded);
                TimeSpan? dwell = action is InteractionAction.Viewed or InteractionAction.Read ? TimeSpan.FromMilliseconds(_random.Next(100_000)) : null;
                await Interactions.RecordAsync(user, digest, action, dwell);
                own.IsKnown = true;
                own.History.Add((action, digest, Now, dwell));
                return $"{action} {digest}";
            case < 11:
                own.Positions[video] = await Interactions.SetPositionAsync(user, new ReadingPosition { VideoId = video, DigestId = digest, Item = _random.Next(2), Offset = TimeSpan.FromSeconds(_random.Next(500)) });
                own.IsKnown = true;
                return $"stops in {video}";
            case 11:
                Assert.Equal(own.Positions.Remove(video), await Interactions.ClearPositionAsync(user, video));
                return $"forgets {video}";
            case 12:
                own.DisplayName = $"{user} {_random.Next(100)}";
                await Users.SaveAsync(new LibraryUser { Id = user, DisplayName = own.DisplayName });
                own.IsKnown = true;
                return "is named";
            case 13 when _random.Next(3) == 0:
                var mode = Any(Enum.GetValues<UserDeletion>());
                Assert.Equal(_model.Delete(user, mode), await Users.DeleteAsync(user, mode));
                return $"is deleted: {mode}";
            case < 16:
                return await CreateAsync(user, own);
            default:
                return _model.Collections.Count == 0 ? "does nothing" : await ChangeAsync(user, Any(_model.Collections), video);
        }
    }

    private async Task<string> SaveAsync(string user, ModelUser own, DigestId digest, string? note)
    {
        var saved = await Interactions.SaveAsync(user, digest, note);
        own.IsKnown = true;
        if (!own.Saves.TryGetValue(digest, out var before))
        {
            before = (Now, null);
            own.History.Add((InteractionAction.Saved, digest, Now, null));
        }

        own.Saves[digest] = (before.At, note is null ? before.Note : note.Length == 0 ? null : note);
        Assert.Equal(own.Saves[digest], (saved.SavedAt, saved.Note));
        return $"saves {digest} '{note}'";
    }

    private async Task<string> CreateAsync(string user, ModelUser own)
    {
        var owner = _random.Next(4) == 0 ? null : user;
        var name = $"list {_random.Next(4)}";
        var request = new CollectionRequest(name) { OwnerId = owner, Description = owner is null ? null : $"of {user}" };
        if (_model.IsTaken(owner, name))
            await RefusedAsync(ErrorCode.InvalidRequest, () => Collections.CreateAsync(request));
        else
            _model.Collections.Add(new ModelCollection { Id = (await Collections.CreateAsync(request)).Id, Owner = owner, Name = name });
        own.IsKnown |= owner is not null && _model.Collections.Exists(collection => collection.Owner == user);
        return $"makes '{name}' of {owner}";
    }

    private async Task<string> ChangeAsync(string user, ModelCollection collection, VideoId video)
    {
        var (id, videos) = (collection.Id, collection.Videos);
        if (!collection.IsSeenBy(user))
        {
            await RefusedAsync(ErrorCode.CollectionNotFound, () => Any<Func<Task>>(
            [
                () => Collections.AddAsync(id, user, video), () => Collections.RemoveAsync(id, user, video), () => Collections.MoveAsync(id, user, video, 0),
                () => Collections.ListVideosAsync(id, user), () => Collections.UpdateAsync(id, user, new CollectionChange { Name = "stolen" }),
            ])());
            Assert.False(await Collections.DeleteAsync(id, user));
            return $"meddles with {collection.Name} of {collection.Owner}";
        }

        switch (_random.Next(8))
        {
            case < 4:
                Assert.Equal(!videos.Contains(video), await Collections.AddAsync(id, user, video));
                if (!videos.Contains(video))
                    videos.Add(video);
                return $"adds {video} to {collection.Name}";
            case 4:
                Assert.Equal(videos.Remove(video), await Collections.RemoveAsync(id, user, video));
                return $"takes {video} out of {collection.Name}";
            case 5:
                var place = _random.Next(7);
                var isHeld = videos.Remove(video);
                Assert.Equal(isHeld, await Collections.MoveAsync(id, user, video, place));
                if (isHeld)
                    videos.Insert(Math.Min(place, videos.Count), video);
                return $"moves {video} of {collection.Name} to {place}";
            case 6:
                var name = $"list {_random.Next(4)}";
                if (name != collection.Name && _model.IsTaken(collection.Owner, name))
                    await RefusedAsync(ErrorCode.InvalidRequest, () => Collections.UpdateAsync(id, user, new CollectionChange { Name = name }));
                else
                    collection.Name = (await Collections.UpdateAsync(id, user, new CollectionChange { Name = name })).Name;
                return $"renames to {name}";
            default:
                Assert.True(await Collections.DeleteAsync(id, user));
                _model.Collections.Remove(collection);
                return $"removes {collection.Name}";
        }
    }

    /// <summary>All that a user sees is what the model says.</summary>
    private async Task RequireAsync(string user)
    {
        var own = _model[user];
        var known = await Users.FindAsync(user);
        Assert.Equal((own.IsKnown, own.DisplayName), (known is not null, known?.DisplayName));
        var size = _random.Next(1, 30);
        var saved = await AllAsync(after => Interactions.ListSavedAsync(user, new SavedDigestQuery { PageSize = size, After = after }));
        Assert.Equal(_model.SavedBy(user), saved.Select(save => save.Digest.Id));
        Assert.All(saved, save => Assert.Equal(own.Saves[save.Digest.Id], (save.SavedAt, save.Note)));
        var history = await AllAsync(after => Interactions.ListHistoryAsync(user, new InteractionQuery { PageSize = size, After = after }));
        Assert.Equal(own.History.AsEnumerable().Reverse(), history.Select(done => (done.Action, done.Digest.Id, done.OccurredAt, done.Dwell)));
        Assert.Equal(_model.UnreadBy(user), (await AllAsync(after => Interactions.ListUnreadAsync(user, new UnreadQuery { PageSize = size, After = after }))).Select(digest => digest.Id));
        Assert.Equal(_model.PositionsOf(user), await AllAsync(after => Interactions.ListPositionsAsync(user, new ReadingPositionQuery { PageSize = size, After = after })));
        var (_, video) = Any(_digests);
        Assert.Equal(own.Positions.GetValueOrDefault(video), await Interactions.FindPositionAsync(user, video));
        await RequireCollectionsAsync(user, size);
    }

    private async Task RequireCollectionsAsync(string user, int size)
    {
        var seen = await AllAsync(after => Collections.ListAsync(user, new CollectionQuery { PageSize = size, After = after }));
        Assert.Equal(
            _model.SeenBy(user).Select(collection => (collection.Id, collection.Name, collection.Owner is null, (long)collection.Videos.Count)),
            seen.Select(collection => (collection.Id, collection.Name, collection.IsShared, collection.Videos)));
        if (_model.Collections.Count == 0)
            return;
        var any = Any(_model.Collections);
        Assert.Equal(any.IsSeenBy(user) ? any.Id : null, (await Collections.FindAsync(any.Id, user))?.Id);
        if (any.IsSeenBy(user))
            Assert.Equal(any.Videos, (await AllAsync(after => Collections.ListVideosAsync(any.Id, user, new CollectionVideosQuery { PageSize = size, After = after }))).Select(video => video.Id));
    }

    /// <summary>No row is left over of whatever was removed.</summary>
    private async Task RequireCountsAsync()
    {
        var counts = await Library.CountRowsAsync();
        var users = _model.Users.Select(user => user.Value).ToList();
        Assert.Equal(
            (users.Sum(user => user.Saves.Count), users.Sum(user => user.Positions.Count), users.Sum(user => user.History.Count) + _model.Anonymous),
            (counts["user_digests"], counts["reading_positions"], counts["digest_interactions"]));
        Assert.Equal((_model.Collections.Count, _model.Collections.Sum(collection => collection.Videos.Count)), (counts["collections"], counts["collection_items"]));
        Assert.Equal(_model.Users.Where(user => user.Value.IsKnown).Select(user => user.Key).Order(), (await Users.ListAsync(new UserQuery { PageSize = 500 })).Items.Select(user => user.Id).Order());
    }

    private async Task RequireExportAsync(string user)
    {
        using var stream = new MemoryStream();
        await Users.ExportAsync(user, stream);
        var exported = System.Text.Encoding.UTF8.GetString(stream.ToArray());
        Assert.All(Names.Where(name => name != user), other => Assert.DoesNotContain(other, exported, StringComparison.Ordinal));
    }
}
