using System.CommandLine;
using ConsoleDigest.Output.Json;
using VideoDigester;

namespace ConsoleDigest.Commands;

/// <summary>Commands that do something to things named by ids: each has its own outcome, and a failure of one does not stop the rest.</summary>
internal static class ItemChanges
{
    private const string Unchanged = "unchanged";

    /// <summary>Makes such a command.</summary>
    /// <param name="name">The command.</param>
    /// <param name="description">What it does.</param>
    /// <param name="ids">The things.</param>
    /// <param name="outcome">The word for one that was changed.</param>
    /// <param name="change">Changes one, and says whether there was something to change.</param>
    /// <param name="isThere">Whether there is such a thing; asked of those that were not changed.</param>
    /// <param name="unknown">What is wrong with one that is not there.</param>
    public static Command Create<TId>(
        string name,
        string description,
        Argument<TId[]> ids,
        string outcome,
        Func<Session, TId, CancellationToken, Task<bool>> change,
        Func<Session, TId, CancellationToken, Task<bool>> isThere,
        Func<TId, VideoDigesterException> unknown)
        where TId : struct
    {
        var command = new Command(name, description) { ids };
        command.Run(async (session, cancellationToken) =>
        {
            var exitCode = ExitCode.Done;
            foreach (var id in session.Arguments.GetRequiredValue(ids))
            {
                var became = await ChangeAsync(id);
                exitCode = became.IsFailure ? ExitCode.Failed : exitCode;
                Print(session, id.ToString()!, became);
            }

            return exitCode;

            async Task<ItemOutcome> ChangeAsync(TId id)
            {
                try
                {
                    return await change(session, id, cancellationToken) ? new ItemOutcome(outcome)
                        : await isThere(session, id, cancellationToken) ? new ItemOutcome(Unchanged)
                        : ItemOutcome.Failed(unknown(id).Failure);
                }
                catch (VideoDigesterException exception)
                {
                    return ItemOutcome.Failed(Failures.Of(exception));
                }
            }
        });
        return command;
    }

    private static void Print(Session session, string id, ItemOutcome outcome)
    {
        if (session.IsJson)
            session.Json.Write(new OutcomeRow(id, outcome.Word, ErrorRow.From(outcome.Error)), ConsoleJson.Rows.OutcomeRow);
        else if (!outcome.IsFailure)
            session.Screen.Line($"{outcome.Word,-9}  {id}");
        if (outcome.Error is { } error)
            session.Messages.Fail(id, error);
    }
}
