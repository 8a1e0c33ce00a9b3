namespace VideoDigester.Storage.Playlists;

/// <summary>What a listing says about a playlist; what it does not say is null and stays as it is stored.</summary>
/// <param name="Id">The playlist.</param>
/// <param name="Url">The address under which it is listed.</param>
internal sealed record PlaylistFacts(PlaylistId Id, string Url)
{
    public string? Title { get; init; }

    public string? Description { get; init; }

    /// <summary>The site's key of its channel.</summary>
    public string? ChannelKey { get; init; }

    public long? EntryCount { get; init; }
}
