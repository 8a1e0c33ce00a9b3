using System.CommandLine;

namespace ConsoleDigest.Commands.People;

/// <summary>Saves digests for later, and saves them no more.</summary>
internal static class SaveCommands
{
    public static Command CreateSave()
    {
        var user = PeopleSymbols.User();
        var note = new Option<string?>("--note") { Description = "A note, in the place of the one before; an empty one removes it.", HelpName = "text" };
        var command = ItemChanges.Create("save", "Saves digests for later.", PeopleSymbols.Digests(), async (session, digest, cancellationToken) =>
        {
            await session.Interactions.SaveAsync(session.Arguments.GetRequiredValue(user), digest, session.Arguments.GetValue(note), cancellationToken);
            return new ItemOutcome("saved");
        });
        command.Add([note, user]);
        return command;
    }

    public static Command CreateUnsave()
    {
        var user = PeopleSymbols.User();
        var command = ItemChanges.Create("unsave", "Saves digests no more; their notes go.", PeopleSymbols.Digests(), async (session, digest, cancellationToken) =>
            new ItemOutcome(await session.Interactions.UnsaveAsync(session.Arguments.GetRequiredValue(user), digest, cancellationToken) ? "unsaved" : ItemOutcome.Unchanged));
        command.Add([user]);
        return command;
    }
}
