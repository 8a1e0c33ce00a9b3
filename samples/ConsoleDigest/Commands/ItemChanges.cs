using System.CommandLine;
using ConsoleDigest.Output.Json;
using VideoDigester;

namespace ConsoleDigest.Commands;

/// <summary>Commands that do something to things named by ids: each has its own outcome, and a failure of one does not stop the rest.</summary>
internal static class ItemChanges
{
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
        return Create(name, description, ids, ChangeAsync, ItemOutcome.Failed, Print);

        async Task<ItemOutcome> ChangeAsync(Session session, TId id, CancellationToken cancellationToken) =>
            await change(session, id, cancellationToken) ? new ItemOutcome(outcome)
            : await isThere(session, id, cancellationToken) ? new ItemOutcome(ItemOutcome.Unchanged)
            : ItemOutcome.Failed(unknown(id).Failure);
    }

    /// <summary>Makes one whose change says what became of a thing.</summary>
    /// <param name="name">The command.</param>
    /// <param name="description">What it does.</param>
    /// <param name="ids">The things.</param>
    /// <param name="change">Changes one.</param>
    public static Command Create<TId>(string name, string description, Argument<TId[]> ids, Func<Session, TId, CancellationToken, Task<ItemOutcome>> change)
        where TId : struct => Create(name, description, ids, change, ItemOutcome.Failed, Print);

    /// <summary>Makes one whose things have outcomes of their own kind.</summary>
    /// <param name="name">The command.</param>
    /// <param name="description">What it does.</param>
    /// <param name="ids">The things.</param>
    /// <param name="change">Changes one.</param>
    /// <param name="failed">The outcome of one whose change failed.</param>
    /// <param name="print">Prints an outcome, and says whether it is a failure.</param>
    public static Command Create<TId, TOutcome>(
        string name,
        string description,
        Argument<TId[]> ids,
        Func<Session, TId, CancellationToken, Task<TOutcome>> change,
        Func<Failure, TOutcome> failed,
        Func<Session, TId, TOutcome, bool> print)
        where TId : struct
    {
        var command = new Command(name, description) { ids };
        command.Run(async (session, cancellationToken) =>
        {
            var exitCode = ExitCode.Done;
            foreach (var id in session.Arguments.GetRequiredValue(ids))
                if (print(session, id, await ChangeAsync(id)))
                    exitCode = ExitCode.Failed;
            return exitCode;

            async Task<TOutcome> ChangeAsync(TId id)
            {
                try
                {
                    return await change(session, id, cancellationToken);
                }
                catch (VideoDigesterException exception)
                {
                    return failed(Failures.Of(exception));
                }
            }
        });
        return command;
    }

    /// <summary>Prints an outcome.</summary>
    /// <returns>Whether it is a failure.</returns>
    public static bool Print<TId>(Session session, TId id, ItemOutcome outcome)
        where TId : notnull
    {
        var name = id.ToString()!;
        if (session.IsJson)
            session.Json.Write(new OutcomeRow(name, outcome.Word, ErrorRow.From(outcome.Error)), ConsoleJson.Rows.OutcomeRow);
        else if (!outcome.IsFailure)
            session.Screen.Line($"{outcome.Word,-9}  {name}");
        if (outcome.Error is { } error)
            session.Messages.Fail(name, error);
        return outcome.IsFailure;
    }
}
