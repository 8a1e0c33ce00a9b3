using System.Globalization;
using ConsoleDigest.Commands.Work;
using Spectre.Console;
using Spectre.Console.Rendering;
using VideoDigester;

namespace ConsoleDigest.Output;

/// <summary>The picture of a worker while it works: what runs, what waits, how fast it goes, and which sites are paused.</summary>
internal sealed class WorkScreen(string worker, WorkReport report, QueueStatus first)
{
    /// <summary>How many running jobs are shown.</summary>
    public const int MostRunning = 20;

    private const int LeastTarget = 20;

    /// <summary>What the columns beside the target take.</summary>
    private const int OtherColumns = 36;

    private readonly TimeProvider _time = TimeProvider.System;
    private readonly long _begun = TimeProvider.System.GetTimestamp();
    private QueueStatus _status = first;
    private IReadOnlyList<Job> _running = [];

    public void Set(QueueStatus status, IReadOnlyList<Job> running) => (_status, _running) = (status, running);

    /// <summary>The picture for a terminal of a width.</summary>
    public IRenderable Picture(int width) => new Rows(
    [
        Line($"Worker {worker}, {Clock.Of(_time.GetElapsedTime(_begun))}", Decoration.Bold, width),
        .. _running.Count > 0 ? (IEnumerable<IRenderable>)[Running(width)] : [],
        Line(Counts(), Decoration.None, width),
        Line(Speed(), Decoration.None, width),
        .. _status.Sites.Select(site => Line(SiteStatuses.Line(site), Decoration.None, width)),
        .. report.Recent.Select(line => Line(line, Decoration.Dim, width)),
    ]);

    private Table Running(int width)
    {
        var table = new Table().NoBorder();
        foreach (var heading in (string[])["Job", "What", "Progress", "Since"])
            table.AddColumn(new TableColumn(new Text(heading, new Style(decoration: Decoration.Bold))) { NoWrap = true });
        foreach (var job in _running)
            table.AddRow(
                new Text(Word.Of(job.Request.Kind)),
                new Text(Printable.Line(TextWrap.Cut(JobScreen.Subject(job), Math.Max(LeastTarget, width - OtherColumns)))),
                new Text(JobScreen.Progress(job) ?? ""),
                new Text(job.StartedAt is { } started ? Clock.Of(Later(_time.GetUtcNow() - started)) : ""));
        return table;
    }

    private string Counts()
    {
        var counts = _status.Unfinished.GroupBy(count => count.State).OrderBy(state => state.Key)
            .Select(state => $"{Amounts.Count(state.Sum(count => count.Count))} {Word.Of(state.Key)}").ToList();
        if (_status.Failed > 0)
            counts.Add($"{Amounts.Count(_status.Failed)} failed");
        return counts.Count > 0 ? string.Join(", ", counts) : "Nothing waits and nothing runs.";
    }

    private string Speed()
    {
        var minutes = Math.Max(_time.GetElapsedTime(_begun).TotalMinutes, 1.0 / 60);
        var here = string.Create(CultureInfo.InvariantCulture, $"Here {report.Ended} ended, {report.Failed} of them failed, {report.Ended / minutes:0.#} a minute; all workers {_status.FinishedLastHour} in the last hour");
        return _status.TimeToFinish is { } left ? $"{here}; done in {Clock.Of(left)}" : here;
    }

    // The moment is the database's, whose clock may be ahead.
    private static TimeSpan Later(TimeSpan time) => time > TimeSpan.Zero ? time : TimeSpan.Zero;

    private static Text Line(string text, Decoration decoration, int width) => new(Printable.Line(TextWrap.Cut(text, Math.Max(2, width - 1))), new Style(decoration: decoration));
}
