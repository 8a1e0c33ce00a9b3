using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using VideoDigester;
using WebLibrary.Api.Requests;
using WebLibrary.Doors;

namespace WebLibrary.Api.Routes;

/// <summary>Whoever asks.</summary>
internal static class MeRoutes
{
    public static void Map(RouteGroupBuilder me)
    {
        me.MapGet("", FindAsync).WithName("getMe").WithSummary("Says who asks.");
        me.MapPut("", SaveAsync).WithName("saveMe").WithSummary("Changes how one is shown.");
        me.MapGet("/export", ExportAsync).Produces<string>(StatusCodes.Status200OK, "application/json").WithName("exportMe").WithSummary("Writes all that the library keeps of whoever asks, as JSON.");
        me.MapDelete("", DeleteAsync).WithName("deleteMe").WithSummary("Deletes all that the library keeps of whoever asks, or takes the name off it.");
    }

    private static async Task<Ok<MeInfo>> FindAsync(ClaimsPrincipal visitor, ILibraryUsers users, CancellationToken cancellationToken) =>
        TypedResults.Ok(MeInfo.Of(visitor, await users.FindAsync(visitor.UserName(), cancellationToken)));

    private static async Task<Ok<MeInfo>> SaveAsync(SaveMeRequest request, ClaimsPrincipal visitor, ILibraryUsers users, CancellationToken cancellationToken) =>
        TypedResults.Ok(MeInfo.Of(visitor, await users.SaveAsync(new LibraryUser { Id = visitor.UserName(), DisplayName = request.DisplayName, Email = request.Email }, cancellationToken)));

    private static async Task<IResult> ExportAsync(ClaimsPrincipal visitor, ILibraryUsers users, CancellationToken cancellationToken)
    {
        using var written = new MemoryStream();
        await users.ExportAsync(visitor.UserName(), written, cancellationToken);
        return TypedResults.Bytes(written.ToArray(), "application/json", "me.json");
    }

    private static async Task<NoContent> DeleteAsync(Word<UserDeletion> mode, ClaimsPrincipal visitor, ILibraryUsers users, CancellationToken cancellationToken)
    {
        await users.DeleteAsync(visitor.UserName(), mode.Value, cancellationToken);
        return TypedResults.NoContent();
    }
}
