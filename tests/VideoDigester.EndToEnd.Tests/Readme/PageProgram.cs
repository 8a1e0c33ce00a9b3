using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using VideoDigester;

// Not under VideoDigester: a reader of the pages is not there either.
namespace Readme;

/// <summary>The programs of docs/processing.md, docs/playlists.md, docs/maintenance.md, docs/people.md, docs/analytics.md, docs/caching.md and docs/mcp.md, so that they compile.</summary>
internal static class PageProgram
{
    public static async Task QueueAsync(VideoDigesterClient client)
    {
        var queued = await client.Queue.EnqueueAsync(new AddJobRequest("https://www.youtube.com/watch?v=dQw4w9WgXcQ")
        {
            Digests = [new DigestOrder(DigestType.Summary)],
            Priority = JobPriority.High,
        });

        await foreach (var happened in client.Queue.WatchAsync(queued.Id))
            Console.WriteLine($"{happened.Job.State}  {happened.Job.Result}  {happened.Job.Error?.Message}");

        for (var query = new JobQuery { States = [JobState.Failed] }; ;)
        {
            var page = await client.Queue.ListAsync(query);
            foreach (var failed in page.Items.Where(job => job.Error is { IsRetryable: true }))
                await client.Queue.RetryAsync(failed.Id);
            if (page.Next is null)
                break;
            query = query with { After = page.Next };
        }
    }

    public static void AddWorker(IHostApplicationBuilder builder, string connectionString)
    {
        builder.Services.AddVideoDigester().UsePostgreSql(connectionString).AddWorker(options => options.Concurrency = 8);
    }

    public static void AddCache(IHostApplicationBuilder builder, string connectionString)
    {
        builder.Services.AddStackExchangeRedisCache(options => options.Configuration = "redis:6379");
        builder.Services.AddVideoDigester().UsePostgreSql(connectionString).UseHybridCache();
    }

    public static void AddPacing(IServiceCollection services)
    {
        services.AddVideoDigester(options => options.Processing.SiteInterval = TimeSpan.FromSeconds(5)).UseSqlite("talks.db").AddWorker();
    }

    public static void AddMcp(IServiceCollection services)
    {
        services.AddVideoDigester().UseSqlite("talks.db");
        services.AddMcpServer().WithHttpTransport().AddVideoLibrary();
    }

    public static async Task SubscribeAsync(VideoDigesterClient client)
    {
        await client.Subscriptions.SubscribeAsync(new SubscriptionRequest("https://www.youtube.com/@talks/videos")
        {
            Interval = TimeSpan.FromHours(2),
            Options = new PlaylistOptions { FirstEntries = 20 },
            Digests = [new DigestOrder(DigestType.Highlights)],
        });
    }

    public static async Task AddPlaylistAsync(VideoDigesterClient client)
    {
        await foreach (var happened in client.Library.AddPlaylistAsync("https://www.youtube.com/@somebody"))
            if (happened is PlaylistEntryDone entry)
                Console.WriteLine($"{entry.Position}  {entry.Result.Outcome}  {entry.Result.Title}");
            else if (happened is PlaylistDone done)
                Console.WriteLine($"{done.Title}: {done.Added} added, {done.Unchanged} known, {done.Failed} failed  {done.Error?.Message}");
    }

    public static async Task PruneAsync(VideoDigesterClient client)
    {
        var pruned = await client.Library.PruneAsync(new PruneOptions { Retention = new RetentionOptions { FinishedJobs = TimeSpan.FromDays(3) } });
        Console.WriteLine($"{pruned.Jobs} jobs and {pruned.Logs} attempts are gone.");
    }

    public static async Task ReadAsync(VideoDigesterClient client)
    {
        var unread = await client.Interactions.ListUnreadAsync("ann", new UnreadQuery { Type = DigestType.Summary });
        foreach (var digest in unread.Items)
            Console.WriteLine($"{digest.VideoTitle}: {digest.Overview} ({digest.WordCount} words)");
        if (unread.Items is [var first, ..])
        {
            await client.Interactions.SaveAsync("ann", first.Id, "for Monday");
            await client.Interactions.RecordAsync("ann", first.Id, InteractionAction.Viewed, TimeSpan.FromSeconds(40));
        }
    }

    public static async Task CollectAsync(VideoDigesterClient client)
    {
        var talks = await client.Collections.CreateAsync(new CollectionRequest("Talks for Monday") { OwnerId = "ann" });
        await client.Collections.AddAsync(talks.Id, "ann", VideoId.Parse("example:lighthouses"));
        await client.Collections.MoveAsync(talks.Id, "ann", VideoId.Parse("example:lighthouses"), position: 0);
        await client.Collections.UpdateAsync(talks.Id, "ann", new CollectionChange { Description = "before the meeting" });

        await client.Interactions.SetPositionAsync("ann", new ReadingPosition { VideoId = VideoId.Parse("example:lighthouses"), Offset = TimeSpan.FromSeconds(95) });
        foreach (var position in (await client.Interactions.ListPositionsAsync("ann")).Items)
            Console.WriteLine($"{position.VideoId} at {position.Offset}");
        foreach (var done in (await client.Interactions.ListHistoryAsync("ann", new InteractionQuery { Action = InteractionAction.Viewed })).Items)
            Console.WriteLine($"{done.OccurredAt:u} {done.Digest.VideoTitle}, for {done.Dwell}");

        await client.Users.SaveAsync(new LibraryUser { Id = "ann", DisplayName = "Ann", Email = "ann@example.org" });
        await using (var file = File.Create("ann.json"))
            await client.Users.ExportAsync("ann", file);
        Console.WriteLine(await client.Users.DeleteAsync("ann", UserDeletion.Anonymize));
    }

    public static async Task ShowTimeSavedAsync(VideoDigesterClient client)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
        foreach (var month in await client.Analytics.GetTimeSavedAsync(new AnalyticsQuery { UserId = "ann", Interval = AnalyticsInterval.Month, TimeZone = zone }))
            Console.WriteLine($"{month.Start:yyyy-MM}: {month.Figures.Saved} in {month.Figures.Videos} videos");
    }

    public static async Task ImportDownloadsAsync(VideoDigesterClient client)
    {
        await foreach (var imported in client.Library.ImportAsync("downloads", new ImportOptions { Languages = ["en", "de"] }))
            if (imported.Error is { } error)
                Console.WriteLine($"{imported.Target}: {error.Code}: {error.Message}");
    }

    public static async Task ImportLegacyAsync()
    {
        var services = new ServiceCollection();
        services.AddVideoDigester().UseSqlite("library.db").UseLegacyDatabase("Host=localhost;Database=original;Username=reader");
        await using var provider = services.BuildServiceProvider();
        await foreach (var record in provider.GetRequiredService<ILegacyImporter>().ImportAsync())
            Console.WriteLine($"{record.Kind} {record.Key}: {record.Outcome} {record.Error?.Message}");
    }
}
