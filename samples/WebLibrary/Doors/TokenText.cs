using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace WebLibrary.Doors;

/// <summary>Tokens: 256 random bits as text. So much cannot be guessed, and needs no slow hash.</summary>
internal static class TokenText
{
    private const string Mark = "vdt_";
    private const int Longest = 200;

    public static string Create() => Mark + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>What is kept of a token; null for what cannot be one.</summary>
    public static byte[]? Hash(string? token) => token is { Length: > 0 and <= Longest } ? SHA256.HashData(Encoding.UTF8.GetBytes(token)) : null;
}
