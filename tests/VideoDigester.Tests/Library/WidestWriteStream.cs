namespace VideoDigester.Tests.Library;

/// <summary>Forgets what is written and remembers how much it was, and how much at once.</summary>
internal sealed class WidestWriteStream : Stream
{
    private long _length;

    public int Widest { get; private set; }

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => _length;

    public override long Position { get => _length; set => throw new NotSupportedException(); }

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count)
    {
        _length += count;
        Widest = Math.Max(Widest, count);
    }
}
