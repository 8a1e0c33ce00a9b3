using VideoDigester.Benchmarks.Search.Speed;
using VideoDigester.Benchmarks.Web.Bare;
using VideoDigester.Testing;

namespace VideoDigester.Benchmarks.Web;

/// <summary>The programs that are compared, on one database: the host as it ships, the host without its cache, and the yardsticks.</summary>
internal sealed class WebPrograms : IDisposable
{
    private static readonly string[] Quiet = ["--Logging:LogLevel:Default=Warning", "--Logging:LogLevel:Microsoft.Hosting.Lifetime=Information"];

    private WebPrograms(WebProcess shipped, WebProcess uncached, WebProcess bare) => (Shipped, Uncached, Bare) = (shipped, uncached, bare);

    /// <summary>The host as it ships.</summary>
    public WebProcess Shipped { get; }

    /// <summary>The host with its cache turned off: each request reaches the database.</summary>
    public WebProcess Uncached { get; }

    /// <summary>The yardsticks.</summary>
    public WebProcess Bare { get; }

    /// <summary>Starts them.</summary>
    /// <param name="library">The library.</param>
    /// <param name="matches">The file of what the SQL by hand is given of each query.</param>
    public static async Task<WebPrograms> StartAsync(SpeedLibrary library, string matches)
    {
        var shipped = await StartHostAsync(library);
        var uncached = await StartHostAsync(library, "--Library:Cache=false");
        return new WebPrograms(shipped, uncached, await WebProcess.StartAsync(BenchmarkProgram.Runtime, BenchmarkProgram.Arguments(BareHost.Command, library.Name, library.Place, matches)));
    }

    public void Dispose()
    {
        Shipped.Dispose();
        Uncached.Dispose();
        Bare.Dispose();
    }

    private static Task<WebProcess> StartHostAsync(SpeedLibrary library, params string[] settings) => WebProcess.StartAsync(
        Repository.PathOf("samples", "WebLibrary", "bin", new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name, "net10.0", "WebLibrary"),
        [
            "--urls", "http://127.0.0.1:0", $"--Library:{(library.Name == "SQLite" ? "Sqlite" : "PostgreSql")}={library.Place}", "--Library:Worker:Enabled=false",
            "--Doors:RequestsPerMinute=1000000000", .. Quiet, .. settings,
        ]);
}
