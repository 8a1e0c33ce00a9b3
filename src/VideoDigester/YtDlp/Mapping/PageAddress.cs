using System.Security.Cryptography;
using System.Text;

namespace VideoDigester.YtDlp.Mapping;

/// <summary>The key of a video on a page that no extractor knows: a hash of the page's normalised address.</summary>
internal static class PageAddress
{
    private const int HashBytes = 16;

    /// <summary>Parameters that name the visit and not the page: trackers and signatures.</summary>
    private static readonly string[] Volatile =
    [
        "utm_", "x-amz-", "x-goog-", "fbclid", "gclid", "igshid", "signature", "expires", "key-pair-id", "policy", "sig", "hdnts", "hdnea", "token",
    ];

    /// <summary>Makes the key.</summary>
    /// <param name="page">The page.</param>
    /// <param name="part">The video's id where the page has several videos, else null.</param>
    /// <returns>32 lower-case hexadecimal digits.</returns>
    public static string KeyOf(Uri page, string? part)
    {
        var named = part is null ? Normalise(page) : $"{Normalise(page)} {part}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(named)).AsSpan(0, HashBytes));
    }

    /// <summary>Host in lower case, path, and the lasting parameters in order; scheme, default port and fragment do not name a page.</summary>
    public static string Normalise(Uri page)
    {
        var port = page.IsDefaultPort ? "" : $":{page.Port}";
        var parameters = page.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Where(parameter => !IsVolatile(parameter))
            .Order(StringComparer.Ordinal)
            .ToList();
        var query = parameters.Count == 0 ? "" : $"?{string.Join('&', parameters)}";
        return $"{page.IdnHost.ToLowerInvariant()}{port}{page.AbsolutePath}{query}";
    }

    private static bool IsVolatile(string parameter)
    {
        var name = parameter.Split('=', 2)[0];
        return Volatile.Any(entry => entry[^1] is '_' or '-'
            ? name.StartsWith(entry, StringComparison.OrdinalIgnoreCase)
            : name.Equals(entry, StringComparison.OrdinalIgnoreCase));
    }
}
