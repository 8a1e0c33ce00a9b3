namespace VideoDigester;

/// <summary>What became of an entry: it is kept, was kept before, cannot be kept, or stays away because its video was removed from the library.</summary>
/// <param name="Playlist">The playlist that it is in.</param>
/// <param name="Position">Its place, from 1. Entries come in this order, but for those that an earlier call left undone.</param>
/// <param name="Result">What was done. One that failed before in a way that does not pass is reported from memory.</param>
public sealed record PlaylistEntryDone(PlaylistId Playlist, long Position, IngestResult Result) : PlaylistEvent;
