using VideoDigester.Storage.Rows;

namespace VideoDigester.Storage.Playlists;

/// <summary>An entry with the name of its video.</summary>
internal sealed class EntryRow
{
    public required PlaylistVideoRow Entry { get; init; }

    public string? Site { get; init; }

    public string? ExternalId { get; init; }

    public string? VideoTitle { get; init; }

    public StoredEntry ToEntry() => new(Entry.Id, Entry.Position, Entry.Url, StoredName<EntryState>.Parse(Entry.State))
    {
        FirstListedAt = Entry.AddedAt.Value,
        Title = VideoTitle ?? Entry.Title,
        Video = Site is not null && ExternalId is not null ? new VideoId(Site, ExternalId) : null,
        Failure = Entry.ErrorCode is { } code ? StoredFailure.Read(code, Entry.ErrorMessage, Entry.Retryable) : null,
    };
}
