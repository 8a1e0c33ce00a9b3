namespace VideoDigester.Digests.Writers.Llm.Chunks;

/// <summary>What a model made of a chunk, checked.</summary>
/// <param name="Chunk">The chunk.</param>
/// <param name="Overview">What it says the chunk is about; not checked yet.</param>
/// <param name="Drafts">The items that hold, points behind the items.</param>
/// <param name="Reasons">Of each item that was dropped, why.</param>
/// <param name="Dropped">How many items were dropped.</param>
internal sealed record ChunkDigest(TranscriptChunk Chunk, string Overview, IReadOnlyList<DraftItem> Drafts, IReadOnlyList<string> Reasons, int Dropped);
