using Microsoft.AspNetCore.Mvc;
using VideoDigester;
using WebLibrary.Api;
using WebLibrary.Doors;
using WebLibrary.Pages.Shared;

namespace WebLibrary.Pages.Library;

/// <summary>Adds the talk that comes with the program, and has the built-in writer digest it. Needs no network, no key and no worker.</summary>
internal static class SampleAction
{
    private static readonly DigestType[] Kinds = [DigestType.Summary, DigestType.Chapters, DigestType.Highlights];

    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/sample", AddAsync).RequireRateLimiting(DoorSetup.Work).ExcludeFromDescription();

    // The folder is the host's own: nobody names one here.
    private static async Task<IResult> AddAsync([FromForm] string? returnTo, HttpContext context, IVideoLibrary library, IDigestService digests)
    {
        VideoId? talk = null;
        await foreach (var added in library.ImportAsync(Path.Combine(AppContext.BaseDirectory, "SampleData"), new ImportOptions { Restore = context.User.IsAdministrator() }, context.RequestAborted))
            talk ??= added is { Id: not null, Transcript: not null } ? added.Id : null;
        if (talk is not { } id)
            return Back.To(returnTo);
        foreach (var kind in Kinds)
            await digests.DigestAsync(new DigestRequest(id, kind) { Provider = WriterChoices.BuiltInWriter, UserId = context.User.UserName() }, context.RequestAborted);
        return Results.LocalRedirect(Paths.Video(id));
    }
}
