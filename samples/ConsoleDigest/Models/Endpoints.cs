using System.Diagnostics.CodeAnalysis;

namespace ConsoleDigest.Models;

/// <summary>Addresses at which models are asked.</summary>
internal static class Endpoints
{
    /// <summary>What an address must be, in words.</summary>
    public const string Form = "an address such as http://localhost:8080/v1, without user, password and query";

    public static bool TryParse(string text, [NotNullWhen(true)] out Uri? address) =>
        Uri.TryCreate(text, UriKind.Absolute, out address)
        && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
        && address.UserInfo.Length == 0 && address.Query.Length == 0 && address.Fragment.Length == 0;
}
