using VideoDigester.Storage;
using VideoDigester.Testing;

namespace VideoDigester.EndToEnd.Tests.Caching;

/// <summary>The kinds of writes that change what is shown, by a host.</summary>
internal sealed class LibraryWrites(CachedPlace place)
{
    private int _step;

    public IReadOnlyList<(string Name, Func<CachedHost, Task> Run)> All =>
    [
        ("import", ImportAsync),
        ("another video", ImportSecondAsync),
        ("a first digest", host => DigestAsync(host, DigestType.Highlights)),
        ("a second digest", host => DigestAsync(host, DigestType.Summary)),
        ("a forced digest", host => host.Digests.DigestAsync(new DigestRequest(Shown.First, DigestType.Summary) { Force = true })),
        ("new counts", host => ImportAsync(host, ("view_count", 100 + ++_step))),
        ("a channel of another name", host => ImportSecondAsync(host, ("channel", $"Lectures {++_step}"))),
        ("another title", host => ImportAsync(host, ("title", $"About bridges {++_step}"))),
        ("other tags", host => ImportAsync(host, ("tags", new[] { "rivers", $"tag {++_step}" }))),
        ("other chapters", host => ImportAsync(host, ("chapters", new object[] { new { start_time = 0, end_time = 3 + ++_step, title = "Opening" } }))),
        ("other captions", host => CaptionsAsync(host, "en", $"A bridge and a ferry {++_step}.")),
        ("captions in another language", host => CaptionsAsync(host, "de", $"Eine Brücke {++_step}.")),
        ("a digest of them", host => DigestAsync(host, DigestType.Highlights)),
        ("a refresh", RefreshAsync),
        ("removal at the origin", host => host.Get<VideoStore>().MarkRemovedAsync(Shown.First, new Attempt("gone", DateTimeOffset.UtcNow), new Failure(ErrorCode.Removed, "Gone."), CancellationToken.None)),
        ("thinned counts", PruneAsync),
        ("removal", host => host.Library.RemoveAsync(Shown.First)),
        ("the same video again", ImportAsync),
        ("removal of all", async host =>
        {
            await host.Library.RemoveAsync(Shown.First);
            await host.Library.RemoveAsync(Shown.Second);
        }),
        ("both videos again", async host =>
        {
            await ImportAsync(host);
            await ImportSecondAsync(host);
        }),
    ];

    private Task ImportAsync(CachedHost host) => ImportAsync(host, ("view_count", 10));

    private async Task ImportAsync(CachedHost host, params (string Field, object? Value)[] fields)
    {
        if (!File.Exists(place.Folder.PathOf("first.en.vtt")))
            place.Folder.WriteCaptions("first", "en", "There is a bridge over the river.", "It is made of steel.", "Nobody knows who built it.");
        await ImportAsync(host, place.Folder.WriteInfo("first", [.. Usual(), .. fields]));
    }

    private Task ImportSecondAsync(CachedHost host) => ImportSecondAsync(host, ("view_count", 20));

    private async Task ImportSecondAsync(CachedHost host, params (string Field, object? Value)[] fields)
    {
        place.Folder.WriteCaptions("second", "en", "The ferry crosses the river.");
        await ImportAsync(host, place.Folder.WriteInfo("second", [.. Usual(), .. fields]));
    }

    private async Task CaptionsAsync(CachedHost host, string language, string words)
    {
        place.Folder.WriteCaptions("first", language, words, "That is all.");
        await ImportAsync(host);
    }

    private async Task RefreshAsync(CachedHost host)
    {
        place.Folder.WriteInfo("first", [.. Usual(), ("title", $"About ferries {++_step}")]);
        await host.Library.RefreshAsync(Shown.First);
    }

    private static Task<DigestResult> DigestAsync(CachedHost host, DigestType type) => host.Digests.DigestAsync(new DigestRequest(Shown.First, type));

    // Counts of one day a month ago, an hour apart: one of them stays.
    private async Task PruneAsync(CachedHost host)
    {
        var day = DateTimeOffset.UtcNow.AddDays(-400);
        for (var hour = 0; hour < 3; hour++)
            await ImportAsync(host, ("epoch", day.AddHours(hour).ToUnixTimeSeconds()), ("view_count", 1 + hour));
        await host.Library.PruneAsync();
    }

    private static async Task ImportAsync(CachedHost host, string path)
    {
        foreach (var result in await host.ImportAsync(path))
            Assert.Null(result.Error);
    }

    // Each record is newer than the one before.
    private (string Field, object? Value)[] Usual() =>
        [("epoch", 1_714_600_000 + (++_step * 1000)), ("tags", new[] { "rivers" }), ("categories", new[] { "Science" }), ("heatmap", new object[] { new { start_time = 0, end_time = 5, value = 0.5 } })];
}
