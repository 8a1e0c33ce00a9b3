using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace VideoDigester.Transcripts;

/// <summary>The hash that tells whether two transcripts say the same at the same times.</summary>
/// <remarks>
/// SHA-256 over each segment in turn: start and end in milliseconds, the length of the speaker's UTF-8 name (−1 where nobody is named) and the name, the length of the
/// UTF-8 text and the text; numbers as 64-bit little-endian integers.
/// </remarks>
internal static class TranscriptHash
{
    private const int Block = 16 * 1024;

    /// <summary>Computes the hash.</summary>
    /// <returns>64 lower-case hexadecimal digits.</returns>
    public static string Compute(IReadOnlyList<TranscriptSegment> segments)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(Block);
        var written = 0;
        for (var i = 0; i < segments.Count; i++)
        {
            var segment = segments[i];
            Reserve(4 * sizeof(long) + Bytes(segment.Speaker) + Bytes(segment.Text));
            Write(segment.Start.Ticks / TimeSpan.TicksPerMillisecond);
            Write(segment.End.Ticks / TimeSpan.TicksPerMillisecond);
            WriteText(segment.Speaker);
            WriteText(segment.Text);
        }

        hash.AppendData(buffer, 0, written);
        ArrayPool<byte>.Shared.Return(buffer);
        return Convert.ToHexStringLower(hash.GetHashAndReset());

        void Reserve(int most)
        {
            if (buffer.Length - written >= most)
                return;
            hash.AppendData(buffer, 0, written);
            written = 0;
            if (buffer.Length >= most)
                return;
            ArrayPool<byte>.Shared.Return(buffer);
            buffer = ArrayPool<byte>.Shared.Rent(most);
        }

        void Write(long value)
        {
            BinaryPrimitives.WriteInt64LittleEndian(buffer.AsSpan(written), value);
            written += sizeof(long);
        }

        void WriteText(string? text)
        {
            var length = text is null ? 0 : Encoding.UTF8.GetBytes(text, buffer.AsSpan(written + sizeof(long)));
            Write(text is null ? -1L : length);
            written += length;
        }
    }

    private static int Bytes(string? text) => text is null ? 0 : Encoding.UTF8.GetMaxByteCount(text.Length);
}
