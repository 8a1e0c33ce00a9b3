using System.Security.Claims;

namespace WebLibrary.Doors;

/// <summary>What the rest of the host wants to know of whoever came in. Another way of signing in has to state the name, and the role where it applies, in these claims.</summary>
internal static class Visitor
{
    /// <summary>The role of those who may do what concerns everybody.</summary>
    public const string Administrator = "administrator";

    public static ClaimsPrincipal Create(string user, bool isAdministrator, string scheme, params Claim[] further)
    {
        var claims = new List<Claim>(further) { new(ClaimTypes.NameIdentifier, user), new(ClaimTypes.Name, user) };
        if (isAdministrator)
            claims.Add(new Claim(ClaimTypes.Role, Administrator));
        return new ClaimsPrincipal(new ClaimsIdentity(claims, scheme));
    }

    /// <summary>The library's name for the user.</summary>
    /// <exception cref="InvalidOperationException">The host lets somebody in without a name.</exception>
    public static string UserName(this ClaimsPrincipal visitor) =>
        visitor.FindFirstValue(ClaimTypes.NameIdentifier) ?? throw new InvalidOperationException("Whoever signs in has a name in the claim NameIdentifier.");

    public static bool IsAdministrator(this ClaimsPrincipal visitor) => visitor.IsInRole(Administrator);

    /// <summary>Whether the visitor may change what was asked for by this user: their own, and everything for administrators.</summary>
    public static bool MayChange(this ClaimsPrincipal visitor, string? owner) => visitor.IsAdministrator() || visitor.UserName() == owner;

    /// <summary>The user whose things a list shows; null, which means everybody's, only for administrators who ask for it.</summary>
    public static string? Scope(this ClaimsPrincipal visitor, bool everybody) => everybody && visitor.IsAdministrator() ? null : visitor.UserName();
}
