using System.CommandLine;
using System.CommandLine.Parsing;
using VideoDigester;

namespace ConsoleDigest.Commands.Subscriptions;

/// <summary>How subscriptions are named on the command line.</summary>
internal static class SubscriptionSymbols
{
    public static Argument<SubscriptionId[]> Ids() => new("subscription")
    {
        Description = "The subscriptions: what 'subscribe' and 'subscriptions' call them.",
        Arity = ArgumentArity.OneOrMore,
        CustomParser = result => [.. result.Tokens.Select(token => Parse(token.Value, result))],
    };

    public static Option<string?> User(string description) => new("--user") { Description = description, HelpName = "name" };

    /// <summary>A command that does something to subscriptions.</summary>
    public static Command Change(string name, string description, string outcome, Func<ISubscriptions, SubscriptionId, CancellationToken, Task<bool>> change) => ItemChanges.Create(
        name,
        description,
        Ids(),
        outcome,
        (session, id, cancellationToken) => change(session.Subscriptions, id, cancellationToken),
        async (session, id, cancellationToken) => await session.Subscriptions.FindAsync(id, cancellationToken) is not null,
        id => new VideoDigesterException(ErrorCode.InvalidRequest, $"There is no subscription '{id}'; 'subscriptions' lists them."));

    private static SubscriptionId Parse(string text, ArgumentResult result)
    {
        if (!SubscriptionId.TryParse(text, out var id))
            result.AddError($"'{text}' is no subscription. They have names like 019b76da-a800-7000-8000-00000000000a; 'subscriptions' shows them.");
        return id;
    }
}
