using System.CommandLine;
using ConsoleDigest.Output;
using ConsoleDigest.Output.Json;
using VideoDigester;

namespace ConsoleDigest.Commands.Subscriptions;

/// <summary>Lists what is watched; its commands hold looks back, let them go on, and make them due.</summary>
internal static class SubscriptionsCommand
{
    private const string Address = "Address";

    private static readonly string[] Headings = ["Subscription", "State", "Looks", "Next look (UTC)", "For", "Takes", Address];

    public static Command Create()
    {
        var user = SubscriptionSymbols.User("Only those of this user.");
        var command = new Command("subscriptions", "Lists the playlists and channels that are watched, the oldest first.")
        {
            user,
            SubscriptionSymbols.Change("pause", "Looks no more until it is resumed. What is queued is done.", "paused", (subscriptions, id, cancellationToken) => subscriptions.PauseAsync(id, cancellationToken)),
            SubscriptionSymbols.Change("resume", "Looks again, at once and then at the interval.", "resumed", (subscriptions, id, cancellationToken) => subscriptions.ResumeAsync(id, cancellationToken)),
            SubscriptionSymbols.Change("check", "Makes the next look due now; a worker does it.", "due", (subscriptions, id, cancellationToken) => subscriptions.CheckNowAsync(id, cancellationToken)),
        };
        command.Run((session, cancellationToken) => RunAsync(session, session.Arguments.GetValue(user), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(Session session, string? user, CancellationToken cancellationToken)
    {
        var subscriptions = await session.Subscriptions.ListAsync(user, cancellationToken);
        if (session.IsJson)
            foreach (var subscription in subscriptions)
                session.Json.Write(SubscriptionRow.From(subscription), ConsoleJson.Rows.SubscriptionRow);
        else if (subscriptions.Count > 0)
            session.Screen.Table(Headings, Address, subscriptions.Select(Cells), "For", "Next look (UTC)", "Takes");
        else
            session.Messages.Note("Nothing is watched; 'subscribe' begins it.");
        return ExitCode.Done;
    }

    private static IReadOnlyList<string> Cells(Subscription subscription) =>
    [
        subscription.Id.ToString(),
        Word.Of(subscription.State),
        Intervals.Of(subscription.Request.Interval),
        subscription.State == SubscriptionState.Active ? Moments.Full(subscription.NextDueAt) : "",
        subscription.Request.UserId ?? "",
        SubscriptionScreen.Wants(subscription.Request),
        What(subscription),
    ];

    private static string What(Subscription subscription)
    {
        var title = subscription.Title is { } named ? $"  {named}" : "";
        return $"{subscription.Request.Address}{title}{(subscription.Error is { } error ? $"  {FailureWords.Of(error)}" : "")}";
    }
}
