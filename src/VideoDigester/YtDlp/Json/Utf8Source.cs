using System.Text;

namespace VideoDigester.YtDlp.Json;

/// <summary>Bytes of a file as UTF-8 without a byte order mark, whatever it was written in: Windows shells redirect output as UTF-16.</summary>
internal sealed class Utf8Source(Stream stream)
{
    private const int BlockSize = 4096;

    private readonly byte[] _block = new byte[4];
    private byte[]? _encoded;
    private char[]? _characters;
    private Decoder? _decoder;
    private bool _isOpen;
    private bool _isDecoderEmpty;

    /// <summary>Fills the destination as far as there are bytes; less than its length only at the end.</summary>
    public async ValueTask<int> ReadAsync(Memory<byte> destination, CancellationToken cancellationToken)
    {
        var filled = 0;
        if (!_isOpen)
        {
            _isOpen = true;
            filled = await OpenAsync(destination, cancellationToken).ConfigureAwait(false);
        }

        if (_decoder is null)
            return filled + await stream.ReadAtLeastAsync(destination[filled..], destination.Length - filled, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
        while (!_isDecoderEmpty && destination.Length - filled >= RoomForBlock)
        {
            var read = await stream.ReadAtLeastAsync(_encoded, BlockSize, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
            _isDecoderEmpty = read < BlockSize;
            filled += Transcode(_encoded.AsSpan(0, read), destination.Span[filled..]);
        }

        return filled;
    }

    /// <summary>The least free room in which a call makes progress.</summary>
    public static int RoomForBlock { get; } = Encoding.UTF8.GetMaxByteCount(BlockSize);

    private async ValueTask<int> OpenAsync(Memory<byte> destination, CancellationToken cancellationToken)
    {
        var read = await stream.ReadAtLeastAsync(_block, _block.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
        var (encoding, markLength) = Detect(_block.AsSpan(0, read));
        if (encoding is null)
        {
            _block.AsSpan(markLength, read - markLength).CopyTo(destination.Span);
            return read - markLength;
        }

        _decoder = encoding.GetDecoder();
        _encoded = new byte[BlockSize];
        _characters = new char[encoding.GetMaxCharCount(BlockSize)];
        return Transcode(_block.AsSpan(markLength, read - markLength), destination.Span);
    }

    private int Transcode(ReadOnlySpan<byte> encoded, Span<byte> destination)
    {
        var count = _decoder!.GetChars(encoded, _characters, flush: _isDecoderEmpty);
        return Encoding.UTF8.GetBytes(_characters.AsSpan(0, count), destination);
    }

    /// <summary>A JSON text begins with two ASCII characters, or one: zeros among the first bytes tell the encoding (RFC 4627, section 3).</summary>
    internal static (Encoding? Encoding, int MarkLength) Detect(ReadOnlySpan<byte> head) => head switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (null, 3),
        [0xFF, 0xFE, 0, 0] => (Encoding.UTF32, 4),
        [0, 0, 0xFE, 0xFF] => (new UTF32Encoding(bigEndian: true, byteOrderMark: false), 4),
        [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
        [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
        [not 0, 0, not 0, 0] => (Encoding.Unicode, 0),
        [0, not 0, 0, not 0] => (Encoding.BigEndianUnicode, 0),
        _ => (null, 0),
    };
}
