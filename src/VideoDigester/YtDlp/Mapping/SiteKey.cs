using System.Security.Cryptography;
using System.Text;

namespace VideoDigester.YtDlp.Mapping;

/// <summary>Keys of a site within the bounds of <see cref="VideoId"/>; database indexes need them bounded.</summary>
internal static class SiteKey
{
    /// <summary>The key without white space around it; one that is too long or holds control characters is replaced by <c>sha256-</c> and its hash.</summary>
    public static string? Bound(string? key)
    {
        var trimmed = key?.Trim();
        if (string.IsNullOrEmpty(trimmed))
            return null;
        return trimmed.Length <= VideoId.MaxKeyLength && !trimmed.Any(char.IsControl)
            ? trimmed
            : $"sha256-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(trimmed)))}";
    }
}
