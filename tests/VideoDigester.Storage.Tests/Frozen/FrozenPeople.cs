using VideoDigester.Storage.Tests.Contracts;
using VideoDigester.Storage.Tests.Engines;

namespace VideoDigester.Storage.Tests;

/// <summary>What frozen databases hold of users, their collections and where they stopped.</summary>
internal static class FrozenPeople
{
    private const string User = "ann";

    public static async Task WriteAsync(TestLibrary library, DigestId digest)
    {
        var own = await library.Collections.CreateAsync(new CollectionRequest("Bridges") { OwnerId = User, Description = "all of them" });
        await library.Collections.AddAsync(own.Id, User, Sample.Id("frozen"));
        await library.Collections.CreateAsync(new CollectionRequest("Everybody's"));
        await library.Interactions.SetPositionAsync(User, new ReadingPosition { VideoId = Sample.Id("frozen"), DigestId = digest, Item = 1, Offset = TimeSpan.FromSeconds(7.5) });
    }

    public static async Task RequireAsync(TestLibrary library, DigestId digest)
    {
        var collections = (await library.Collections.ListAsync(User)).Items;
        Assert.Equal([("Bridges", "all of them", false, 1L), ("Everybody's", null, true, 0L)], collections.Select(collection => (collection.Name, collection.Description, collection.IsShared, collection.Videos)));
        Assert.Equal([Sample.Id("frozen")], (await library.Collections.ListVideosAsync(collections[0].Id, User)).Items.Select(video => video.Id));
        var position = Assert.Single((await library.Interactions.ListPositionsAsync(User)).Items);
        Assert.Equal((Sample.Id("frozen"), digest, 1, TimeSpan.FromSeconds(7.5)), (position.VideoId, position.DigestId, position.Item, position.Offset));
    }

    /// <summary>What libraries of all versions hold of users.</summary>
    public static async Task RequireSaveAsync(TestLibrary library, DigestId digest)
    {
        var saved = Assert.Single((await library.Interactions.ListSavedAsync(User)).Items);
        Assert.Equal((digest, "for later", TestLibrary.Start), (saved.Digest.Id, saved.Note, saved.SavedAt));
        Assert.InRange(saved.Digest.WordCount, 5, 100);
        var done = Assert.Single((await library.Interactions.ListHistoryAsync(User)).Items);
        Assert.Equal((InteractionAction.Viewed, TimeSpan.FromSeconds(4.2)), (done.Action, done.Dwell));
        Assert.Equal(("Ann", "ann@example.org"), ((await library.Users.FindAsync(User))!.DisplayName, (await library.Users.FindAsync(User))!.Email));
    }
}
