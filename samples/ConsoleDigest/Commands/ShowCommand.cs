using System.CommandLine;
using ConsoleDigest.Output;
using ConsoleDigest.Output.Json;
using VideoDigester;

namespace ConsoleDigest.Commands;

/// <summary>Shows what the library holds of a video.</summary>
internal static class ShowCommand
{
    public static Command Create()
    {
        var id = Symbols.Id();
        var command = new Command("show", "Shows what the library holds of a video.") { id };
        command.RunOn(id, RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(Session session, VideoId id, CancellationToken cancellationToken)
    {
        var video = await session.RequireVideoAsync(id, cancellationToken);
        var digests = await session.Digests.ListAsync(id, cancellationToken);
        if (session.IsJson)
            session.Json.Write(VideoRow.From(video, digests), ConsoleJson.Rows.VideoRow);
        else
            VideoScreen.Print(session.Screen, video, digests);
        return ExitCode.Done;
    }
}
