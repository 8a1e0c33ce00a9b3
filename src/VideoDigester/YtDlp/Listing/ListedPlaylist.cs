namespace VideoDigester.YtDlp.Listing;

/// <summary>What a listing says about the playlist itself.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Url">Its address.</param>
internal sealed record ListedPlaylist(PlaylistId Id, string Url)
{
    public string? Title { get; init; }

    public string? Description { get; init; }

    /// <summary>The site's key of the channel that it is of, or null.</summary>
    public string? ChannelKey { get; init; }

    /// <summary>How many entries it has by what the site says.</summary>
    public long? EntryCount { get; init; }
}
