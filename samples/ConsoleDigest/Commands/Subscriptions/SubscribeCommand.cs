using System.CommandLine;
using ConsoleDigest.Output;
using ConsoleDigest.Output.Json;
using VideoDigester;

namespace ConsoleDigest.Commands.Subscriptions;

/// <summary>Watches a playlist or channel from now on.</summary>
internal static class SubscribeCommand
{
    public static Command Create()
    {
        var address = new Argument<string>("address") { Description = "The address of a playlist, a channel or one of its tabs." };
        address.Validators.Add(result =>
        {
            if (!result.Tokens[0].Value.Contains("://", StringComparison.Ordinal))
                result.AddError($"'{result.Tokens[0].Value}' is not an address (https://…).");
        });
        var every = Symbols.Duration("--every", "The time between two looks, for example 90s, 15m, 1h or 2d: a minute to a year, an hour without it.");
        every.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && DurationText.TryParse(token.Value, out var interval) && (interval < TimeSpan.FromMinutes(1) || interval > TimeSpan.FromDays(366)))
                result.AddError($"--every is {token.Value}; it can be a minute to a year.");
        });
        var priority = Symbols.OptionalChoice<JobPriority>("--priority", "When new videos come among others; normal without it. What is there at the first look is always of low priority.");
        var playlists = new PlaylistSymbols(canRestore: false);
        var orders = new OrderSymbols("The digests to write of each video");
        var languages = Symbols.Languages("The languages whose captions are wanted, the most wanted first: en,de.");
        var user = SubscriptionSymbols.User("For whom; each user has subscriptions of their own.");
        var command = new Command("subscribe", "Watches a playlist or channel: workers look at it again and again and take what is new. Of an address that is watched already the settings are changed.") { address, every, priority, languages, user };
        command.Add([.. orders.Options, .. playlists.Options]);
        command.Validators.Add(orders.RequireDigests);
        command.Run((session, cancellationToken) =>
        {
            var arguments = session.Arguments;
            var request = new SubscriptionRequest(arguments.GetRequiredValue(address))
            {
                UserId = arguments.GetValue(user),
                Priority = arguments.GetValue(priority) ?? JobPriority.Normal,
                Options = playlists.Read(arguments, new AddOptions { Languages = arguments.GetValue(languages) ?? [] }),
                Digests = orders.OrdersIn(arguments),
            };
            return RunAsync(session, arguments.GetValue(every) is { } interval ? request with { Interval = interval } : request, cancellationToken);
        });
        return command;
    }

    // Who subscribes again changes all settings, also those that the call does not name.
    private static async Task<int> RunAsync(Session session, SubscriptionRequest request, CancellationToken cancellationToken)
    {
        var before = await session.Subscriptions.ListAsync(request.UserId, cancellationToken);
        var subscription = await session.Subscriptions.SubscribeAsync(request, cancellationToken);
        var earlier = before.FirstOrDefault(known => known.Id == subscription.Id);
        IReadOnlyList<string> changes = earlier is null ? [] : SubscriptionChanges.Between(earlier.Request, subscription.Request);
        if (session.IsJson)
        {
            session.Json.Write(SubscriptionRow.From(subscription, Outcome(earlier, changes)), ConsoleJson.Rows.SubscriptionRow);
            return ExitCode.Done;
        }

        var word = earlier is null ? Word.Of(subscription.State) : Outcome(earlier, changes);
        session.Screen.Line($"{word,-9}  {subscription.Id}  {subscription.Request.Address}{(earlier is null ? "" : $"  (was there, {Word.Of(subscription.State)})")}");
        foreach (var change in changes)
            session.Screen.Line($"           {change}");
        return ExitCode.Done;
    }

    private static string Outcome(Subscription? earlier, IReadOnlyList<string> changes) => earlier is null ? "subscribed" : changes.Count > 0 ? "updated" : ItemOutcome.Unchanged;
}
