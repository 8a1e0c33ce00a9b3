namespace VideoDigester.Library.Playlists;

/// <summary>Entries that are to be added, as they come; of each playlist there is at least one, the last with <see cref="Summary"/>.</summary>
/// <param name="Entries">The entries in order, at most 50.</param>
internal sealed record ListedBatch(IReadOnlyList<PendingEntry> Entries)
{
    /// <summary>How the listing ended; null while it goes on.</summary>
    public ListingSummary? Summary { get; init; }
}
