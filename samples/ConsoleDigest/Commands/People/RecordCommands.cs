using System.CommandLine;
using ConsoleDigest.Output;
using VideoDigester;

namespace ConsoleDigest.Commands.People;

/// <summary>Writes down what somebody did with digests.</summary>
internal static class RecordCommands
{
    public static Command CreateView() => Create("view", "Writes down that digests were looked at.", InteractionAction.Viewed, takesDwell: true);

    public static Command CreateRead() => Create("read", "Writes down that digests were read.", InteractionAction.Read, takesDwell: true);

    public static Command CreateSkip() => Create("skip", "Writes down that digests are not wanted.", InteractionAction.Skipped);

    public static Command CreateWatch() => Create("watch", "Writes down that the videos of digests were watched. ('queue watch' watches jobs.)", InteractionAction.Watched);

    public static Command CreateShare() => Create("share", "Writes down that digests were passed on.", InteractionAction.Shared);

    private static Command Create(string name, string description, InteractionAction action, bool takesDwell = false)
    {
        var user = PeopleSymbols.User();
        var dwell = Symbols.Duration("--dwell", "How long it was open, for example 90s: a day at the most. A view without it is no reading, for nobody knows how long it was.");
        dwell.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && DurationText.TryParse(result.Tokens[0].Value, out var time) && time > TimeSpan.FromDays(1))
                result.AddError("--dwell takes a day at the most.");
        });
        var command = ItemChanges.Create(name, description, PeopleSymbols.Digests(), async (session, digest, cancellationToken) =>
        {
            var (who, time) = (session.Arguments.GetRequiredValue(user), takesDwell ? session.Arguments.GetValue(dwell) : null);
            await session.Interactions.RecordAsync(who, digest, action, time, cancellationToken);
            return new ItemOutcome(Word.Of(action));
        });
        command.Add(takesDwell ? [dwell, user] : [user]);
        return command;
    }
}
