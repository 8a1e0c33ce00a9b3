using System.Security.Cryptography;
using System.Text;

namespace VideoDigester.Storage.Removal;

/// <summary>How playlists name a video: by its identity where its address holds one, else by the address; one that is too long for an index by its hash.</summary>
internal static class EntryName
{
    public const string YouTube = "youtube";

    /// <summary>The name; an empty one, which no entry has, where nothing is known to name it by.</summary>
    public static string Of(string site, string key, string? url) =>
        site == YouTube ? $"{YouTube}:{key}"
        : url is not { Length: > VideoId.MaxKeyLength } ? url ?? ""
        : $"sha256-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(url)))}";
}
