namespace VideoDigester.Storage.Tests.Contracts;

/// <summary>Collections, whose they are, and the order of their videos.</summary>
public abstract class CollectionContract : PeopleContract
{
    [SkippableFact]
    public async Task A_collection_is_its_owners_and_nobody_else_hears_of_it()
    {
        await AddVideoAsync("one");
        var own = await Collections.CreateAsync(new CollectionRequest(" Rust ") { Description = "systems", OwnerId = Ann });
        await Collections.AddAsync(own.Id, Ann, Sample.Id("one"));

        Assert.Equal(("Rust", "systems", false, 0), (own.Name, own.Description, own.IsShared, own.Videos));
        Assert.Equal(1, (await Collections.FindAsync(own.Id, Ann))!.Videos);
        foreach (var other in new[] { Bob, null })
        {
            Assert.Null(await Collections.FindAsync(own.Id, other));
            Assert.Empty((await Collections.ListAsync(other)).Items);
            Assert.False(await Collections.DeleteAsync(own.Id, other));
            await RefusedAsync(ErrorCode.CollectionNotFound, () => Collections.UpdateAsync(own.Id, other, new CollectionChange { Name = "Mine" }));
            await RefusedAsync(ErrorCode.CollectionNotFound, () => Collections.AddAsync(own.Id, other, Sample.Id("one")));
            await RefusedAsync(ErrorCode.CollectionNotFound, () => Collections.RemoveAsync(own.Id, other, Sample.Id("one")));
            await RefusedAsync(ErrorCode.CollectionNotFound, () => Collections.MoveAsync(own.Id, other, Sample.Id("one"), 0));
            await RefusedAsync(ErrorCode.CollectionNotFound, () => Collections.ListVideosAsync(own.Id, other));
        }

        // To the letter what is said of one that never was.
        var unknown = CollectionId.Create(Library.Time.GetUtcNow());
        var said = await Assert.ThrowsAsync<VideoDigesterException>(() => Collections.ListVideosAsync(own.Id, Bob));
        var none = await Assert.ThrowsAsync<VideoDigesterException>(() => Collections.ListVideosAsync(unknown, Bob));
        Assert.Equal(none.Message.Replace(unknown.ToString(), own.Id.ToString(), StringComparison.Ordinal), said.Message);
        Assert.Equal(1, (await Library.CountRowsAsync())["users"]);
        Assert.True(await Collections.DeleteAsync(own.Id, Ann));
        Assert.Null(await Collections.FindAsync(own.Id, Ann));
        Assert.NotNull(await Library.Videos.FindAsync(Sample.Id("one"), CancellationToken.None));
    }

    [SkippableFact]
    public async Task What_is_everybodys_all_see_and_change()
    {
        await AddVideoAsync("one");
        var shared = await Collections.CreateAsync(new CollectionRequest("Talks"));

        Assert.True(shared.IsShared);
        Assert.True(await Collections.AddAsync(shared.Id, Bob, Sample.Id("one")));
        Assert.False(await Collections.AddAsync(shared.Id, Ann, Sample.Id("one")));
        Assert.Equal("All talks", (await Collections.UpdateAsync(shared.Id, null, new CollectionChange { Name = "All talks" })).Name);
        Assert.Equal([Sample.Id("one")], (await Collections.ListVideosAsync(shared.Id, userId: null)).Items.Select(video => video.Id));
        Assert.Equal(shared.Id, Assert.Single((await Collections.ListAsync(Ann)).Items).Id);
        Assert.Equal(0, (await Library.CountRowsAsync())["users"]);
        Assert.True(await Collections.DeleteAsync(shared.Id, Bob));
    }

    [SkippableFact]
    public async Task Who_reads_on_after_all_places_were_numbered_anew_misses_nothing_that_nobody_moved()
    {
        var id = (await Collections.CreateAsync(new CollectionRequest("Talks"))).Id;
        for (var at = 0; at < 8; at++)
        {
            await Library.SaveAsync(Sample.Bare($"v{at}"));
            await Collections.AddAsync(id, null, Sample.Id($"v{at}"));
        }

        for (var at = 0; at < 4; at++)
            await Collections.RemoveAsync(id, null, Sample.Id($"v{at}"));
        var first = await Collections.ListVideosAsync(id, null, new CollectionVideosQuery { PageSize = 1 });
        Assert.Equal("v4", Assert.Single(first.Items).Id.Key);
        for (var move = 0; move < 24; move++)
            await Collections.MoveAsync(id, null, Sample.Id(move % 2 == 0 ? "v6" : "v7"), 1);

        Assert.Equal(["v4", "v7", "v6", "v5"], (await Collections.ListVideosAsync(id, userId: null)).Items.Select(video => video.Id.Key));
        Assert.Contains("v5", (await Collections.ListVideosAsync(id, null, new CollectionVideosQuery { After = first.Next })).Items.Select(video => video.Id.Key));
    }

