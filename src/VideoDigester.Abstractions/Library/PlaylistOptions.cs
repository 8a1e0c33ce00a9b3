namespace VideoDigester;

/// <summary>Which entries of a playlist to take, and how.</summary>
public sealed record PlaylistOptions
{
    /// <summary>
    /// How to add each video. <see cref="AddOptions.MaxAge"/> does not count: what the library knows is not asked for again. Nor does <see cref="AddOptions.SkipRemoved"/>: <see cref="Restore"/> does.
    /// </summary>
    public AddOptions Add { get; init; } = new();

    /// <summary>
    /// The most entries to take that are new when the playlist is listed for the first time, in its order; the others are remembered and not taken, until a call
    /// says null. Null takes all of them, 0 only what comes later. 0 and more; negative is an <see cref="ErrorCode.InvalidRequest"/>.
    /// </summary>
    public int? FirstEntries { get; init; }

    /// <summary>
    /// Whether the playlist is listed to its end. False unless set: of one that shows its newest first, no more is listed than what is new, where it was listed to its end in the last 30 days.
    /// </summary>
    public bool ListAll { get; init; }

    /// <summary>Whether entries are tried again whose failure does not pass: private, removed. False unless set.</summary>
    public bool RetryFailed { get; init; }

    /// <summary>
    /// Whether entries come back whose videos were removed from the library (<see cref="IVideoLibrary.RemoveAsync"/>). False unless set: they are <see cref="IngestOutcome.Skipped"/>. Not of
    /// subscriptions, which would bring them back at every look: true is an <see cref="ErrorCode.InvalidRequest"/> there.
    /// </summary>
    public bool Restore { get; init; }
}
