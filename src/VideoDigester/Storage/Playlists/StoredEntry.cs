namespace VideoDigester.Storage.Playlists;

/// <summary>An entry of a playlist.</summary>
/// <param name="Key">Its key in the database.</param>
/// <param name="Position">Orders the entries of a playlist.</param>
/// <param name="Url">Its address.</param>
/// <param name="State">How far the library is with it.</param>
internal sealed record StoredEntry(long Key, long Position, string Url, EntryState State)
{
    /// <summary>When it was listed for the first time.</summary>
    public DateTimeOffset FirstListedAt { get; init; }

    /// <summary>The title, of the video where it is kept.</summary>
    public string? Title { get; init; }

    /// <summary>The video, where the library holds it.</summary>
    public VideoId? Video { get; init; }

    /// <summary>Why it failed, or what could not be had of it.</summary>
    public Failure? Failure { get; init; }

    /// <summary>Whether it is a playlist itself.</summary>
    public bool IsCollection => State == EntryState.Skipped && Failure?.Code == ErrorCode.Playlist;
}