    [SkippableFact]
    public async Task Names_are_taken_once_by_an_owner()
    {
        var rust = await Collections.CreateAsync(new CollectionRequest("Rust") { OwnerId = Ann });
        await Collections.CreateAsync(new CollectionRequest("Rust") { OwnerId = Bob });
        await Collections.CreateAsync(new CollectionRequest("Rust"));
        var other = await Collections.CreateAsync(new CollectionRequest("rust") { OwnerId = Ann });

        foreach (var owner in new[] { Ann, null })
        {
            var refused = await Assert.ThrowsAsync<VideoDigesterException>(() => Collections.CreateAsync(new CollectionRequest("Rust ") { OwnerId = owner }));
            Assert.Equal((ErrorCode.InvalidRequest, "There is a collection 'Rust' already. Choose another name."), (refused.Code, refused.Message));
        }

        await RefusedAsync(ErrorCode.InvalidRequest, () => Collections.UpdateAsync(other.Id, Ann, new CollectionChange { Name = "Rust" }));
        Assert.Equal("Rust", (await Collections.UpdateAsync(rust.Id, Ann, new CollectionChange { Name = "Rust", Description = "x" })).Name);
        Assert.Null((await Collections.UpdateAsync(rust.Id, Ann, new CollectionChange { Description = "" })).Description);
        foreach (var name in new[] { "", " \0", new string('a', 201), null })
            await RefusedAsync(ErrorCode.InvalidRequest, () => Collections.CreateAsync(new CollectionRequest(name!) { OwnerId = Ann }));
        await RefusedAsync(ErrorCode.InvalidRequest, () => Collections.CreateAsync(new CollectionRequest("x") { OwnerId = " " }));
        await RefusedAsync(ErrorCode.InvalidRequest, () => Collections.CreateAsync(new CollectionRequest("x") { Description = new string('a', CollectionRequest.MaxDescriptionLength + 1) }));
        await RefusedAsync(ErrorCode.InvalidRequest, () => Collections.UpdateAsync(rust.Id, Ann, new CollectionChange { Description = new string('a', CollectionRequest.MaxDescriptionLength + 1) }));
        await RefusedAsync(ErrorCode.InvalidRequest, () => Collections.ListAsync(""));
        Assert.Equal(4, (await Library.CountRowsAsync())["collections"]);
    }

    [SkippableFact]
    public async Task Hosts_that_make_the_same_collection_at_once_make_one()
    {
        var hosts = Enumerable.Range(0, 4).Select(_ => OpenHost()).ToList();
        foreach (var owner in new[] { Ann, null })
        {
            var made = await Task.WhenAll(hosts.Select(host => Task.Run(async () =>
            {
                try
                {
                    return (await host.Collections.CreateAsync(new CollectionRequest("Rust") { OwnerId = owner })).Name;
                }
                catch (VideoDigesterException refused)
                {
                    return refused.Code.ToString();
                }
            })));

            Assert.Equal(["InvalidRequest", "InvalidRequest", "InvalidRequest", "Rust"], made.Order());
        }
    }

    [SkippableFact]
    public async Task Lists_show_a_users_own_by_name_then_everybodys_in_pages_of_any_size()
    {
        foreach (var name in new[] { "b", "B", "ä", "a|b", "c" })
        {
            await Collections.CreateAsync(new CollectionRequest(name) { OwnerId = Ann });
            await Collections.CreateAsync(new CollectionRequest("shared " + name));
            await Collections.CreateAsync(new CollectionRequest("Bob's " + name) { OwnerId = Bob });
        }

        string[] own = ["B", "a|b", "b", "c", "ä"];
        for (var size = 1; size <= 11; size++)
        {
            Assert.Equal([.. own, .. own.Select(name => "shared " + name)], await NamesAsync(Ann, size));
            Assert.Equal(own.Select(name => "shared " + name), await NamesAsync("stranger", size));
        }

        await RefusedAsync(ErrorCode.InvalidRequest, () => Collections.ListAsync(Ann, new CollectionQuery { PageSize = 0 }));
        await RefusedAsync(ErrorCode.InvalidRequest, () => Collections.ListAsync(Ann, new CollectionQuery { After = "x" }));
        Task<List<string>> NamesAsync(string user, int size) => ReadAsync(AllAsync(after => Collections.ListAsync(user, new CollectionQuery { PageSize = size, After = after })));
        static async Task<List<string>> ReadAsync(Task<List<CollectionInfo>> all) => (await all).ConvertAll(collection => collection.Name);
    }

