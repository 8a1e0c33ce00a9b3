namespace VideoDigester;

/// <summary>A playlist is done: the last event about it. A channel has one for itself and one for each of its tabs.</summary>
public sealed record PlaylistDone : PlaylistEvent
{
    /// <summary>The playlist, or null where the site did not answer with one.</summary>
    public required PlaylistId? Id { get; init; }

    /// <summary>The address that was listed.</summary>
    public required string Address { get; init; }

    /// <summary><see cref="IngestOutcome.Added"/> where the library did not know the playlist, <see cref="IngestOutcome.Failed"/> where <see cref="Error"/> says why.</summary>
    public required IngestOutcome Outcome { get; init; }

    /// <summary>The title, or null.</summary>
    public string? Title { get; init; }

    /// <summary>How many entries were listed, each once.</summary>
    public long Listed { get; init; }

    /// <summary>How many videos were added.</summary>
    public long Added { get; init; }

    /// <summary>How many videos the library held and now holds something new about.</summary>
    public long Updated { get; init; }

    /// <summary>How many videos the library held already.</summary>
    public long Unchanged { get; init; }

    /// <summary>How many entries cannot be kept, or not now.</summary>
    public long Failed { get; init; }

    /// <summary>How many entries were passed over: beyond <see cref="PlaylistOptions.FirstEntries"/>, or removed from the library by somebody.</summary>
    public long Skipped { get; init; }

    /// <summary>How many entries are playlists themselves, the tabs of a channel for example. They are added after this one, each with events of its own.</summary>
    public long Nested { get; init; }

    /// <summary>Whether the listing ended early, because what followed was known (see <see cref="PlaylistOptions.ListAll"/>).</summary>
    public bool StoppedEarly { get; init; }

    /// <summary>
    /// Why the playlist could not be listed to its end, or its entries not be added further: the site refuses to be asked, the database is gone. What was kept stays, and the
    /// next call goes on. Null where nothing is wrong with the playlist as a whole.
    /// </summary>
    public Failure? Error { get; init; }
}
