namespace ConsoleDigest.Commands.Mcp;

/// <summary>
/// Standard input of a client that says by closing it that it is gone. The protocol's own loop would wait for all calls under way then, which may be for minutes, and would not be stopped while it reads.
/// </summary>
internal sealed class ClientInput(Stream input) : Stream
{
    private readonly CancellationTokenSource _gone = new();

    /// <summary>Cancelled at the end.</summary>
    public CancellationToken Gone => _gone.Token;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        // Nothing can stop a read of standard input; it is left behind. Not into the buffer, which somebody else has by then.
        var bytes = new byte[buffer.Length];
        var count = await Task.Run(() => input.Read(bytes), CancellationToken.None).WaitAsync(cancellationToken);
        bytes.AsMemory(0, count).CopyTo(buffer);
        if (count == 0)
            await _gone.CancelAsync();
        return count;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => input.Read(buffer, offset, count);

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _gone.Dispose();
        base.Dispose(disposing);
    }
}
