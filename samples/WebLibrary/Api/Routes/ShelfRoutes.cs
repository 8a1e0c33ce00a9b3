using Microsoft.AspNetCore.Http.HttpResults;
using VideoDigester;
using WebLibrary.Api.Failures;
using WebLibrary.Api.Requests;

namespace WebLibrary.Api.Routes;

/// <summary>What videos stand under.</summary>
internal static class ShelfRoutes
{
    public static void Map(RouteGroupBuilder group)
    {
        group.MapGet("/channels", ListChannelsAsync).WithName("listChannels").WithSummary("Lists channels, the newest additions first.");
        group.MapGet("/channels/{site}/{key}", FindChannelAsync).WithName("getChannel").WithSummary("Shows a channel.");
        group.MapGet("/categories", ListCategoriesAsync).WithName("listCategories").WithSummary("Lists categories, the newest additions first.");
    }

    private static async Task<Ok<Page<LibraryChannel>>> ListChannelsAsync(string? site, string? channel, [AsParameters] PageParameters page, IVideoLibrary library, CancellationToken cancellationToken) =>
        TypedResults.Ok(await library.ListChannelsAsync(new ChannelQuery { Site = site, Channel = channel, PageSize = page.Size(), After = page.After }, cancellationToken));

    private static async Task<Results<Ok<LibraryChannel>, ProblemResult>> FindChannelAsync(string site, string key, IVideoLibrary library, CancellationToken cancellationToken)
    {
        // The key of one channel may be the name of others.
        var query = new ChannelQuery { Site = site, Channel = key, PageSize = ChannelQuery.MaxPageSize };
        var found = (await library.ListChannelsAsync(query, cancellationToken)).Items.FirstOrDefault(channel => channel.Metadata.Key == key);
        return found is null ? Problems.NotFound(HostCode.ChannelNotFound, "channel") : TypedResults.Ok(found);
    }

    private static async Task<Ok<Page<LibraryCategory>>> ListCategoriesAsync(string? site, [AsParameters] PageParameters page, IVideoLibrary library, CancellationToken cancellationToken) =>
        TypedResults.Ok(await library.ListCategoriesAsync(new CategoryQuery { Site = site, PageSize = page.Size(), After = page.After }, cancellationToken));
}
