namespace VideoDigester.Digests.Writers.Llm.Chunks;

/// <summary>Some passages of a transcript that are sent together.</summary>
/// <param name="First">The position of the first passage, from 0.</param>
/// <param name="Last">The position of the last passage, inclusive.</param>
/// <param name="Count">How many items are wanted of them.</param>
internal sealed record TranscriptChunk(int First, int Last, int Count)
{
    /// <summary>How many passages there are.</summary>
    public int Length => Last - First + 1;

    /// <summary>The two halves, each with its share of the items; only where there are two passages or more.</summary>
    public (TranscriptChunk Left, TranscriptChunk Right) Halve()
    {
        var middle = First + (Length / 2) - 1;
        return (new TranscriptChunk(First, middle, (Count + 1) / 2), new TranscriptChunk(middle + 1, Last, (Count + 1) / 2));
    }
}
