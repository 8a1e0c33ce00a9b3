namespace VideoDigester;

/// <summary>A piece of the transcript was read and digested.</summary>
/// <param name="Done">How many pieces are done now, from 1.</param>
/// <param name="Chunks">How many there are.</param>
public sealed record DigestChunkRead(int Done, int Chunks) : DigestEvent;
