using System.CommandLine;
using ConsoleDigest.Commands.Subscriptions;
using VideoDigester;

namespace ConsoleDigest.Commands;

/// <summary>Removes videos from the library.</summary>
internal static class RemoveCommand
{
    public static Command Create()
    {
        var ids = Symbols.Ids();
        var user = SubscriptionSymbols.User("Who removes them, for the list of 'removed'.");
        var forget = new Option<bool>("--forget") { Description = "Do not remember the removal, or no longer: the next playlist, subscription or folder with the video takes it again." };
        var command = new Command("remove", "Removes videos with their transcripts and digests; the log of attempts stays. They come back when they are asked for.") { ids, user, forget };
        command.RunOnEach(ids, "Removing", (session, id, cancellationToken) => RemoveAsync(
            session.Library, id, new RemoveOptions { UserId = session.Arguments.GetValue(user), KeepTombstone = !session.Arguments.GetValue(forget) }, cancellationToken));
        return command;
    }

    private static async Task<ItemOutcome> RemoveAsync(IVideoLibrary library, VideoId id, RemoveOptions options, CancellationToken cancellationToken)
    {
        if (await library.RemoveAsync(id, options, cancellationToken))
            return new ItemOutcome("removed");
        return !options.KeepTombstone && await library.ForgetRemovalAsync(id, cancellationToken)
            ? new ItemOutcome("forgotten")
            : ItemOutcome.Failed(new Failure(ErrorCode.VideoNotFound, $"The library holds no video '{id}'."));
    }
}
