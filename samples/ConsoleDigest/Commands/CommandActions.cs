using System.CommandLine;
using ConsoleDigest.Output;
using ConsoleDigest.Output.Json;
using VideoDigester;

namespace ConsoleDigest.Commands;

/// <summary>Runs the body of a command: opens a session, turns failures into typed outcomes and Ctrl-C into a clean end.</summary>
internal static class CommandActions
{
    /// <summary>Gives a command arguments and options.</summary>
    public static void Add(this Command command, IEnumerable<Symbol> symbols)
    {
        foreach (var symbol in symbols)
        {
            if (symbol is Argument argument)
                command.Arguments.Add(argument);
            else if (symbol is Option option)
                command.Options.Add(option);
        }
    }

    /// <summary>A command about the library as a whole.</summary>
    public static void Run(this Command command, Func<Session, CancellationToken, Task<int>> body) =>
        command.SetAction((arguments, cancellationToken) => RunAsync(arguments, null, body, cancellationToken));

    /// <summary>A command about one video; a failure names it.</summary>
    public static void RunOn(this Command command, Argument<VideoId> id, Func<Session, VideoId, CancellationToken, Task<int>> body) =>
        command.RunOnAny(id, (session, video, cancellationToken) => body(session, video!.Value, cancellationToken));

    /// <summary>A command about one video, or about the library where none is named.</summary>
    public static void RunOnAny(this Command command, Argument<VideoId> id, Func<Session, VideoId?, CancellationToken, Task<int>> body) =>
        command.SetAction((arguments, cancellationToken) =>
        {
            var video = arguments.GetResult(id) is { Tokens.Count: > 0 } ? arguments.GetValue(id) : default(VideoId?);
            return RunAsync(arguments, video?.ToString(), (session, token) => body(session, video, token), cancellationToken);
        });

    /// <summary>A command about several videos: each has its own outcome, and a failure of one does not stop the rest.</summary>
    public static void RunOnEach(
        this Command command, Argument<VideoId[]> ids, string activity, Func<Session, VideoId, CancellationToken, Task<ItemOutcome>> body) =>
        command.Run(async (session, cancellationToken) =>
        {
            var wanted = session.Arguments.GetRequiredValue(ids);
            var report = new ItemReport(session);
            try
            {
                await ProgressBar.ShowAsync(session, activity, wanted.Length, async advance =>
                {
                    foreach (var id in wanted)
                    {
                        report.Add(id, await OutcomeAsync(session, id, body, cancellationToken));
                        advance();
                    }
                });
            }
            finally
            {
                report.Flush();
            }

            return report.Finish();
        });

    private static async Task<int> RunAsync(
        ParseResult arguments, string? subject, Func<Session, CancellationToken, Task<int>> body, CancellationToken cancellationToken)
    {
        var session = new Session(arguments);
        await using (session)
        {
            try
            {
                return await body(session, cancellationToken);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                session.Messages.Note("Stopped. What was reported is kept.");
                return ExitCode.Interrupted;
            }
            catch (IOException exception) when (session.Json.IsBroken)
            {
                session.Messages.Fail(Failures.Of(exception));
                return ExitCode.Failed;
            }
            catch (Exception exception)
            {
                var failure = Failures.Of(exception);
                session.Messages.Fail(failure);
                if (session.IsJson)
                    session.Json.Write(OutcomeRow.Failed(subject, failure), ConsoleJson.Rows.OutcomeRow);
                return ExitCode.Failed;
            }
        }
    }

    private static async Task<ItemOutcome> OutcomeAsync(
        Session session, VideoId id, Func<Session, VideoId, CancellationToken, Task<ItemOutcome>> body, CancellationToken cancellationToken)
    {
        try
        {
            return await body(session, id, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return ItemOutcome.Failed(Failures.Of(exception));
        }
    }
}
