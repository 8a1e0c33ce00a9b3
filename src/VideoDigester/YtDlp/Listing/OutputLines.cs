using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;

namespace VideoDigester.YtDlp.Listing;

/// <summary>Cuts what a program prints into lines, of which one that is too long is null and costs no memory.</summary>
internal static class OutputLines
{
    /// <summary>Reads to the end.</summary>
    /// <param name="reader">The output.</param>
    /// <param name="longest">The most bytes a line may have.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async IAsyncEnumerable<byte[]?> ReadAsync(PipeReader reader, int longest, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var isTooLong = false;
        while (true)
        {
            var result = await reader.ReadAsync(cancellationToken).ConfigureAwait(false);
            var rest = result.Buffer;
            while (TakeLine(ref rest, out var line))
            {
                if (isTooLong || line.Length > longest)
                    yield return null;
                else if (IsWanted(line))
                    yield return line.ToArray();
                isTooLong = false;
            }

            if (result.IsCompleted)
            {
                if (isTooLong || rest.Length > longest)
                    yield return null;
                else if (IsWanted(rest))
                    yield return rest.ToArray();
                yield break;
            }

            isTooLong |= rest.Length > longest;
            reader.AdvanceTo(isTooLong ? rest.End : rest.Start, rest.End);
        }
    }

    private static bool TakeLine(ref ReadOnlySequence<byte> rest, out ReadOnlySequence<byte> line)
    {
        if (rest.PositionOf((byte)'\n') is not { } end)
        {
            line = default;
            return false;
        }

        line = rest.Slice(0, end);
        rest = rest.Slice(rest.GetPosition(1, end));
        return true;
    }

    private static bool IsWanted(ReadOnlySequence<byte> line) => line.Length > 1 || (line.Length == 1 && line.FirstSpan[0] != '\r');
}
