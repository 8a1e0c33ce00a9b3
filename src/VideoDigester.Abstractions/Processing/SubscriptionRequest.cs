namespace VideoDigester;

/// <summary>A playlist or channel that is to be watched.</summary>
/// <param name="Address">Its address, as <see cref="IVideoLibrary.AddPlaylistAsync"/> takes it.</param>
public sealed record SubscriptionRequest(string Address)
{
    /// <summary>For whom, by the application's own name for the user; null for the application itself. Each user has subscriptions of their own.</summary>
    public string? UserId { get; init; }

    /// <summary>The time between two looks: a minute to a year; an hour unless set. A tenth of it more or less is drawn at random, so that not all come at once.</summary>
    public TimeSpan Interval { get; init; } = TimeSpan.FromHours(1);

    /// <summary>The priority of videos that are new since the last look. Those that were there at the first look are of <see cref="JobPriority.Low"/>.</summary>
    public JobPriority Priority { get; init; }

    /// <summary>Which entries to take, and how. <see cref="PlaylistOptions.FirstEntries"/> says how much of the back catalogue.</summary>
    public PlaylistOptions Options { get; init; } = new();

    /// <summary>The digests to write of each video.</summary>
    public IReadOnlyList<DigestOrder> Digests { get; init; } = [];
}
