using VideoDigester.YtDlp.Calls;

namespace VideoDigester.YtDlp.Listing;

/// <summary>An entry of a playlist as the playlist names it; nobody has looked at it yet.</summary>
/// <param name="Playlist">The playlist.</param>
/// <param name="Key">Names the entry among those of its playlist: the identity of the video, else its address, else what there is.</param>
internal sealed record ListedEntry(ListedPlaylist Playlist, string Key)
{
    /// <summary>The entry's address; null where there is none that can be asked for, and <see cref="Failure"/> says why.</summary>
    public VideoAddress? Address { get; init; }

    public string? Title { get; init; }

    /// <summary>Whether it is a playlist itself: the tab of a channel.</summary>
    public bool IsCollection { get; init; }

    /// <summary>Why the entry cannot be asked for, or null.</summary>
    public Failure? Failure { get; init; }
}
