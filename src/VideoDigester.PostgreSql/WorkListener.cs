using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Logging;
using Npgsql;
using VideoDigester.Diagnostics;
using VideoDigester.Storage.Jobs;

namespace VideoDigester.PostgreSql;

/// <summary>
/// Listens on a connection of its own for word of work from other processes. It only makes workers look sooner: where it cannot listen it says so once, they look when their time is over, and it tries again.
/// </summary>
internal sealed class WorkListener(string connectionString, string channel, QueueSignal signal, ILogger<WorkListener> logger) : IDisposable
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);

    private readonly CancellationTokenSource _end = new();
    private int _isStarted;

    /// <summary>Begins to listen, once.</summary>
    public void Start()
    {
        if (Interlocked.Exchange(ref _isStarted, 1) == 0)
            _ = ListenAsync(_end.Token);
    }

    public void Dispose()
    {
        _end.Cancel();
        _end.Dispose();
    }

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "Whatever keeps it from listening must not reach a worker.")]
    private async Task ListenAsync(CancellationToken cancellationToken)
    {
        var (pause, isDeaf) = (FirstPause, false);
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                var connection = new NpgsqlConnection(Settings());
                await using (connection.ConfigureAwait(false))
                {
                    connection.Notification += (_, _) => signal.Give();
                    await connection.OpenAsync(cancellationToken).ConfigureAwait(false);
                    var listen = new NpgsqlCommand($"LISTEN {PostgreSqlDialect.Quote(channel)}", connection);
                    await using (listen.ConfigureAwait(false))
                        await listen.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
                    pause = FirstPause;
                    if (isDeaf)
                        logger.WorkHeardAgain();
                    isDeaf = false;

                    // What was said while nobody listened.
                    signal.Give();
                    while (true)
                        await connection.WaitAsync(cancellationToken).ConfigureAwait(false);
                }
            }
            catch (Exception) when (cancellationToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                // The connection broke, or never was.
                if (!isDeaf)
                    logger.WorkNotHeard(exception.Message);
                isDeaf = true;
            }

            try
            {
                await Task.Delay(pause * (1 + Random.Shared.NextDouble()), cancellationToken).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                return;
            }

            pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
        }
    }

    // Out of the pool: a session that listens is nobody else's. A server that is gone without a word is noticed.
    private string Settings() => new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, KeepAlive = 30 }.ConnectionString;
}
