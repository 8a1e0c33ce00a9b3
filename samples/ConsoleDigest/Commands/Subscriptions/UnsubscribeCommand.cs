using System.CommandLine;

namespace ConsoleDigest.Commands.Subscriptions;

/// <summary>Ends subscriptions.</summary>
internal static class UnsubscribeCommand
{
    public static Command Create() => SubscriptionSymbols.Change(
        "unsubscribe",
        "Ends subscriptions. Their videos stay; their jobs that wait are cancelled.",
        "unsubscribed",
        (subscriptions, id, cancellationToken) => subscriptions.UnsubscribeAsync(id, cancellationToken));
}
