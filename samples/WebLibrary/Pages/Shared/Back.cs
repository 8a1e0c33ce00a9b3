using WebLibrary.Doors;

namespace WebLibrary.Pages.Shared;

/// <summary>Where a form leads when it is done: to the page that it was on. So reloading that page does nothing twice (post, redirect, get).</summary>
internal static class Back
{
    public static IResult To(string? path, string otherwise = "/") => Results.LocalRedirect(LocalPath.Is(path) ? path! : otherwise);
}
