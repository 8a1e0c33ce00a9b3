using System.CommandLine;
using ConsoleDigest.Output;
using VideoDigester;

namespace ConsoleDigest.Commands;

/// <summary>Brings videos up to date from where they came from.</summary>
internal static class RefreshCommand
{
    public static Command Create()
    {
        var ids = Symbols.Ids();
        var captions = new Option<bool>("--captions") { Description = "Fetch the captions of videos from addresses again too, not only the counts." };
        var command = new Command("refresh", "Asks the sites again, or reads the files again, that videos were added from, and keeps what is new.") { ids, captions };
        command.RunOnEach(ids, "Refreshing", async (session, id, cancellationToken) =>
        {
            var result = await session.Library.RefreshAsync(id, new RefreshOptions { RefetchTranscripts = session.Arguments.GetValue(captions) }, cancellationToken);
            return new ItemOutcome(Word.Of(result.Outcome), result.Error);
        });
        return command;
    }
}
