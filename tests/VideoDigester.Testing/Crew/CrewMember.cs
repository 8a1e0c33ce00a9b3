using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using VideoDigester.Testing.Llm;

namespace VideoDigester.Testing.Crew;

/// <summary>A worker in a process of its own: works until its standard input ends, or until it is killed.</summary>
public static class CrewMember
{
    /// <summary>The first argument of a process that is to be one; the second is <see cref="CrewSettings.ToJson"/>.</summary>
    public const string Command = "crew-member";

    /// <summary>The provider of digests.</summary>
    public const string Model = "crew";

    private static readonly Lock Answers = new();
    private static readonly double FirstAnswer = Random.Shared.NextDouble();

    private static int _answers;

    public static async Task RunAsync(string settings)
    {
        var wanted = CrewSettings.Parse(settings);
        using var leaving = new CancellationTokenSource();
        var watching = Task.Run(async () =>
        {
            while (await Console.In.ReadLineAsync(CancellationToken.None) is not null)
            {
            }

            await leaving.CancelAsync();
        });
        var client = await OpenWhenPossibleAsync(wanted);
        await using (client)
        {
            Console.WriteLine("working");
            await client.RunWorkerAsync(
                options =>
                {
                    options.Concurrency = wanted.Concurrency;
                    options.Lease = wanted.Lease;
                    options.PollInterval = TimeSpan.FromMilliseconds(200);
                },
                leaving.Token);
        }

        await watching;
    }

    /// <summary>Opens the library as the workers do.</summary>
    public static Task<VideoDigesterClient> OpenAsync(CrewSettings settings) => VideoDigesterClient.CreateAsync(
        builder =>
        {
            if (settings.ClockSkew != TimeSpan.Zero)
                builder.Services.AddSingleton<TimeProvider>(new SkewedClock(settings.ClockSkew));
            if (settings.SqlitePath is { } path)
                builder.UseSqlite(path, options => options.BusyTimeout = TimeSpan.FromSeconds(60));
            else
                builder.UsePostgreSql(settings.ConnectionString!, options => options.ListenConnectionString = settings.ListenConnectionString);
            builder.Services.AddLogging(logging => logging.AddProvider(new CrewLog()));
            builder.AddLlmProvider(Model, _ => Provider(settings));
        },
        options =>
        {
            options.YtDlp.ExecutablePath = settings.YtDlp;
            options.YtDlp.EgressGuard = false;
            options.YtDlp.MaxConcurrentCalls = Math.Max(2, settings.Concurrency);
            options.Processing.SiteInterval = TimeSpan.Zero;
            options.Processing.SiteConcurrency = 1000;
            options.Processing.RetryDelay = TimeSpan.FromSeconds(1);
            options.Processing.MaxLostLeases = 1000;
            options.Processing.MaxFailures = 20;
            options.Digests.MaxRetries = 0;
            options.Digests.ClaimLease = TimeSpan.FromSeconds(5);
        });

    // A process that finds no database at its start ends, and whoever looks after it starts it again.
    private static async Task<VideoDigesterClient> OpenWhenPossibleAsync(CrewSettings settings)
    {
        while (true)
            try
            {
                return await OpenAsync(settings);
            }
            catch (VideoDigesterException failure) when (failure.Code is ErrorCode.DatabaseUnavailable or ErrorCode.DatabaseBusy)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(500));
            }
    }

    private static ScriptedProvider Provider(CrewSettings settings) => new(async (request, _, cancellationToken) =>
    {
        // As the site's waits: evenly spread, in steps of the golden ratio.
        var share = (FirstAnswer + (Interlocked.Increment(ref _answers) * 0.6180339887498949)) % 1;
        await Task.Delay(settings.ModelFromMs + (int)((settings.ModelToMs - settings.ModelFromMs + 1) * share), cancellationToken);
        if (Random.Shared.NextDouble() < settings.ModelTransient)
            throw new VideoDigesterException(ErrorCode.ModelUnavailable, "The model is overloaded.");
        lock (Answers)
            File.AppendAllText(settings.CallsPathOf(Environment.ProcessId), "answered\n");
        return ScriptedProvider.Response(HonestModel.Answer(request));
    });
}
