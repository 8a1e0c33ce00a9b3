using VideoDigester.Storage.Playlists;

namespace VideoDigester.Processing.Subscriptions;

/// <summary>An entry that is to be added.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Priority">The highest of those who want it.</param>
/// <param name="Options">How to add it, so that each of them is served.</param>
internal sealed record WantedEntry(StoredEntry Entry, JobPriority Priority, AddOptions Options);