    [SkippableFact]
    public async Task Videos_come_in_the_order_in_which_they_were_put_there_and_moved()
    {
        var id = await FillAsync(5);
        Assert.Equal("01234", await OrderAsync(id));

        foreach (var (video, place, expected) in new[] { (4, 0, "40123"), (4, 0, "40123"), (0, 2, "41023"), (4, 99, "10234"), (3, 3, "10234"), (2, 1, "12034"), (1, 4, "20341") })
        {
            Assert.True(await Collections.MoveAsync(id, Ann, Sample.Id($"v{video}"), place));
            Assert.Equal(expected, await OrderAsync(id));
        }

        Assert.True(await Collections.RemoveAsync(id, Ann, Sample.Id("v3")));
        Assert.False(await Collections.RemoveAsync(id, Ann, Sample.Id("v3")));
        Assert.False(await Collections.MoveAsync(id, Ann, Sample.Id("v3"), 0));
        Assert.False(await Collections.MoveAsync(id, Ann, Sample.Id("none"), 0));
        await RefusedAsync(ErrorCode.InvalidRequest, () => Collections.MoveAsync(id, Ann, Sample.Id("v2"), -1));
        await RefusedAsync(ErrorCode.VideoNotFound, () => Collections.AddAsync(id, Ann, Sample.Id("none")));
        Assert.True(await Collections.AddAsync(id, Ann, Sample.Id("v3")));
        Assert.Equal("20413", await OrderAsync(id));
        await Library.RemoveAsync(Sample.Id("v4"));
        Assert.Equal("2013", await OrderAsync(id));
        Assert.Equal(4, (await Collections.FindAsync(id, Ann))!.Videos);
    }

    [SkippableFact]
    public async Task Videos_can_be_put_between_two_others_for_ever()
    {
        var id = await FillAsync(3);

        for (var round = 0; round < 60; round++)
        {
            await Collections.MoveAsync(id, Ann, Sample.Id(round % 2 == 0 ? "v2" : "v1"), 1);
            Assert.Equal(round % 2 == 0 ? "021" : "012", await OrderAsync(id));
        }
    }

    [SkippableFact]
    public async Task A_change_of_what_it_holds_is_noted_and_what_changes_nothing_is_not()
    {
        var id = await FillAsync(2);
        var before = (await Collections.FindAsync(id, Ann))!.UpdatedAt;
        Later();
        await Collections.AddAsync(id, Ann, Sample.Id("v1"));
        await Collections.MoveAsync(id, Ann, Sample.Id("v1"), 1);
        await Collections.UpdateAsync(id, Ann, new CollectionChange { Name = "List" });
        Assert.Equal(before, (await Collections.FindAsync(id, Ann))!.UpdatedAt);

        await Collections.MoveAsync(id, Ann, Sample.Id("v1"), 0);

        Assert.Equal(Library.Time.GetUtcNow(), (await Collections.FindAsync(id, Ann))!.UpdatedAt);
    }

    [SkippableFact]
    public async Task Videos_are_listed_in_pages_of_any_size_as_lists_of_videos_show_them()
    {
        var id = await FillAsync(5);

        for (var size = 1; size <= 6; size++)
            Assert.Equal(
                ["v0", "v1", "v2", "v3", "v4"],
                (await AllAsync(after => Collections.ListVideosAsync(id, Ann, new CollectionVideosQuery { PageSize = size, After = after }))).Select(video => video.Id.Key));
        var shown = (await Collections.ListVideosAsync(id, Ann)).Items[0];
        Assert.Equal((await Library.Videos.ListAsync(new VideoQuery(), CancellationToken.None)).Items.Single(video => video.Id == shown.Id), shown);
        await RefusedAsync(ErrorCode.InvalidRequest, () => Collections.ListVideosAsync(id, Ann, new CollectionVideosQuery { PageSize = 501 }));
        await RefusedAsync(ErrorCode.InvalidRequest, () => Collections.ListVideosAsync(id, Ann, new CollectionVideosQuery { After = "x" }));
    }

    private async Task<CollectionId> FillAsync(int videos)
    {
        var id = (await Collections.CreateAsync(new CollectionRequest("List") { OwnerId = Ann })).Id;
        for (var at = 0; at < videos; at++)
        {
            await AddVideoAsync($"v{at}");
            Assert.True(await Collections.AddAsync(id, Ann, Sample.Id($"v{at}")));
        }

        return id;
    }

    private async Task<string> OrderAsync(CollectionId id) => string.Concat((await Collections.ListVideosAsync(id, Ann)).Items.Select(video => video.Id.Key[1..]));
}
