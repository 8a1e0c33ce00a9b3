using System.CommandLine;
using ConsoleDigest.Output;
using ConsoleDigest.Output.Json;
using VideoDigester;

namespace ConsoleDigest.Commands;

/// <summary>Prints digests of a video, writing those that are not stored yet.</summary>
internal static class DigestCommand
{
    public static Command Create()
    {
        var id = Symbols.Id();
        var types = Symbols.List("--type", "highlights, chapters, detailed or summary; several with commas. highlights without it.", "type");
        var provider = new Option<string?>("--provider") { Description = "Who writes it; extractive, the built-in writer, without it.", HelpName = "name" };
        var language = new Option<string?>("--language") { Description = "The language to write in; that of the transcript without it. The built-in writer needs a transcript in it.", HelpName = "tag" };
        var transcript = Symbols.Language();
        var force = new Option<bool>("--force") { Description = "Write it again even where it is stored." };
        var command = new Command("digest", "Prints digests of a video, each item with a deep link; writes and stores those that are missing.")
        {
            id, types, provider, language, transcript, force,
        };
        command.RunOn(id, (session, video, cancellationToken) =>
        {
            var wanted = session.Arguments.GetValue(types) is { Length: > 0 } named ? named : [DigestType.Highlights.Name];
            var request = new DigestRequest(video, DigestType.Highlights)
            {
                Provider = session.Arguments.GetValue(provider),
                Language = session.Arguments.GetValue(language),
                TranscriptLanguage = session.Arguments.GetValue(transcript),
                Force = session.Arguments.GetValue(force),
            };
            return PrintAsync(session, [.. wanted.Select(name => request with { Type = new DigestType(name) })], cancellationToken);
        });
        return command;
    }

    /// <summary>Prints one digest after the other, all of the same video; one that fails does not stop the rest.</summary>
    public static async Task<int> PrintAsync(Session session, IReadOnlyList<DigestRequest> requests, CancellationToken cancellationToken)
    {
        var video = await session.RequireVideoAsync(requests[0].VideoId, cancellationToken);
        var exitCode = ExitCode.Done;
        var isHeaded = session.IsJson;
        foreach (var request in requests)
        {
            try
            {
                var result = await ProgressBar.ShowAsync(session, $"Digesting: {request.Type}", () => session.Digests.DigestAsync(request, cancellationToken));
                // Only above a digest: where all fail, standard output stays empty.
                if (!isHeaded)
                    session.Screen.Heading(video.Title);
                isHeaded = true;
                Print(session, video, result);
            }
            catch (VideoDigesterException exception)
            {
                var failure = Failures.Of(exception);
                session.Messages.Fail(failure);
                if (session.IsJson)
                    session.Json.Write(OutcomeRow.Failed(video.Id.ToString(), failure), ConsoleJson.Rows.OutcomeRow);
                exitCode = ExitCode.Failed;
            }
        }

        return exitCode;
    }

    private static void Print(Session session, Video video, DigestResult result)
    {
        if (session.IsJson)
            session.Json.Write(DigestRow.From(result), ConsoleJson.Rows.DigestRow);
        else
            DigestScreen.Print(session.Screen, video, result.Digest);
    }
}
