using LinqToDB.Data;

namespace VideoDigester.Storage.Jobs;

/// <summary>
/// What differs between the databases where the queue is concerned. The time is the database's own, so that workers whose clocks are wrong agree;
/// a file has no clock, and is shared within one machine only. Safe for concurrent use.
/// </summary>
internal abstract class QueueDialect
{
    /// <summary>What stands before the name of a table in a statement; empty where nothing does.</summary>
    public abstract string Prefix { get; }

    /// <summary>The moment at which the statement began: whole milliseconds, the same value wherever it stands, usable with an index. See <see cref="Clock"/>.</summary>
    public abstract string Now { get; }

    /// <summary>What a new row's key is set to.</summary>
    public abstract string NextKey { get; }

    /// <summary>The column by which new rows are inserted: <c>ordinal</c>, the order of their call, or <c>place</c>, in which everybody locks them.</summary>
    public abstract string InsertedBy { get; }

    /// <summary>Locks the rows of a selection until the transaction ends and leaves out those that another one has.</summary>
    public abstract string SkipLocked { get; }

    /// <summary>Locks the rows of a selection until the transaction ends, in its order.</summary>
    /// <param name="rows">Their name in the selection.</param>
    public abstract string LockedRows(string rows);

    /// <summary>Wakes whoever waits in this process.</summary>
    public QueueSignal Signal { get; } = new();

    /// <summary>Tells the workers of this process that a job which runs is to stop.</summary>
    public QueueSignal StopSignal { get; } = new();

    /// <summary>The parameters that <see cref="Now"/> needs.</summary>
    public abstract DataParameter[] Clock(TimeProvider time);

    /// <summary>A parameter as columns of UUIDs hold it.</summary>
    public abstract DataParameter Uuid(string name, Guid value);

    /// <summary>The database's time.</summary>
    public abstract Task<Timestamp> NowAsync(LibraryConnection connection, TimeProvider time, CancellationToken cancellationToken);

    /// <summary>A span of time that can be added to a moment.</summary>
    /// <param name="milliseconds">An expression for a whole number.</param>
    public abstract string Span(string milliseconds);

    /// <summary>A moment.</summary>
    /// <param name="milliseconds">An expression for a whole number: Unix time.</param>
    public abstract string Moment(string milliseconds);

    /// <summary>A table of what a parameter holds: JSON, an array of objects.</summary>
    /// <param name="parameter">The parameter's name.</param>
    /// <param name="columns">The columns: <c>name text</c>, <c>name bigint</c> or <c>name uuid</c>.</param>
    public abstract string TableOf(string parameter, params IReadOnlyList<string> columns);

    /// <summary>A table of one column, <c>value</c>, of the texts that a parameter holds: JSON, an array.</summary>
    /// <param name="parameter">The parameter's name.</param>
    public abstract string TextsOf(string parameter);

    /// <summary>The statement, and behind it what tells the workers of other processes that there is work. It takes effect when the transaction is committed.</summary>
    public abstract string Announcing(string sql);

    /// <summary>Runs a statement that is run again and again, in the transaction of a writer.</summary>
    public virtual Task<List<T>> RunAsync<T>(LibraryConnection connection, string sql, DataParameter[] parameters, CancellationToken cancellationToken)
        where T : class, IQueueRow<T> =>
        connection.QueryToListAsync<T>(sql, cancellationToken, parameters);

    /// <summary>Runs the statements that give out a job. All of it is one transaction.</summary>
    public abstract Task<ClaimedRow?> ClaimAsync(LibraryDatabase database, ClaimSql sql, DataParameter[] parameters, CancellationToken cancellationToken);

    /// <summary>Whether a statement failed because another unfinished job does the same work.</summary>
    public abstract bool IsDuplicate(Exception? exception);

    /// <summary>
    /// Returns when work may have come, or the time is over. Whoever looked for work before passes the signal's count from before that look, so that nothing is missed in between.
    /// </summary>
    public virtual Task WaitForWorkAsync(long seen, TimeSpan longest, TimeProvider time, CancellationToken cancellationToken) =>
        Signal.WaitAsync(seen, longest, time, cancellationToken);
}
