using System.CommandLine;
using VideoDigester;

namespace ConsoleDigest.Commands;

/// <summary>Removes videos from the library.</summary>
internal static class RemoveCommand
{
    public static Command Create()
    {
        var ids = Symbols.Ids();
        var command = new Command("remove", "Removes videos with their transcripts and digests; the log of attempts stays.") { ids };
        command.RunOnEach(ids, "Removing", async (session, id, cancellationToken) =>
            await session.Library.RemoveAsync(id, cancellationToken)
                ? new ItemOutcome("removed")
                : ItemOutcome.Failed(new Failure(ErrorCode.VideoNotFound, $"The library holds no video '{id}'.")));
        return command;
    }
}
