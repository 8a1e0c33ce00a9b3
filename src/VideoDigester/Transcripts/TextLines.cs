namespace VideoDigester.Transcripts;

/// <summary>Walks over lines that end with CR, LF or both.</summary>
internal static class TextLines
{
    /// <summary>The lines of a text; text after the last line end is a line too.</summary>
    public static CharLines EnumerateNormalLines(this ReadOnlySpan<char> text) => new(text);

    /// <summary>Takes the next line off UTF-8 text.</summary>
    /// <param name="rest">The text; what follows the line afterwards.</param>
    /// <param name="isTerminated">Whether a line end stood behind it.</param>
    public static ReadOnlySpan<byte> Take(scoped ref ReadOnlySpan<byte> rest, out bool isTerminated)
    {
        var end = rest.IndexOfAny((byte)'\n', (byte)'\r');
        isTerminated = end >= 0;
        if (!isTerminated)
        {
            var last = rest;
            rest = default;
            return last;
        }

        var line = rest[..end];
        var next = end + 1;
        if (rest[end] == '\r' && next < rest.Length && rest[next] == '\n')
            next++;
        rest = rest[next..];
        return line;
    }
}
