using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using VideoDigester.Benchmarks.Engines;
using VideoDigester.Benchmarks.Search.Speed;

namespace VideoDigester.Benchmarks.Web.Bare;

/// <summary>
/// The yardsticks of the web host, a process of its own: minimal APIs without sign-in, rates, tags, validation, headers or pages. <c>/all</c> and <c>/bar</c> are SQL by hand, of all that match and of what passes
/// the library's bar; <c>/page</c> is a video with some of what is said in it; <c>/library</c> is the library, without its cache.
/// </summary>
internal static class BareHost
{
    /// <summary>The command of the benchmarks that is this process: ENGINE PLACE MATCHES.</summary>
    public const string Command = "web-bare";

    public static async Task<int> RunAsync(string engine, string place, string matches)
    {
        await using var app = Build(engine, place, JsonSerializer.Deserialize<Dictionary<string, SpeedMatch>>(await File.ReadAllTextAsync(matches))!);
        await app.RunAsync();
        return 0;
    }

    /// <summary>Makes the host.</summary>
    /// <param name="name">The engine.</param>
    /// <param name="place">The file, or the connection string.</param>
    /// <param name="matches">What the SQL by hand is given for each query, by the part of the address from the question mark on.</param>
    public static WebApplication Build(string name, string place, IReadOnlyDictionary<string, SpeedMatch> matches)
    {
        var builder = WebApplication.CreateSlimBuilder(["--urls", "http://127.0.0.1:0"]);
        builder.Logging.SetMinimumLevel(LogLevel.Warning).AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Information);
        builder.Services.ConfigureHttpJsonOptions(options => options.SerializerOptions.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull);
        var engine = new BareEngine(name, place);
        engine.Use(builder.Services.AddVideoDigester());
        var app = builder.Build();
        foreach (var (prefix, isBounded) in new[] { ("all", false), ("bar", true), ("page", false) })
            app.MapGet($"/{prefix}/search", async (HttpRequest request, [AsParameters] BareQuery query) =>
            {
                await using var search = await engine.OpenSearchAsync();
                return TypedResults.Ok(new { Items = await search.FindAsync(query.ToQuery(), matches[request.QueryString.Value!], isBounded) });
            });
        var videos = new BareVideos(engine);
        foreach (var (prefix, withWords) in new[] { ("all", false), ("page", true) })
            app.MapGet($"/{prefix}/videos/{{id}}", async (string id, HttpResponse response) =>
            {
                response.ContentType = "application/json; charset=utf-8";
                if (!await videos.WriteAsync(id, withWords, response.BodyWriter))
                    response.StatusCode = StatusCodes.Status404NotFound;
            });
        app.MapGet("/library/search", async ([AsParameters] BareQuery query, IVideoLibrary library) => TypedResults.Ok(await library.SearchAsync(query.ToQuery())));
        app.MapGet("/library/videos/{id}", async (VideoId id, IVideoLibrary library) => TypedResults.Ok(await library.FindAsync(id)));
        return app;
    }
}
