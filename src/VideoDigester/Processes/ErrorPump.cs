using System.Buffers;
using System.Text;

namespace VideoDigester.Processes;

/// <summary>
/// Reads the standard error of a program and keeps its beginning and its end: the first lines name what was done, the last ones why it failed.
/// </summary>
internal sealed class ErrorPump(int maxBytes)
{
    private const int BufferBytes = 16 * 1024;

    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly byte[] _head = new byte[Math.Max(1, maxBytes / 2)];

    /// <summary>A ring: what comes after the head overwrites what is oldest here.</summary>
    private readonly byte[] _tail = new byte[Math.Max(1, maxBytes - (maxBytes / 2))];
    private long _total;

    /// <summary>Completes when nothing will be read any more.</summary>
    public Task Ended => _ended.Task;

    /// <summary>What was kept. Bytes that are not UTF-8 become U+FFFD.</summary>
    public string Text
    {
        get
        {
            var inHead = (int)Math.Min(_total, _head.Length);
            var behindHead = _total - inHead;
            if (behindHead <= _tail.Length)
                return Encoding.UTF8.GetString([.. _head.AsSpan(0, inHead), .. _tail.AsSpan(0, (int)behindHead)]);
            var oldest = (int)(behindHead % _tail.Length);
            var end = Encoding.UTF8.GetString([.. _tail.AsSpan(oldest), .. _tail.AsSpan(0, oldest)]);
            return $"{Encoding.UTF8.GetString(_head)}\n[... {behindHead - _tail.Length} bytes left out ...]\n{end}";
        }
    }

    /// <summary>Reads to the end. Never throws: a broken pipe is the end of what can be known.</summary>
    public async Task RunAsync(Stream origin, CancellationToken cancellationToken)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(BufferBytes);
        try
        {
            for (int read; (read = await origin.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0;)
                Append(buffer.AsSpan(0, read));
        }
        catch (Exception failure) when (failure is IOException or OperationCanceledException)
        {
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
            _ended.TrySetResult();
        }
    }

    private void Append(ReadOnlySpan<byte> bytes)
    {
        if (_total < _head.Length)
        {
            var part = bytes[..(int)Math.Min(bytes.Length, _head.Length - _total)];
            part.CopyTo(_head.AsSpan((int)_total));
            _total += part.Length;
            bytes = bytes[part.Length..];
        }
        while (bytes.Length > 0)
        {
            var at = (int)((_total - _head.Length) % _tail.Length);
            var part = bytes[..Math.Min(bytes.Length, _tail.Length - at)];
            part.CopyTo(_tail.AsSpan(at));
            _total += part.Length;
            bytes = bytes[part.Length..];
        }
    }
}
