using Microsoft.AspNetCore.Mvc;
using VideoDigester;
using WebLibrary.Doors;
using WebLibrary.Pages.Shared;

namespace WebLibrary.Pages.Collections;

/// <summary>What the forms of a collection do. Whose a collection is the library knows: of others' there is none.</summary>
internal static class CollectionActions
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var collections = routes.MapGroup("/collections").ExcludeFromDescription();
        collections.MapPost("/{id}/change", ChangeAsync);
        collections.MapPost("/{id}/delete", DeleteAsync);
        collections.MapPost("/{id}/move", MoveAsync);
        collections.MapPost("/{id}/take-out", TakeOutAsync);
    }

    private static async Task<IResult> ChangeAsync(CollectionId id, [FromForm] string? name, [FromForm] string? description, HttpContext context, ICollections collections)
    {
        await collections.UpdateAsync(id, context.User.UserName(), new CollectionChange { Name = name ?? "", Description = description ?? "" }, context.RequestAborted);
        return Results.LocalRedirect(Paths.Collection(id));
    }

    private static async Task<IResult> DeleteAsync(CollectionId id, [FromForm] string? returnTo, HttpContext context, ICollections collections)
    {
        await collections.DeleteAsync(id, context.User.UserName(), context.RequestAborted);
        return Results.LocalRedirect("/collections");
    }

    private static async Task<IResult> MoveAsync(CollectionId id, [FromForm] VideoId video, [FromForm] int position, HttpContext context, ICollections collections)
    {
        await collections.MoveAsync(id, context.User.UserName(), video, position, context.RequestAborted);
        return Results.LocalRedirect(Paths.Collection(id));
    }

    private static async Task<IResult> TakeOutAsync(CollectionId id, [FromForm] VideoId video, HttpContext context, ICollections collections)
    {
        await collections.RemoveAsync(id, context.User.UserName(), video, context.RequestAborted);
        return Results.LocalRedirect(Paths.Collection(id));
    }
}
