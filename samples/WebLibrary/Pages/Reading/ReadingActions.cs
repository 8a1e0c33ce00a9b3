using Microsoft.AspNetCore.Mvc;
using VideoDigester;
using WebLibrary.Doors;
using WebLibrary.Pages.Shared;

namespace WebLibrary.Pages.Reading;

/// <summary>What the buttons of a digest do: always for whoever presses them.</summary>
internal static class ReadingActions
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var digest = routes.MapGroup("/digests/{id}").ExcludeFromDescription();
        digest.MapPost("/save", SaveAsync);
        digest.MapPost("/unsave", UnsaveAsync);
        digest.MapPost("/mark", MarkAsync);
    }

    private static async Task<IResult> SaveAsync(DigestId id, [FromForm] string? note, [FromForm] string? returnTo, HttpContext context, IDigestInteractions reading)
    {
        await reading.SaveAsync(context.User.UserName(), id, note, context.RequestAborted);
        return Back.To(returnTo, "/saved");
    }

    private static async Task<IResult> UnsaveAsync(DigestId id, [FromForm] string? returnTo, HttpContext context, IDigestInteractions reading)
    {
        await reading.UnsaveAsync(context.User.UserName(), id, context.RequestAborted);
        return Back.To(returnTo, "/saved");
    }

    private static async Task<IResult> MarkAsync(DigestId id, [FromForm] InteractionAction what, [FromForm] string? returnTo, HttpContext context, IDigestInteractions reading)
    {
        await reading.RecordAsync(context.User.UserName(), id, what, dwell: null, context.RequestAborted);
        return Back.To(returnTo, "/history");
    }
}
