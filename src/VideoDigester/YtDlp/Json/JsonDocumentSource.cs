using System.Buffers;
using System.Text;
using System.Text.Json;

namespace VideoDigester.YtDlp.Json;

/// <summary>
/// Leads a visitor over a document of any size through one pooled window. The window grows only for a single token or
/// wanted field that does not fit.
/// </summary>
internal static class JsonDocumentSource
{
    private const int FirstWindow = 1 << 16;
    private const int LargestWindow = 1 << 26;

    /// <summary>Reads a document from a stream.</summary>
    /// <param name="stream">The document. One that can seek is read a second time, with repairs, if it is not JSON; another is repaired at once.</param>
    /// <param name="createVisitor">Makes a fresh visitor for each reading.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The visitor, which has seen the whole document.</returns>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.InvalidMetadata"/>.</exception>
    public static async Task<TVisitor> ReadAsync<TVisitor>(Stream stream, Func<TVisitor> createVisitor, CancellationToken cancellationToken)
        where TVisitor : JsonObjectVisitor
    {
        if (stream.CanSeek)
        {
            var start = stream.Position;
            try
            {
                return await WalkAsync(stream, createVisitor(), null, cancellationToken).ConfigureAwait(false);
            }
            catch (JsonException)
            {
                stream.Position = start;
            }
        }

        var repair = new JsonRepair();
        try
        {
            return await WalkAsync(stream, createVisitor(), repair, cancellationToken).ConfigureAwait(false);
        }
        catch (JsonException refused)
        {
            throw Refusal(refused, repair);
        }
    }

    /// <summary>Reads a document that is in memory.</summary>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.InvalidMetadata"/>.</exception>
    public static TVisitor Read<TVisitor>(ReadOnlySpan<byte> document, Func<TVisitor> createVisitor)
        where TVisitor : JsonObjectVisitor
    {
        var (encoding, markLength) = Utf8Source.Detect(document[..Math.Min(4, document.Length)]);
        document = document[markLength..];
        if (encoding is not null)
            document = Encoding.UTF8.GetBytes(encoding.GetString(document));
        try
        {
            var visitor = createVisitor();
            visitor.Advance(document, isFinal: true);
            return visitor;
        }
        catch (JsonException)
        {
            var repair = new JsonRepair();
            var copy = document.ToArray();
            repair.Apply(copy, 0, isFinal: true);
            try
            {
                var visitor = createVisitor();
                visitor.Advance(copy, isFinal: true);
                return visitor;
            }
            catch (JsonException refused)
            {
                throw Refusal(refused, repair);
            }
        }
    }

    private static async Task<TVisitor> WalkAsync<TVisitor>(Stream stream, TVisitor visitor, JsonRepair? repair, CancellationToken cancellationToken)
        where TVisitor : JsonObjectVisitor
    {
        var source = new Utf8Source(stream);
        var window = ArrayPool<byte>.Shared.Rent(FirstWindow);
        var (filled, ready) = (0, 0);
        try
        {
            while (true)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var read = await source.ReadAsync(window.AsMemory(filled), cancellationToken).ConfigureAwait(false);
                filled += read;
                ready = repair is null ? filled : repair.Apply(window.AsSpan(0, filled), ready, isFinal: read == 0);
                var consumed = visitor.Advance(window.AsSpan(0, ready), isFinal: read == 0);
                if (read == 0)
                    return visitor;
                window.AsSpan(consumed, filled - consumed).CopyTo(window);
                filled -= consumed;
                ready -= consumed;
                if (window.Length - filled < Utf8Source.RoomForBlock)
                    window = Grow(window, filled);
            }
        }
        catch (JsonException) when (repair is not null)
        {
            // The visitor may have stopped early: the message needs to know how the document ends.
            for (var read = -1; read != 0;)
            {
                read = await source.ReadAsync(window.AsMemory(), cancellationToken).ConfigureAwait(false);
                repair.Apply(window.AsSpan(0, read), 0, isFinal: true);
            }

            throw;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(window);
        }
    }

    private static byte[] Grow(byte[] window, int filled)
    {
        if (window.Length >= LargestWindow)
            throw new VideoDigesterException(ErrorCode.InvalidMetadata, $"One value of the file is larger than {LargestWindow / (1 << 20)} MiB.");
        var larger = ArrayPool<byte>.Shared.Rent(window.Length * 2);
        window.AsSpan(0, filled).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(window);
        return larger;
    }

    private static VideoDigesterException Refusal(JsonException refused, JsonRepair repair) => new(
        ErrorCode.InvalidMetadata,
        repair switch
        {
            { Deepest: > JsonObjectVisitor.MaxDepth } => $"The file nests values more than {JsonObjectVisitor.MaxDepth} deep.",
            { IsOpen: true } => "The file ends in the middle of a value: it was cut off when it was written or copied. Fetch the metadata again.",
            _ => $"The file is not JSON: line {refused.LineNumber + 1 ?? 1}, byte {refused.BytePositionInLine + 1 ?? 1} cannot be read.",
        },
        refused);
}
