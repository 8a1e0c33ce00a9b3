using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using VideoDigester.Storage;

namespace VideoDigester.Digests;

/// <summary>
/// Names what a digest depends on: equal identity, equal digest. Each part is written with its length before it, so that no two lists of
/// parts give the same bytes.
/// </summary>
internal static class DigestRequestIdentity
{
    /// <summary>Computes the identity of a request.</summary>
    public static DigestIdentity Of(DigestSource source, DigestRequest request, IDigestWriter writer)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> length = stackalloc byte[sizeof(int)];
        foreach (var part in (ReadOnlySpan<string>)[
            source.Video.Id.ToString(), source.Transcript.Info.ContentHash, request.Type.Name, source.Transcript.Info.Language, source.Transcript.Info.Source.ToString(),
            writer.Provider, writer.Model, writer.VersionOf(request.Type), writer.Options, writer.DescribeInputs(source.Video, request),
            .. DigestWork.OutputLanguageOf(source, request) is { } language ? [language] : Array.Empty<string>()])
        {
            var bytes = Encoding.UTF8.GetBytes(part);
            BinaryPrimitives.WriteInt32LittleEndian(length, bytes.Length);
            hash.AppendData(length);
            hash.AppendData(bytes);
        }

        return new DigestIdentity(Convert.ToHexStringLower(hash.GetHashAndReset()), writer.VersionOf(request.Type), writer.Options) { Source = source.Transcript.Info.Source };
    }
}
