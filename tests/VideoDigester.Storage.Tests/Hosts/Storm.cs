using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using VideoDigester.Testing;

namespace VideoDigester.Storage.Tests.Hosts;

/// <summary>A host whose users all want the same few videos: for some seconds it adds, refreshes, removes and digests them at random.</summary>
internal static class Storm
{
    public const int Videos = 4;
    public const int Lines = 40;
    private const int Users = 3;
    private const int Import = 0;

    public static void WriteVideos(TemporaryFolder folder)
    {
        for (var video = 0; video < Videos; video++)
        {
            folder.WriteInfo($"v{video}", ("id", $"v{video}"), ("tags", new[] { "shared", $"of {video % 2}", $"only {video}" }), ("categories", new[] { "Lectures" }));
            folder.WriteCaptions($"v{video}", "en", [.. Enumerable.Range(0, Lines).Select(line => $"The keeper of light {video} wrote line {line} about the harbour. Then the fog bell rang.")]);
        }
    }

    /// <summary>Says how many calls it made; ends with an exception where a call fails in a way that it must not.</summary>
    public static async Task RunAsync(StorageDialect dialect, string folder, int seconds, int seed)
    {
        await using var services = Open(dialect);
        var until = DateTimeOffset.UtcNow.AddSeconds(seconds);
        var calls = await Task.WhenAll(Enumerable.Range(0, Users).Select(user => Task.Run(() => UseAsync(services, folder, until, new Random((seed * Users) + user)))));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"made {calls.Sum(user => user.Calls)} calls, {calls.Sum(user => user.Missed)} of them on videos that another had removed"));
    }

    public static async Task ImportAsync(StorageDialect dialect, string folder)
    {
        using (dialect)
        {
            await using var services = Open(dialect);
            await ImportAllAsync(services.GetRequiredService<IVideoLibrary>(), folder);
        }
    }

    private static async Task<(int Calls, int Missed)> UseAsync(IServiceProvider services, string folder, DateTimeOffset until, Random random)
    {
        var library = services.GetRequiredService<IVideoLibrary>();
        var (calls, missed) = (0, 0);
        for (; DateTimeOffset.UtcNow < until; calls++)
        {
            var id = new VideoId("example", $"v{random.Next(Videos)}");
            var what = random.Next(5);
            try
            {
                switch (what)
                {
                    case Import:
                        await ImportAllAsync(library, folder);
                        break;
                    case 1:
                        await library.RefreshAsync(id);
                        break;
                    case 2:
                        await library.RemoveAsync(id);
                        break;
                    default:
                        var type = random.Next(2) == 0 ? DigestType.Highlights : DigestType.Detailed;
                        await services.GetRequiredService<IDigestService>().DigestAsync(new DigestRequest(id, type) { Force = random.Next(3) == 0 });
                        break;
                }
            }
            catch (VideoDigesterException missing) when (what != Import && (missing.Code is ErrorCode.VideoNotFound or ErrorCode.TranscriptNotFound))
            {
                missed++;
            }
        }

        return (calls, missed);
    }

    private static async Task ImportAllAsync(IVideoLibrary library, string folder)
    {
        var imported = 0;
        await foreach (var result in library.ImportAsync(folder, new ImportOptions { Restore = true }))
        {
            imported++;
            if (result.Outcome == IngestOutcome.Failed && result.Error is not { Code: ErrorCode.VideoNotFound })
                throw new InvalidOperationException($"{result.Error}");
        }

        if (imported != Videos)
            throw new InvalidOperationException($"A video that was removed meanwhile ended an import after {imported}.");
    }

    /// <summary>The library of a host, on a database.</summary>
    public static ServiceProvider Open(StorageDialect dialect, Action<IVideoDigesterBuilder>? build = null)
    {
        var services = new ServiceCollection();
        build?.Invoke(services.AddVideoDigester());
        services.AddVideoDigester();
        services.Replace(ServiceDescriptor.Singleton(dialect));
        return services.BuildServiceProvider();
    }
}
