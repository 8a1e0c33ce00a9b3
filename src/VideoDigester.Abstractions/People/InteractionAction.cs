namespace VideoDigester;

/// <summary>What a user did with a digest.</summary>
public enum InteractionAction
{
    /// <summary>It was opened.</summary>
    Viewed,

    /// <summary>The user says that it is read.</summary>
    Read,

    /// <summary>The user does not want it.</summary>
    Skipped,

    /// <summary>It was saved: written by <see cref="IDigestInteractions.SaveAsync"/>.</summary>
    Saved,

    /// <summary>It is saved no more: written by <see cref="IDigestInteractions.UnsaveAsync"/>.</summary>
    Unsaved,

    /// <summary>The video itself was watched.</summary>
    Watched,

    /// <summary>It was passed on.</summary>
    Shared,
}
