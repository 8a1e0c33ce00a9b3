namespace VideoDigester.Storage.People;

/// <summary>What came of removing a user.</summary>
internal enum RemovalOutcome
{
    /// <summary>There is no user of this name.</summary>
    Unknown,

    /// <summary>There are subscriptions of the user, which have to end first; nothing was done.</summary>
    Subscribed,

    /// <summary>The user is gone, or has no name any more.</summary>
    Removed,
}
