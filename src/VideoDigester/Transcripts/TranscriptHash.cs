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
        var buffer = new ArrayBufferWriter<byte>(2 * Block);
        for (var i = 0; i < segments.Count; i++)
        {
            var segment = segments[i];
            Write(buffer, segment.Start.Ticks / TimeSpan.TicksPerMillisecond);
            Write(buffer, segment.End.Ticks / TimeSpan.TicksPerMillisecond);
            Write(buffer, segment.Speaker);
            Write(buffer, segment.Text);
            if (buffer.WrittenCount < Block)
                continue;
            hash.AppendData(buffer.WrittenSpan);
            buffer.ResetWrittenCount();
        }

        hash.AppendData(buffer.WrittenSpan);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Write(ArrayBufferWriter<byte> buffer, long value)
    {
        BinaryPrimitives.WriteInt64LittleEndian(buffer.GetSpan(sizeof(long)), value);
        buffer.Advance(sizeof(long));
    }

    private static void Write(ArrayBufferWriter<byte> buffer, string? text)
    {
        Write(buffer, text is null ? -1L : Encoding.UTF8.GetByteCount(text));
        if (text is not null)
            Encoding.UTF8.GetBytes(text, buffer);
    }
}
