namespace VideoDigester.Storage.Playlists;

/// <summary>How far the library is with an entry of a playlist.</summary>
internal enum EntryState
{
    /// <summary>To be added.</summary>
    Pending,

    /// <summary>Added. Where the video was removed from the library, before it was listed or since then, the entry has none and is not added again.</summary>
    Kept,

    /// <summary>Could not be added.</summary>
    Failed,

    /// <summary>Is not to be added: beyond what is wanted, or a playlist itself (with <see cref="ErrorCode.Playlist"/>).</summary>
    Skipped,
}
