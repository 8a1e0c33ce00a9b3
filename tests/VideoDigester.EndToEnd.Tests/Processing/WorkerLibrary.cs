using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using VideoDigester.Testing;

namespace VideoDigester.EndToEnd.Tests.Processing;

/// <summary>A library with a queue, a played yt-dlp, and workers when a test wants them.</summary>
internal sealed class WorkerLibrary : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly TemporaryFolder _folder = new();
    private VideoDigesterClient? _client;

    private WorkerLibrary(FakeYtDlp ytDlp) => YtDlp = ytDlp;

    public FakeYtDlp YtDlp { get; }

    public IVideoLibrary Library => _client!.Library;

    public IProcessingQueue Queue => _client!.Queue;

    public ISubscriptions Subscriptions => _client!.Subscriptions;

    public IDigestService Digests => _client!.Digests;

    public static async Task<WorkerLibrary> OpenAsync(FakeScenario scenario, Action<VideoDigesterOptions>? configure = null, Action<IVideoDigesterBuilder>? build = null, string? postgreSql = null)
    {
        var library = new WorkerLibrary(new FakeYtDlp(scenario));
        library._client = await VideoDigesterClient.CreateAsync(
            builder =>
            {
                if (postgreSql is null)
                    builder.UseSqlite(library._folder.PathOf("library.db"));
                else
                    builder.UsePostgreSql(postgreSql);
                build?.Invoke(builder);
            },
            options =>
            {
                options.YtDlp.ExecutablePath = library.YtDlp.ExecutablePath;
                options.YtDlp.EgressGuard = false;
                options.Processing.SiteInterval = TimeSpan.Zero;
                options.Processing.RetryDelay = TimeSpan.FromSeconds(1);
                configure?.Invoke(options);
            });
        return library;
    }

    public async Task<Job> RequireAsync(JobId id) => await Queue.FindAsync(id) ?? throw new InvalidOperationException($"There is no job {id}.");

    public async Task<IReadOnlyList<Job>> JobsAsync() => (await Queue.ListAsync(new JobQuery { Descending = false, PageSize = JobQuery.MaxPageSize })).Items;

    /// <summary>Works until nothing waits and nothing runs; what is scheduled for later stays.</summary>
    public Task DrainAsync(Action<WorkerOptions>? configure = null) => WorkUntilAsync(
        async () => (await JobsAsync()).All(job => job.IsFinished || job.State is JobState.Scheduled or JobState.Paused), configure);

    /// <summary>Has a worker work until something is true, and lets it come to its end.</summary>
    public async Task WorkUntilAsync(Func<Task<bool>> isTrue, Action<WorkerOptions>? configure = null)
    {
        using var stop = new CancellationTokenSource();
        var working = StartWorker(stop.Token, configure);
        try
        {
            await UntilAsync(isTrue);
        }
        finally
        {
            await stop.CancelAsync();
            await working;
        }
    }

    public Task StartWorker(CancellationToken stop, Action<WorkerOptions>? configure = null) => _client!.RunWorkerAsync(
        options =>
        {
            options.PollInterval = TimeSpan.FromMilliseconds(100);
            options.Lease = TimeSpan.FromSeconds(3);
            configure?.Invoke(options);
        },
        stop);

    public static async Task UntilAsync(Func<Task<bool>> isTrue)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!await isTrue())
            await Task.Delay(50, patience.Token);
    }

    /// <summary>Does something to the database behind the library's back, and reads the first column.</summary>
    public async Task<IReadOnlyList<string>> SqlAsync(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={_folder.PathOf("library.db")};Foreign Keys=True");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var found = new List<string>();
        while (await reader.ReadAsync())
            found.Add(reader.GetString(0));
        return found;
    }

    public async ValueTask DisposeAsync()
    {
        if (_client is not null)
            await _client.DisposeAsync();
        SqliteConnection.ClearAllPools();
        YtDlp.Dispose();
        _folder.Dispose();
    }
}
