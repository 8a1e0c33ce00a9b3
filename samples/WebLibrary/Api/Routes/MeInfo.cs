using System.Security.Claims;
using VideoDigester;
using WebLibrary.Doors;

namespace WebLibrary.Api.Routes;

/// <summary>Who asks.</summary>
/// <param name="Id">The library's name for the user.</param>
/// <param name="IsAdministrator">Whether the user may do what concerns everybody.</param>
/// <param name="DisplayName">How the user is shown, if that was said.</param>
/// <param name="Email">The user's address, if that was said.</param>
internal sealed record MeInfo(string Id, bool IsAdministrator, string? DisplayName, string? Email)
{
    public static MeInfo Of(ClaimsPrincipal visitor, LibraryUser? known) => new(visitor.UserName(), visitor.IsAdministrator(), known?.DisplayName, known?.Email);
}
