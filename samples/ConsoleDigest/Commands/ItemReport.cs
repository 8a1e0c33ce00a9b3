using ConsoleDigest.Output;
using ConsoleDigest.Output.Json;
using VideoDigester;

namespace ConsoleDigest.Commands;

/// <summary>Prints the outcome of each item and, for people, the count of each at the end.</summary>
internal sealed class ItemReport(Session session)
{
    private readonly Dictionary<string, int> _counts = [];

    // Lines for people wait until the progress bar is gone: both may share one terminal.
    private readonly bool _waits = ProgressBar.IsShownFor(session);
    private readonly List<Action> _waiting = [];

    public void Add(VideoId id, ItemOutcome outcome)
    {
        Count(outcome.Word);
        if (session.IsJson)
            session.Json.Write(new OutcomeRow(id.ToString(), outcome.Word, ErrorRow.From(outcome.Error)), ConsoleJson.Rows.OutcomeRow);
        Print(outcome.Word, id.ToString(), "", outcome.Error);
    }

    public void Add(IngestResult result)
    {
        var error = result.Error;
        // A file that names no video has no id to be known by, so the message names the file.
        if (result.Id is null && error is not null && !error.Message.Contains(result.Target, StringComparison.Ordinal))
            error = error with { Message = $"{result.Target}: {error.Message}" };
        var row = IngestRow.From(result, error);
        Count(row.Outcome);
        if (session.IsJson)
            session.Json.Write(row, ConsoleJson.Rows.IngestRow);
        var transcript = row.Transcript is { } kept ? $"  ({kept.Language} {kept.Source}, {kept.Segments} segments)" : "";
        Print(row.Outcome, row.Id ?? result.Target, $"  {row.Title}{transcript}", error);
        if (result.Outcome == IngestOutcome.Skipped)
            Emit(() => session.Messages.Note($"{row.Id ?? result.Target}: was removed from the library; --restore, or 'add' of the video itself, brings it back"));
        if (result.IgnoredFields.Count > 0)
            Emit(() => session.Messages.Note($"{row.Id ?? result.Target}: ignored {string.Join(", ", result.IgnoredFields.Select(field => field.Name))}"));
    }

    /// <summary>Prints what became of a playlist; its entries were printed before.</summary>
    public void Add(PlaylistDone playlist)
    {
        var row = PlaylistRow.From(playlist);
        Count(row.Outcome == "failed" ? row.Outcome : "playlist");
        if (session.IsJson)
            session.Json.Write(row, ConsoleJson.Rows.PlaylistRow);
        var counts = $"{row.Listed} listed, {row.Added} added, {row.Unchanged} unchanged, {row.Failed} failed{(row.Skipped > 0 ? $", {row.Skipped} skipped" : "")}{(row.StoppedEarly ? "; the rest is known" : "")}";
        Print(row.Outcome, row.Id ?? playlist.Address, $"  {row.Title}  ({counts})", playlist.Error);
    }

    /// <summary>Prints what waited for the progress bar to go.</summary>
    public void Flush()
    {
        foreach (var line in _waiting)
            line();
        _waiting.Clear();
    }

    /// <summary>Prints the count of each outcome.</summary>
    /// <returns>The exit code.</returns>
    public int Finish()
    {
        if (_counts.Values.Sum() > 1)
            session.Messages.Note(string.Join(", ", _counts.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Value} {pair.Key}")));
        return _counts.ContainsKey("failed") ? ExitCode.Failed : ExitCode.Done;
    }

    private void Count(string outcome) => _counts[outcome] = _counts.GetValueOrDefault(outcome) + 1;

    private void Print(string outcome, string name, string detail, Failure? error)
    {
        if (!session.IsJson && outcome != "failed")
            Emit(() => session.Screen.Line($"{outcome,-9}  {name}{detail}"));
        if (error is null)
            return;
        if (outcome == "failed")
            Emit(() => session.Messages.Fail(name, error));
        else
            Emit(() => session.Messages.Warn(name, error));
    }

    private void Emit(Action line)
    {
        if (_waits)
            _waiting.Add(line);
        else
            line();
    }
}
