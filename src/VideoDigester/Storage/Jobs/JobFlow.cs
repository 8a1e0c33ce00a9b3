namespace VideoDigester.Storage.Jobs;

/// <summary>With whom a job shares its turns.</summary>
internal static class JobFlow
{
    private const string Subscription = "subscription:";
    private const string User = "user:";

    /// <summary>The flow of a subscription, else of a user, else the given one; empty where there is none.</summary>
    public static string Of(SubscriptionId? subscriptionId, string? userId, string? flow) =>
        subscriptionId is { } subscription ? $"{Subscription}{subscription}"
        : userId is { Length: > 0 } user ? OfUser(user)
        : flow ?? "";

    /// <summary>The flow of a user's own jobs.</summary>
    public static string OfUser(string? userId) => User + userId;

    /// <summary>The flow of a playlist that nobody watches.</summary>
    public static string OfPlaylist(string address) => $"playlist:{address}";

    /// <summary>Whether it is that of a subscription: a job keeps its flow when its subscription is removed.</summary>
    public static bool IsOfSubscription(string flow) => flow.StartsWith(Subscription, StringComparison.Ordinal);

    /// <summary>Whether it is that of a user.</summary>
    public static bool IsOfUser(string flow) => flow.StartsWith(User, StringComparison.Ordinal);
}
