using System.Buffers;
using System.Text;

namespace ConsoleDigest.Output;

/// <summary>Standard output for long texts: safe to print and written in large pieces. Disposing it writes the last one.</summary>
internal sealed class PrintableWriter : TextWriter
{
    private const int PieceLength = 32 * 1024;

    private readonly StreamWriter _output = new(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), PieceLength);

    public override Encoding Encoding => _output.Encoding;

    public override void Write(char value) => Write([value]);

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(ReadOnlySpan<char> buffer)
    {
        var piece = ArrayPool<char>.Shared.Rent(Math.Min(buffer.Length, PieceLength));
        for (; !buffer.IsEmpty; buffer = buffer[Math.Min(buffer.Length, piece.Length)..])
        {
            var clean = piece.AsSpan(0, Math.Min(buffer.Length, piece.Length));
            buffer[..clean.Length].CopyTo(clean);
            Printable.Clean(clean);
            _output.Write(clean);
        }

        ArrayPool<char>.Shared.Return(piece);
    }

    public override void Flush() => _output.Flush();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _output.Dispose();
        base.Dispose(disposing);
    }
}
