namespace VideoDigester.FakeYtDlp;

/// <summary>Lets some bytes through and swallows the rest.</summary>
internal sealed class CutStream(Stream inner, long bytes) : Stream
{
    private long _left = bytes;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(byte[] buffer, int offset, int count)
    {
        var part = (int)Math.Min(count, _left);
        inner.Write(buffer, offset, part);
        _left -= part;
    }

    public override void Flush() => inner.Flush();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
