using VideoDigester.Storage.Tests.Engines;

namespace VideoDigester.Storage.Tests.Contracts;

/// <summary>The channels and categories of the library.</summary>
public abstract class ShelfListContract : StorageContract
{
    private ShelfLister Shelves => new(Library.Database);

    [SkippableFact]
    public async Task A_channel_says_what_is_known_of_it_and_how_many_videos_it_has()
    {
        await Library.SaveAsync(Sample.Full("a") with { Channel = Sample.Channel("UC1") });
        await Library.SaveAsync(Sample.Full("b") with { Channel = Sample.Channel("UC1") });
        await Library.SaveAsync(Sample.Bare("c"));

        var channel = Assert.Single((await Shelves.ListChannelsAsync(new ChannelQuery(), CancellationToken.None)).Items);

        Assert.Equal(("youtube", Sample.Channel("UC1"), 2), (channel.Site, channel.Metadata, channel.Videos));
        Assert.Equal(TestLibrary.Start, channel.AddedAt);
        Assert.Equal(TestLibrary.Start, channel.UpdatedAt);
    }

    [SkippableFact]
    public async Task Channels_are_found_by_key_handle_name_and_site()
    {
        await Library.SaveAsync(Sample.Full("a", variant: 1) with { Channel = Sample.Channel("UC1", 1) });
        await Library.SaveAsync(Sample.Full("b", variant: 2) with { Channel = Sample.Channel("UC2", 2) });

        Assert.Equal(["UC1"], await ChannelsAsync(new ChannelQuery { Channel = "UC1" }));
        Assert.Equal(["UC2"], await ChannelsAsync(new ChannelQuery { Channel = "@bridges2" }));
        Assert.Equal(["UC2"], await ChannelsAsync(new ChannelQuery { Channel = "Bridge Builders 2" }));
        Assert.Equal(["UC2", "UC1"], await ChannelsAsync(new ChannelQuery { Site = "YouTube" }));
        Assert.Empty(await ChannelsAsync(new ChannelQuery { Site = "vimeo" }));
    }

    [SkippableFact]
    public async Task Pages_of_channels_and_categories_give_each_once()
    {
        for (var i = 0; i < 7; i++)
            await Library.SaveAsync(Sample.Full($"v{i}", variant: i) with { Channel = Sample.Channel($"UC{i}") });

        var channels = await AllAsync<LibraryChannel>(after => Shelves.ListChannelsAsync(new ChannelQuery { PageSize = 3, After = after }, CancellationToken.None));
        var categories = await AllAsync<LibraryCategory>(after => Shelves.ListCategoriesAsync(new CategoryQuery { PageSize = 3, After = after }, CancellationToken.None));

        Assert.Equal(["UC6", "UC5", "UC4", "UC3", "UC2", "UC1", "UC0"], channels.Select(channel => channel.Metadata.Key));
        Assert.Equal(["Category 0", "Category 1", "Category 2", "Category 3", "Category 4", "Category 5", "Category 6", "Education"], categories.Select(category => category.Name).Order(StringComparer.Ordinal));
        Assert.Equal(new LibraryCategory("youtube", "Education", 7), categories.Single(category => category.Name == "Education"));
    }

    [SkippableFact]
    public async Task A_page_that_cannot_be_is_refused()
    {
        Assert.Equal(ErrorCode.InvalidRequest, (await Assert.ThrowsAsync<VideoDigesterException>(() => Shelves.ListChannelsAsync(new ChannelQuery { PageSize = 0 }, CancellationToken.None))).Code);
        Assert.Equal(ErrorCode.InvalidRequest, (await Assert.ThrowsAsync<VideoDigesterException>(() => Shelves.ListCategoriesAsync(new CategoryQuery { PageSize = 501 }, CancellationToken.None))).Code);
        var cursor = KeyCursor.Write("categories", 3);
        Assert.Equal(ErrorCode.InvalidRequest, (await Assert.ThrowsAsync<VideoDigesterException>(() => Shelves.ListChannelsAsync(new ChannelQuery { After = cursor }, CancellationToken.None))).Code);
        Assert.Equal(ErrorCode.InvalidRequest, (await Assert.ThrowsAsync<VideoDigesterException>(() => Shelves.ListCategoriesAsync(new CategoryQuery { After = "x" }, CancellationToken.None))).Code);
    }

    private async Task<IEnumerable<string>> ChannelsAsync(ChannelQuery query) => (await Shelves.ListChannelsAsync(query, CancellationToken.None)).Items.Select(channel => channel.Metadata.Key);

    private static async Task<List<T>> AllAsync<T>(Func<string?, Task<Page<T>>> read)
    {
        var all = new List<T>();
        string? after = null;
        do
        {
            var page = await read(after);
            all.AddRange(page.Items);
            after = page.Next;
        }
        while (after is not null);
        return all;
    }
}
