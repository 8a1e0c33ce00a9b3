namespace VideoDigester;

/// <summary>The site has answered with a playlist, a channel or one of its tabs, and its entries follow.</summary>
/// <param name="Id">The playlist.</param>
/// <param name="Title">Its title, or null.</param>
/// <param name="EntryCount">How many entries it has by what the site says, or null where it does not say.</param>
public sealed record PlaylistStarted(PlaylistId Id, string? Title, long? EntryCount) : PlaylistEvent;
