namespace VideoDigester.Library.Playlists;

/// <summary>An entry of a playlist that is to be added.</summary>
/// <param name="Address">Its address.</param>
/// <param name="IsOfCatalogue">Whether the playlist had it when it was last listed to its end, or never was: it is old, and can wait.</param>
internal sealed record PendingEntry(string Address, bool IsOfCatalogue);
