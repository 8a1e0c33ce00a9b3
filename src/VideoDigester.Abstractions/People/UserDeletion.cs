namespace VideoDigester;

/// <summary>What becomes of what a deleted user did. In both ways nothing that is left says who it was.</summary>
public enum UserDeletion
{
    /// <summary>All that is the user's goes.</summary>
    Remove,

    /// <summary>What was done with digests, and when, stays under a random name, so that figures stay what they are. Names, addresses, notes, saves, positions and own collections go.</summary>
    Anonymize,
}
