using System.CommandLine;
using ConsoleDigest.Models;
using ConsoleDigest.Output;
using ConsoleDigest.Output.Json;
using VideoDigester;

namespace ConsoleDigest.Commands;

/// <summary>Prints digests of a video, writing those that are not stored yet.</summary>
internal static class DigestCommand
{
    public static Command Create()
    {
        var symbols = new DigestSymbols();
        var command = new Command("digest", "Prints digests of a video, each item with a deep link; writes and stores those that are missing.");
        command.Add(symbols.All);
        command.Add([symbols.Force]);
        ModelOptions.AddTo(command, several: false);
        command.RunOn(symbols.Id, (session, video, cancellationToken) =>
            PrintAsync(session, symbols.RequestsIn(session.Arguments, video, ModelOptions.ProviderIn(session.Arguments)), cancellationToken));
        return command;
    }

    /// <summary>Prints one digest after the other, all of the same video; one that fails does not stop the rest.</summary>
    public static async Task<int> PrintAsync(Session session, IReadOnlyList<DigestRequest> requests, CancellationToken cancellationToken)
    {
        var video = await session.RequireVideoAsync(requests[0].VideoId, cancellationToken);
        var isHeaded = session.IsJson;
        return await DigestSymbols.ForEachAsync(session, requests, async request =>
        {
            var result = await DigestAsync(session, request, cancellationToken);
            // Only above a digest: where all fail, standard output stays empty.
            if (!isHeaded)
                session.Screen.Heading(video.Title);
            isHeaded = true;
            Print(session, video, result);
        });
    }

    // Who does not watch hears nothing before the result.
    private static async Task<DigestResult> DigestAsync(Session session, DigestRequest request, CancellationToken cancellationToken)
    {
        if (!ProgressBar.IsShownFor(session))
            return await session.Digests.DigestAsync(request, cancellationToken);
        DigestResult? result = null;
        var progress = new DigestProgress(request.Type);
        await session.Messages.DrawAsync(progress, async () =>
        {
            await foreach (var happened in session.Digests.StreamAsync(request, cancellationToken))
            {
                progress.Add(happened);
                result = (happened as DigestCompleted)?.Result;
            }
        });
        return result!;
    }

    private static void Print(Session session, Video video, DigestResult result)
    {
        if (session.IsJson)
            session.Json.Write(DigestRow.From(result), ConsoleJson.Rows.DigestRow);
        else
            DigestScreen.Print(session.Screen, video, result.Digest);
    }
}
