using System.CommandLine;
using ConsoleDigest.Models;
using ConsoleDigest.Output;
using ConsoleDigest.Output.Json;
using VideoDigester;

namespace ConsoleDigest.Commands;

/// <summary>Answers a question from what was said, with the places where it was.</summary>
internal static class AskCommand
{
    public static Command Create()
    {
        var words = Symbols.Words("question", "What to answer, in any language.");
        var video = Symbols.Video();
        var language = new Option<string?>("--language") { Description = "The language to answer in; that of the question without it.", HelpName = "tag" };
        var command = new Command("ask", "Answers a question from what was said, each statement with its quote and link; without a model, shows the passages that have most to do with it.")
        {
            words,
            video,
            language,
        };
        ModelOptions.AddTo(command, several: false);
        command.Run(async (session, cancellationToken) =>
        {
            var request = new AskRequest(string.Join(' ', session.Arguments.GetRequiredValue(words)))
            {
                VideoId = session.Arguments.GetValue(video),
                Provider = ModelOptions.ProviderIn(session.Arguments),
                Language = session.Arguments.GetValue(language),
            };
            Print(session, await ProgressBar.ShowAsync(session, "Asking", () => session.Digests.AskAsync(request, cancellationToken)));
            return ExitCode.Done;
        });
        return command;
    }

    private static void Print(Session session, Answer answer)
    {
        if (session.IsJson)
        {
            session.Json.Write(AnswerRow.From(answer), ConsoleJson.Rows.AnswerRow);
            return;
        }

        if (answer.Text is null)
            session.Messages.Note(answer.Citations.Count == 0
                ? "No passage has to do with the question."
                : "No model was asked (--provider names one). The passages that have most to do with the question:");
        AnswerScreen.Print(session.Screen, answer);
    }
}
