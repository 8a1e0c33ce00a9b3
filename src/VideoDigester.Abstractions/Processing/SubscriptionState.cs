namespace VideoDigester;

/// <summary>Whether a subscription is looked at.</summary>
public enum SubscriptionState
{
    /// <summary>It is looked at when it is due.</summary>
    Active,

    /// <summary>It is not looked at until it is resumed.</summary>
    Paused,
}
