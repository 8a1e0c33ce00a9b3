namespace VideoDigester.Search.Vectors;

/// <summary>The vectors of a chunk that one may look at.</summary>
/// <param name="Chunk">The chunk.</param>
/// <param name="Count">How many of its first vectors.</param>
internal readonly record struct VectorSlice(VectorChunk Chunk, int Count);
