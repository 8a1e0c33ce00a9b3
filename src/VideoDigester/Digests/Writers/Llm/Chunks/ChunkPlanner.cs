namespace VideoDigester.Digests.Writers.Llm.Chunks;

/// <summary>
/// Cuts a transcript at passage borders into as few chunks as the window allows, of about equal size: the last one is not a remainder of which a model makes too much.
/// Every passage is in exactly one chunk.
/// </summary>
internal static class ChunkPlanner
{
    // Of what several chunks offer the best is chosen, so each is asked for more than its share; parts of the video are only joined.
    private const double Surplus = 1.5;

    /// <summary>Plans the chunks.</summary>
    /// <param name="tokens">The tokens of each passage, in order.</param>
    /// <param name="usable">How many tokens of passages fit into a call.</param>
    /// <param name="count">How many items the whole digest has.</param>
    /// <param name="isTiling">Whether the items are parts of the video.</param>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.ContextExceeded"/>: a passage alone does not fit.</exception>
    public static IReadOnlyList<TranscriptChunk> Plan(IReadOnlyList<int> tokens, int usable, int count, bool isTiling)
    {
        if (tokens.Count > 0 && tokens.Max() > usable)
            throw new VideoDigesterException(ErrorCode.ContextExceeded, $"A passage of {tokens.Max()} tokens does not fit into the {Math.Max(0, usable)} that the model's context window leaves for it.");
        var total = tokens.Sum(number => (long)number);
        var borders = Cut(tokens, usable, Math.Max(1, (int)Math.Ceiling((double)total / Math.Max(1, usable))));
        var chunks = new List<TranscriptChunk>(borders.Count);
        for (var i = 0; i < borders.Count; i++)
        {
            var (first, last) = (i == 0 ? 0 : borders[i - 1], borders[i] - 1);
            var share = (double)tokens.Skip(first).Take(last - first + 1).Sum() / Math.Max(1, total);
            var wanted = borders.Count == 1 ? count : (int)Math.Ceiling(count * share * (isTiling ? 1 : Surplus));
            chunks.Add(new TranscriptChunk(first, last, Math.Max(1, wanted)));
        }

        return chunks;
    }

    // As even as the passages allow; where evenness leaves too much for the last chunk, the next larger even size is tried, up to full chunks.
    private static List<int> Cut(IReadOnlyList<int> tokens, int usable, int chunks)
    {
        var total = tokens.Sum(number => (long)number);
        for (; ; chunks++)
        {
            var even = (double)total / chunks;
            foreach (var size in (ReadOnlySpan<double>)[even, (even + usable) / 2, usable])
                if (Fill(tokens, usable, size) is { } borders && borders.Count <= chunks)
                    return borders;
        }
    }

    private static List<int> Fill(IReadOnlyList<int> tokens, int usable, double size)
    {
        var borders = new List<int>();
        var (filled, before, target) = (0L, 0L, size);
        for (var i = 0; i < tokens.Count; i++)
        {
            var isFull = filled > 0 && (filled + tokens[i] > usable || before + filled + (tokens[i] / 2.0) > target);
            if (isFull)
            {
                borders.Add(i);
                before += filled;
                filled = 0;
                target = before + size;
            }

            filled += tokens[i];
        }

        borders.Add(tokens.Count);
        return borders;
    }
}
