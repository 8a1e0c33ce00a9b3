namespace VideoDigester.Library.Playlists;

/// <summary>Entries that are to be added, as they come; of each playlist there is at least one, the last with <see cref="Summary"/>.</summary>
/// <param name="Playlist">The playlist; null where the site did not answer with one.</param>
/// <param name="Title">Its title, or null.</param>
/// <param name="Depth">0 for the playlist that was asked for, 1 for a tab of a channel.</param>
/// <param name="Entries">The entries in order, at most 50.</param>
internal sealed record ListedBatch(PlaylistId? Playlist, string? Title, int Depth, IReadOnlyList<PendingEntry> Entries)
{
    /// <summary>How the listing ended; null while it goes on.</summary>
    public ListingSummary? Summary { get; init; }
}
