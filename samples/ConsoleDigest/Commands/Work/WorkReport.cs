using System.Collections.Concurrent;
using ConsoleDigest.Output;
using ConsoleDigest.Output.Json;
using VideoDigester;

namespace ConsoleDigest.Commands.Work;

/// <summary>Tells and counts what becomes of the jobs of one worker. Read by the thread that draws.</summary>
internal sealed class WorkReport(Session session, string worker, bool isLive)
{
    private const int MostRecent = 6;

    private readonly Lock _lock = new();
    private readonly SortedDictionary<string, long> _counts = new(StringComparer.Ordinal);
    private readonly Queue<string> _recent = new();
    private readonly ConcurrentDictionary<string, Failure> _lacking = new(StringComparer.Ordinal);

    /// <summary>How many jobs were given up.</summary>
    public long Failed => CountOf(Word.Of(JobState.Failed));

    /// <summary>How many jobs ended.</summary>
    public long Ended => Failed + CountOf(Word.Of(JobState.Succeeded)) + CountOf(Word.Of(JobState.Cancelled));

    /// <summary>The program that the worker needs and does not have, or null.</summary>
    public Failure? MissingTool { get; private set; }

    /// <summary>The providers of models that the worker does not have, or cannot ask, as jobs call them, and why.</summary>
    public IReadOnlyDictionary<string, Failure> Lacking => _lacking;

    /// <summary>The last things that happened, the newest at the end.</summary>
    public IReadOnlyList<string> Recent
    {
        get
        {
            lock (_lock)
                return [.. _recent];
        }
    }

    public async Task AddAsync(JobEvent happened, CancellationToken cancellationToken)
    {
        var job = happened.Job;
        if (job.Worker?.StartsWith(worker + "#", StringComparison.Ordinal) != true)
            return;
        if (job.IsFinished)
        {
            Count(Word.Of(job.State), JobScreen.Line(job));
            if (session.IsJson)
                session.Json.Write(JobRow.From(job), ConsoleJson.Rows.JobRow);
            else if (!isLive)
                session.Screen.Line(JobScreen.Line(job));
        }
        else if (job is { State: JobState.Scheduled, Error: { } passing } && happened.Previous is not JobState.Scheduled)
        {
            Count("tried again later", JobScreen.Line(job));
            Warn(JobScreen.Subject(job), passing);
        }
        else if (job.State == JobState.Queued && happened.Previous is null or JobState.Queued or JobState.Running)
        {
            Count("given back", JobScreen.Line(job));
            if (await FindReasonAsync(job, cancellationToken) is not { } reason)
                return;
            if (reason.Code == ErrorCode.ToolMissing)
            {
                MissingTool = reason;
                Warn(JobScreen.Subject(job), reason);
            }
            else if (reason.Code is ErrorCode.UnknownProvider or ErrorCode.InvalidConfiguration && job.Site is { } site && _lacking.TryAdd(site, reason))
            {
                Warn(site, reason);
            }
        }
    }

    /// <summary>Something that stands in the way of telling.</summary>
    public void Trouble(Failure failure)
    {
        Keep(FailureWords.Of(failure));
        if (!isLive)
            session.Messages.Note(FailureWords.Of(failure));
    }

    /// <summary>Prints the count of each outcome.</summary>
    /// <param name="left">What is left in the queue, or null.</param>
    public void Finish(string? left)
    {
        lock (_lock)
            session.Messages.Note(
                _counts.Count > 0 ? string.Join(", ", _counts.Select(pair => $"{pair.Value} {pair.Key}"))
                : left is null ? "Nothing was to be done."
                : "Nothing could be done now.");
        if (left is not null)
            session.Messages.Note(left);
        if (isLive && Failed > 0)
            session.Messages.Note("'queue list --state failed' says why.");
    }

    // A job that is given back has no failure of its own: the log has the worker's.
    private async Task<Failure?> FindReasonAsync(Job job, CancellationToken cancellationToken)
    {
        var last = (await session.Library.ListAttemptsAsync(new AttemptQuery { JobId = job.Id, PageSize = 1 }, cancellationToken)).Items;
        return last is [{ Error: { } reason } attempt] && attempt.Worker == job.Worker ? reason : null;
    }

    private void Count(string word, string line)
    {
        lock (_lock)
            _counts[word] = _counts.GetValueOrDefault(word) + 1;
        Keep(line);
    }

    private long CountOf(string word)
    {
        lock (_lock)
            return _counts.GetValueOrDefault(word);
    }

    private void Keep(string line)
    {
        lock (_lock)
        {
            _recent.Enqueue(line);
            while (_recent.Count > MostRecent)
                _recent.Dequeue();
        }
    }

    private void Warn(string target, Failure failure)
    {
        if (!isLive)
            session.Messages.Warn(target, failure);
    }
}
