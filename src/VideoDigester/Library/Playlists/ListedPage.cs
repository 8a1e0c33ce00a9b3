using VideoDigester.Storage.Playlists;

namespace VideoDigester.Library.Playlists;

/// <summary>Entries of a playlist while it is listed; the last page of each has a <see cref="Summary"/>.</summary>
/// <param name="Listing">The listing; null where the site did not answer with one.</param>
/// <param name="Entries">The entries in order, at most 50.</param>
internal sealed record ListedPage(PlaylistListing? Listing, IReadOnlyList<StoredEntry> Entries)
{
    /// <summary>How the listing ended; null while it goes on.</summary>
    public ListingSummary? Summary { get; init; }
}
