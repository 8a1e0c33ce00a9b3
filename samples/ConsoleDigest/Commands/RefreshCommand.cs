using System.CommandLine;
using ConsoleDigest.Output;

namespace ConsoleDigest.Commands;

/// <summary>Reads the files again that videos came from.</summary>
internal static class RefreshCommand
{
    public static Command Create()
    {
        var ids = Symbols.Ids();
        var command = new Command("refresh", "Reads the files again that videos were added from, and keeps what is new.") { ids };
        command.RunOnEach(ids, "Refreshing", async (session, id, cancellationToken) =>
        {
            var result = await session.Library.RefreshAsync(id, null, cancellationToken);
            return new ItemOutcome(Word.Of(result.Outcome), result.Error);
        });
        return command;
    }
}
