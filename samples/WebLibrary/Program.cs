using WebLibrary.Api;
using WebLibrary.Api.Failures;
using WebLibrary.Doors;
using WebLibrary.Pages;
using WebLibrary.Setup;
using WebLibrary.Startup;

if (args is ["token", var user])
    return TokenCommand.Print(user);
if (args is ["health", .. var where])
    return await HealthCommand.AskAsync(where);
if (Usage.Check(args) is { } exitCode)
    return exitCode;
return await Start.RunAsync(Build);

WebApplication Build()
{
    // The program finds its own files wherever it is started.
    var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
    builder.WebHost.UseStaticWebAssets();
    builder.Services.AddHostedService<HostLog>();
    builder.AddLibrary();
    builder.AddDoors();

    // The first that answers a failure is asked first: pages before the API.
    builder.Services.AddLibraryPages();
    builder.Services.AddLibraryApi();
    builder.Services.AddMcpServer().WithHttpTransport().AddVideoLibrary(Problems.WordsOf);

    var app = builder.Build();
    app.UseDoors();
    app.MapLibraryApi();
    app.MapLibraryPages();
    app.MapMcp("/mcp").RequireRateLimiting(DoorSetup.Work);
    app.MapHealth();
    return app;
}
