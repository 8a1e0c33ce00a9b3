using System.CommandLine;
using ConsoleDigest.Output;
using VideoDigester;

namespace ConsoleDigest.Commands;

/// <summary>Prints a transcript in one of the output formats.</summary>
internal static class TranscriptCommand
{
    public static Command Create()
    {
        var id = Symbols.Id();
        var format = Symbols.Choice<TranscriptFormat>("--format", "How to write it; text without it.");
        var language = Symbols.Language();
        var command = new Command("transcript", "Prints the best transcript of a video.") { id, format, language };
        command.Validators.Add(result =>
        {
            if (result.GetValue(GlobalOptions.Json) && result.GetResult(format) is { Implicit: false } && result.GetValue(format) != TranscriptFormat.Json)
                result.AddError("--json and --format ask for different things; leave one out.");
        });
        command.RunOn(id, (session, video, cancellationToken) => RunAsync(
            session, video, session.Arguments.GetValue(format), session.Arguments.GetValue(language), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(Session session, VideoId id, TranscriptFormat format, string? language, CancellationToken cancellationToken)
    {
        var transcript = await session.Library.FindTranscriptAsync(id, language, cancellationToken);
        if (transcript is null)
        {
            await session.RequireVideoAsync(id, cancellationToken);
            throw new VideoDigesterException(
                ErrorCode.TranscriptNotFound,
                language is null ? $"The library holds no transcript of '{id}'." : $"The library holds no transcript of '{id}' in '{language}'.");
        }

        if (session.IsJson || format == TranscriptFormat.Json)
        {
            session.Json.WriteLine(TranscriptFormatter.Format(transcript, TranscriptFormat.Json).TrimEnd('\n'));
            return ExitCode.Done;
        }

        await using var output = new PrintableWriter();
        TranscriptFormatter.Write(transcript, format, output);
        return ExitCode.Done;
    }
}
