using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using VideoDigester;

// Not under VideoDigester: a reader of the page is not there either.
namespace GettingStarted;

/// <summary>The programs of docs/getting-started.md and docs/configuration.md, block by block.</summary>
internal static class GettingStartedProgram
{
    public static async Task KeepAsync()
    {
        await using var client = await VideoDigesterClient.CreateAsync(library => library.UseSqlite("talks.db"));

        await foreach (var kept in client.Library.ImportAsync("data"))
            Console.WriteLine($"{kept.Outcome}: {kept.Title ?? kept.Target} {kept.Error?.Message}");

        foreach (var video in (await client.Library.ListAsync(new VideoQuery())).Items)
        {
            var result = await client.Digests.DigestAsync(new DigestRequest(video.Id, DigestType.Chapters));
            Console.WriteLine($"{video.Title}: {result.Digest.Overview}");
            foreach (var item in result.Digest.Items)
                Console.WriteLine($"  {item.Start:hh\\:mm\\:ss} {item.Title}: \u201c{item.Quote}\u201d");
        }

        foreach (var hit in (await client.Library.SearchAsync(new SearchQuery { Text = "\"oil lamp\"" })).Items)
            Console.WriteLine($"{hit.Start:hh\\:mm\\:ss} {hit.Snippet} {hit.Url}");
    }

    public static async Task AddAsync(VideoDigesterClient client)
    {
        var added = await client.Library.AddAsync("https://www.youtube.com/watch?v=dQw4w9WgXcQ");
        if (added.Error is { } error)
            Console.WriteLine($"{error.Code}, {(!error.IsRetryable ? "for good" : error.RetryAfter is { } wait ? $"again in {wait}" : "again later")}: {error.Message}");
    }

    public static async Task AskAModelAsync()
    {
        await using var client = await VideoDigesterClient.CreateAsync(library => library.UseSqlite("talks.db").AddLlmProvider("mine", _ => new FirstPassage()));

        var request = new DigestRequest(VideoId.Parse("example:lighthouses"), DigestType.Summary) { Provider = "mine" };
        var estimate = await client.Digests.EstimateAsync(request);
        Console.WriteLine($"{estimate.Calls} calls, {estimate.InputTokens} tokens, {estimate.Cost} dollars");

        var digest = (await client.Digests.DigestAsync(request)).Digest;
        foreach (var item in digest.Items)
            Console.WriteLine($"{item.Start:hh\\:mm\\:ss} {item.Text} (support {item.Support:0.00})");
    }

    public static void Run(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddVideoDigester(options => options.YtDlp.MaxConcurrentCalls = 4).UseSqlite("talks.db").AddWorker();
        builder.Services.AddHealthChecks().AddVideoDigesterHealthChecks();

        var app = builder.Build();
        app.Use(async (context, next) =>
        {
            try
            {
                await next(context);
            }
            catch (VideoDigesterException refused) when (!context.Response.HasStarted)
            {
                context.Response.StatusCode = refused.IsRetryable ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status400BadRequest;
                await context.Response.WriteAsJsonAsync(new { code = refused.Code.ToString(), refused.Message });
            }
        });
        app.MapHealthChecks("/health");
        app.MapGet("/search", async (string text, IVideoLibrary library, CancellationToken stop) => await library.SearchAsync(new SearchQuery { Text = text }, stop));
        app.MapPost("/videos", async (string url, IProcessingQueue queue, CancellationToken stop) => await queue.EnqueueAsync(new AddJobRequest(url), stop));
        app.Run();
    }

    public static void Configure(IServiceCollection services, IConfiguration configuration)
    {
        services.AddVideoDigester(options => configuration.GetSection("VideoDigester").Bind(options));
    }
}
